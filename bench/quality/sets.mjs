// The scored sets, a row each: where its cases lie below the folder of sets, how to know one, and how it is scored.
import fs from 'node:fs';
import path from 'node:path';

const has = (dir, name) => fs.existsSync(path.join(dir, name));
const ofNovel = (r) => ({
  chapters: r.chapters.f1 ?? 0,
  chapterPrecision: r.chapters.precision,
  titles: r.chapters.titleAccuracy,
  contents: r.toc?.f1 ?? null,
  nesting: r.toc?.nesting ?? null,
  paragraphs: r.paragraphs.f1 ?? 0,
  kept: r.words.kept,
  quotes: r.quotes.accuracy,
  dashes: r.quotes.dashAccuracy,
  emphasis: r.emphasis.recall,
  junkPer1k: r.junk.per1000words,
  title: Number(r.metadata.title),
  author: r.metadata.author === null ? null : Number(r.metadata.author),
});
const breaks = ({ tp, fp, fn }) => ({ tp, fp, fn });

const novels = {
  is: (dir) => has(dir, 'gold.json'),
  scorer: 'gold/score.mjs',
  score: ({ scoreFiles }, dir, book) => {
    const r = scoreFiles(book, path.join(dir, 'gold.json'));
    return { score: r.score, figures: ofNovel(r), breaks: breaks(r.sceneBreaks), failures: [] };
  },
};
const serials = (scorer) => ({
  is: (dir) => has(dir, 'truth.json'),
  scorer,
  score: ({ scoreCase }, dir, book) => {
    const r = scoreCase(dir, book);
    const { title: statesTitle, author: statesAuthor, ...gold } = ofNovel(r.gold);
    return {
      score: r.score,
      figures: { truth: r.truth, ...gold, statesTitle, statesAuthor, ...r.figures },
      breaks: breaks(r.gold.sceneBreaks),
      failures: r.failures,
    };
  },
});
const small = (scorer) => ({
  is: (dir) => has(dir, 'expected.json'),
  scorer,
  score: ({ score }, dir, book) => {
    const r = score(dir, book, book.replace(/\.epub$/, '.diagnostics.json'));
    return {
      score: 100 * r.score,
      figures: { ...r.parts, withoutFailure: Number(r.failures.length === 0) },
      failures: r.failures,
    };
  },
});

export const SETS = [
  { id: 'found', folder: 'found/dev', kinds: 'found/kinds.json', ...small('found/score.mjs') },
  { id: 'torture', folder: 'torture', ...small('torture/score.mjs') },
  { id: 'rough', folder: 'rough/dev', ...serials('rough/score-rough.mjs') },
  { id: 'rough2', folder: 'rough2/dev', ...serials('rough2/score-rough2.mjs') },
  { id: 'gold', folder: 'gold/dev', ...novels },
];

/** The cases of a set: `{ id, dir, inputs }`, the inputs as a person would hand them over (one file, or a folder). */
export function casesOf(set, root) {
  const folder = path.join(root, set.folder);
  if (!fs.existsSync(folder)) return null;
  return fs
    .readdirSync(folder)
    .sort()
    .map((id) => ({ id, dir: path.join(folder, id) }))
    .filter(({ dir }) => fs.statSync(dir).isDirectory() && set.is(dir))
    .map((each) => ({ ...each, input: inputOf(each.dir) }));
}

function inputOf(dir) {
  const parts = path.join(dir, 'input');
  if (!fs.existsSync(parts)) return path.join(dir, fs.readdirSync(dir).find((name) => name.startsWith('input.')) ?? '');
  const names = fs.readdirSync(parts);
  return names.length === 1 ? path.join(parts, names[0]) : parts;
}

/** The kind of each case, by its id, where the set tells kinds apart. */
export function kindsOf(set, root) {
  const kinds = new Map();
  if (!set.kinds) return kinds;
  for (const [kind, ids] of Object.entries(JSON.parse(fs.readFileSync(path.join(root, set.kinds), 'utf8'))))
    for (const id of ids) kinds.set(id, kind);
  return kinds;
}
