import type { Origin } from '../model/index.ts';
import { divisionName } from '../words/named-divisions.ts';
import type { Entry } from './entry.ts';
import { field } from './entry.ts';
import type { Line } from './lines.ts';
import { addressAtEnd, bareName, isName, looksLikeByline, signedLine } from './names.ts';

import { scanHeader } from './scan.ts';
import { isCapitals, isHeadingLike, isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { sameWords } from './title-line.ts';

/** A title page stands within so many lines of the top. */
const MAX_LINES = 160;

/**
 * The title page of a printed book that opens with other matter (blurbs, lists of works): a title on a line of its
 * own directly above a person's name, where the same title stands on another line before the first heading.
 */
export function buriedTitlePage(lines: readonly Line[]): readonly Entry[] {
  const end = lines.findIndex((line, i) => i >= MAX_LINES || (line.index === 0 && isHeadingLike(line.text)));
  if (end < 0) return [];
  const zone = lines.slice(0, end);
  for (const [i, line] of zone.entries()) {
    const name = zone[i + 1];
    if (name === undefined || !isOwnLine(line) || !isOwnLine(name)) continue;
    if (
      !isTitleLike(line.text) ||
      !(isCapitals(line.text) || isTitleCase(line.text)) ||
      !isName(undecorated(name.text))
    )
      continue;
    if (!zone.some((other, j) => j !== i && sameWords(other.text, line.text))) continue;
    return [field('title', '', undecorated(line.text), [line]), field('author', '', undecorated(name.text), [name])];
  }
  return [];
}

function isOwnLine(line: Line): boolean {
  return line.of === 1 && line.kind === 'text';
}

/** A preface above a title has no more lines and words. */
const [PREFACE_LINES, PREFACE_WORDS] = [60, 300];

/**
 * Title and byline set apart below something else: a preface, a transcriber's box, the sender's address. What stands
 * above is no story, for it holds no speech and no heading: it stays as a note before the story, but for the sheet that
 * names the author and where to reach them.
 */
export function titleBelow(lines: readonly Line[], origins: readonly Origin[]): readonly Entry[] {
  let words = 0;
  for (let at = 0; at < Math.min(lines.length, PREFACE_LINES); at++) {
    const line = lines[at];
    if (line === undefined || words > PREFACE_WORDS || isHeadingLike(line.text) || /^["“«„]/.test(line.text)) return [];
    words += wordCount(line.text);
    if (at === 0 || line.index > 0 || line.gap < 2 || line.of > 3 || !isTitleLike(line.text)) continue;
    if (!(isCapitals(line.text) || isTitleCase(line.text))) continue;
    // `Introduction to` names another's words about the book.
    if (divisionName(line.text.split(/\s/, 1)[0] ?? '', null) !== null) continue;
    const below = lines.slice(at + 1, at + 4);
    if (!below.some(({ text }) => isName(bareName(signedLine(text)?.name ?? '')) && looksLikeByline(text))) continue;
    const entries = scanHeader(lines.slice(at), origins);
    const [title, author] = ['title', 'author'].map((key) =>
      entries.find((entry) => entry.kind === 'field' && entry.key === key),
    );
    if (title?.kind !== 'field' || author?.kind !== 'field' || title.lines[0] !== line) continue;
    return [...above(lines.slice(0, at), author.value), ...entries];
  }
  return [];
}

/** What stands above a title: the author's own sheet leaves the text as lines of the header, anything else is a note. */
function above(lines: readonly Line[], author: string): readonly Entry[] {
  const own = lines.every(({ text }) => wordCount(text) <= 6) && lines.some(({ text }) => sameWords(text, author));
  if (!own) return [{ kind: 'note', purpose: 'note', label: '', lines, start: 0 }];
  return lines.map((line): Entry => {
    const found = addressAtEnd(line.text);
    return found !== null && found.start === 0
      ? field('email', '', found.address, [line])
      : { kind: 'drop', name: 'story-header', what: 'repeat', lines: [line] };
  });
}
