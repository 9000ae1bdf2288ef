// The places that the program weighed for a scene break in the scored sets, each with its cues and whether the edition
// has a break there. What is drawn, what gaps show and what nothing marks are all decisions of the split stage.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { casesOf, SETS } from '../quality/sets.mjs';

/** Words by which a break may be off. */
const NEAR = 4;
/** Words of a chapter's beginning in which a break is none of the scenes'. */
const OPENING = 8;

/**
 * `{ book, words, places: [{ cues: [{cue, weight}], cut, right }] }` for every book of the sets that have an edition's
 * breaks; `right` is null where the edition says nothing.
 */
export async function scoredPlaces(root, dist) {
  const library = await import(pathToFileURL(path.join(dist, 'index.js')));
  const scorer = await import(pathToFileURL(path.join(root, 'gold', 'score.mjs')));
  const books = [];
  for (const set of SETS.filter(({ id }) => id === 'gold' || id.startsWith('rough'))) {
    for (const { id, dir, input } of casesOf(set, root) ?? []) {
      const files = fs.statSync(input).isDirectory() ? fs.readdirSync(input).map((f) => path.join(input, f)) : [input];
      const edition = editionOf(dir, scorer);
      const found = [];
      for (const file of files) found.push(...(await placesIn(file, edition, library, scorer)));
      books.push({ book: `${set.id}/${id}`, words: edition.words?.length ?? edition.inputWords(input), places: found });
    }
  }
  return books;
}

/** What the edition says of each word: a break before it, a chapter's beginning, or nothing. */
function editionOf(dir, { tokenize, decodeInput }) {
  const gold = JSON.parse(fs.readFileSync(path.join(dir, 'gold.json'), 'utf8'));
  const list = path.join(dir, 'words.txt');
  const words = fs.existsSync(list) ? tokenize(fs.readFileSync(list, 'utf8')).w : null;
  const chapters = [...gold.chapters, ...(gold.optional ?? [])];
  const breaks = chapters.flatMap((chapter) => chapter.sceneBreaks ?? []);
  const [first, last] = gold.region ?? [0, Number.POSITIVE_INFINITY];
  const near = (a, b) => Math.abs(a - b) <= NEAR;
  const isSilent = (word) =>
    word < Math.max(first, gold.frontEnd ?? 0) ||
    word > last ||
    (gold.uncovered ?? []).some(([from, to]) => word >= from && word <= to) ||
    (gold.neutralBreaks ?? []).some((neutral) => near(word, neutral)) ||
    chapters.some(({ prevEnd, pos }) => word > prevEnd && word <= pos + OPENING);
  const right = (word) => {
    if (breaks.some(({ a, b }) => near(word, b) || near(word - 1, a))) return true;
    return isSilent(word) ? null : false;
  };
  return { words, right, inputWords: (file) => tokenize(decodeInput(fs.readFileSync(file))).w.length };
}

async function placesIn(file, edition, { formatOf, read, normalize, split }, { tokenize, decodeInput, align }) {
  const row = formatOf(path.basename(file));
  if (!row) return [];
  const bytes = fs.readFileSync(file);
  const source = { name: path.basename(file), bytes: new Uint8Array(bytes) };
  const division = split(normalize(read(source, await row.load()).value).value);
  const text = decodeInput(bytes);
  const typed = tokenize(text);
  const known = edition.words ? align(edition.words, typed.w) : null;
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)].map((end) => end.index + end[0].length)];
  const wordOf = (line) => {
    const at = typed.s.findIndex((start) => start >= (starts[line - 1] ?? Number.POSITIVE_INFINITY));
    if (at < 0 || !known) return at;
    for (let i = at; i < Math.min(at + 60, known.length); i++) if (known[i] >= 0) return known[i];
    return -1;
  };
  return division.trace.decisions
    .filter(({ kind, reasons }) => kind === 'scene-break' && reasons.length > 0)
    .map(({ place, reasons, verdict }) => ({ reasons, verdict, word: wordOf(place.line) }))
    .filter(({ word }) => word >= 0)
    .map(({ reasons, verdict, word }) => ({ cues: reasons, cut: verdict === 'cut', right: edition.right(word) }));
}
