import type { Removal } from '../model/index.ts';
import { rowOf } from './extent.ts';
import { holdsSentence, withoutMarks } from './remark.ts';

/** Fewer words are no sentence that anybody misses. */
const LEAST = 5;
/** So many words in brackets are a remark. */
const LEAST_IN_BRACKETS = 3;
/** A paragraph that somebody set apart on a page says something in so many. */
const LEAST_APART = 3;
/** So many words in a row that stand elsewhere are the same words; two meet by chance. */
const ROW = 3;

/** So many entries of a printed list may be all that there is of a chapter. */
const MOST_ENTRIES = 3;
/** Of scripts without spaces only what a stop ends is known to say anything. */
const IN_WORDS = /(?:^|\s)[^\s\p{L}]{0,3}(?:\p{L}\S*\s+){4}/u;
/** What has a label, an address or a figure says it to programs. */
const NO_SAYING = /[@:：|\d]/;

/** The words of a book or of a part of it, asked for in rows. */
type Rows = ReadonlySet<string>;

/**
 * The one law of what is taken out: words that left only for their place or shape (`Sure`), hold a sentence, and stand
 * nowhere else in the book, are not deleted but stay behind the story. Takes the removals, what the front matter says
 * and what the text does, and gives for each that stays what of it does: its paragraphs that hold such a sentence.
 */
export function behindOf(
  removals: readonly Removal[],
  stated: readonly string[],
  texts: () => Iterable<string>,
): ReadonlyMap<Removal, Removal> {
  const rows: Rows[] = [];
  const said = (at: number): Rows => {
    rows[at] ??= rowsOf(at === 0 ? stated : texts());
    return rows[at];
  };
  // What stays once need not stay again.
  const again = new Set<string>();
  // What most headers say stands in the front matter, and the text need not be read.
  const isUnsaid = (words: string, least: number): boolean =>
    unsaidIn(words, [said(0), again]) >= least && unsaidIn(words, [said(0), said(1), again]) >= least;
  const behind = new Map<Removal, Removal>();
  for (const removal of removals) {
    const { sure, rest } = rowOf(removal.name);
    if ((sure !== 'shape' && !removal.guessed) || rest === 'kept as a note' || removal.stated) continue;
    // A line of a header, a heading or an entry of contents says something though no stop ends it.
    const isHeading = /heading$/.test(removal.name);
    const isLine = isHeading || rest !== 'left out';
    const least = removal.name === 'page-prose' ? LEAST_APART : LEAST;
    // An author answers without a stop; nothing else is set apart so that says no sentence.
    const isAnswer = removal.name === 'page-prose' && !/[.!?…。]/u.test(removal.text);
    const says = (one: string): boolean =>
      holdsSentence(one) ||
      (isAnswer && IN_WORDS.test(one)) ||
      (isLine && IN_WORDS.test(one) && (isHeading || !NO_SAYING.test(one)));
    const kept = withoutMarks(removal.text)
      .split(isLine ? /\n/ : /\n\s*\n/)
      .flatMap((passage) => {
        if (sentencesOf(passage).some((one) => says(one) && isUnsaid(one, least))) return [passage];
        return isLine ? remarksIn(passage).filter((remark) => isUnsaid(remark, LEAST_IN_BRACKETS)) : [];
      });
    // A list of which nearly nothing stands in the book is of another.
    if (kept.length === 0 || (rest === 'made anew' && kept.length > MOST_ENTRIES)) continue;
    for (const row of rowsOf(kept)) again.add(row);
    behind.set(removal, { ...removal, text: kept.join('\n\n') });
  }
  return behind;
}

/** What somebody adds in brackets to a line of a header: `by Ada Reed (all mistakes mine)`; not which part it is. */
function remarksIn(line: string): readonly string[] {
  if (!/[([]/.test(line)) return [];
  const all = line.match(/\([^()]{5,200}\)|\[[^[\]]{5,200}\]/g) ?? [];
  return all.filter((one) => !/[\d@:]/.test(one) && /(?:\p{L}{2,}\P{L}+){2}\p{L}{2,}/u.test(one));
}

/** The sentences of a text, roughly: each ends at a stop with white space behind it. `Mrs. Plum` is one. */
export function sentencesOf(text: string): readonly string[] {
  return text.replace(/\s+/g, ' ').split(/(?<=(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})[.!?…]["'”’»)\]]{0,2}) |(?<=[。！？])/u);
}

/** The words of a text; of a script without spaces each sign is one. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(
        /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+/gu,
      ) ?? []
  );
}

function rowsOf(texts: Iterable<string>): Rows {
  const rows = new Set<string>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (let i = 0; i + ROW <= words.length; i++) rows.add(words.slice(i, i + ROW).join(' '));
    // A value of few words is a row by itself.
    if (words.length > 0 && words.length < ROW) rows.add(words.join(' '));
  }
  return rows;
}

/** How many words of a sentence stand in no row of others. */
function unsaidIn(sentence: string, all: readonly Rows[]): number {
  const words = wordsOf(sentence);
  const isSaid = words.map(() => false);
  for (let count = ROW; count > 0; count--) {
    for (let i = 0; i + count <= words.length; i++)
      if (all.some((rows) => rows.has(words.slice(i, i + count).join(' ')))) isSaid.fill(true, i, i + count);
  }
  return isSaid.filter((one) => !one).length;
}
