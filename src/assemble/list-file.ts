import { addTo, bareLetters, blockText, type Division, headingWords } from '../model/index.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { endsAsSentence } from '../words/stops.ts';
import { stemOf } from './natural.ts';
import { wordsIn } from './outline-file.ts';

/** A list of files has so many times as many words as it names files at most, and names so many, and this share of the others. */
const [WORDS_A_FILE, FILES, NAMED] = [60, 3, 0.5];
/** A file's name with its ending. */
const FILE_NAME = /(?<![\p{L}\p{N}_-])[\p{L}\p{N}_-]+\.\p{L}[\p{L}\p{N}]{1,4}(?![\p{L}\p{N}])/giu;

/** Files that list the others: line by line by what they are called without their ending, or by their whole names. */
export function listsAmong(divisions: readonly Division[]): readonly Division[] {
  if (divisions.length <= FILES) return [];
  const stems = new Map(divisions.map((one) => [stemOf(one.source).normalize('NFC').toLowerCase(), one]));
  const titles = titlesOf(divisions);
  return divisions.filter((division) => {
    if (wordsIn(division) > divisions.length * WORDS_A_FILE) return false;
    const lines = linesOf(division).map((line) => line.normalize('NFC').toLowerCase());
    // What is nothing but the titles of the others names them by these.
    const titled = listedIn(division, titles).length;
    if (titled * 2 >= lines.filter((line) => /[\p{L}\p{N}]/u.test(line)).length && titled >= FILES) return true;
    // What a sentence names is told of.
    const inside = (line: string): readonly string[] =>
      endsAsSentence(line) ? [] : [...line.matchAll(FILE_NAME)].map(([name]) => stemOf(name));
    const names = lines.flatMap((line) => [line.trim(), ...inside(line)]);
    const named = new Set(names.flatMap((name) => stems.get(name) ?? []));
    named.delete(division);
    return named.size >= FILES && named.size >= (divisions.length - 1) * NAMED;
  });
}

function linesOf({ parts }: Division): readonly string[] {
  const texts = parts.flatMap(({ heading, blocks }) => [
    heading === null ? '' : headingWords(heading),
    ...blocks.map((block) => blockText(block, '\n')),
  ]);
  return texts.flatMap((text) => text.split('\n'));
}

/** The names of divisions: whole, without the count behind them, and by the count before them. */
export interface Titles {
  readonly whole: ReadonlyMap<string, Division>;
  readonly bare: ReadonlyMap<string, readonly Division[]>;
  readonly counted: ReadonlyMap<string, readonly Division[]>;
}

/** What divisions are called by their headings and by their files' names, marks and blanks aside. */
export function titlesOf(divisions: readonly Division[]): Titles {
  const [whole, bare, counted] = [
    new Map<string, Division>(),
    new Map<string, Division[]>(),
    new Map<string, Division[]>(),
  ];
  for (const one of divisions.toSorted((a, b) => byNaturalOrder(a.source, b.source))) {
    const heading = one.parts[0]?.heading;
    const stem = keyOf(stemOf(one.source));
    for (const name of new Set([stem, heading == null ? '' : keyOf(headingWords(heading))])) {
      if (name === '') continue;
      if (!whole.has(name)) whole.set(name, one);
      const count = /^\d+(?=\D)/.exec(name)?.[0];
      if (count !== undefined) addTo(counted, count, one);
    }
    const words = stem.replace(/\d+$/, '');
    if (words !== '' && words !== stem) addTo(bare, words, one);
  }
  return { whole, bare, counted };
}

/**
 * The divisions that a text names line by line, in its order: each by what it is called, or by all of that but the count
 * behind it, where several of the lines are alike (`Interlude`). A line of the count of one of them alone, and of most of
 * its letters, means that one: a word may have been changed since.
 */
export function listedIn(list: Division, { whole, bare, counted }: Titles): readonly Division[] {
  const found = new Set<Division>();
  for (const text of linesOf(list)) {
    const line = keyOf(text.replace(LEADERS, '').replace(ITEM_LABEL, ''));
    const named = line === '' ? undefined : whole.get(line);
    const count = /^\d+(?=\D)/.exec(line)?.[0];
    const [alone, ...more] = new Set(count === undefined ? [] : counted.get(count));
    const isMeant = alone !== undefined && more.length === 0 && isLike(line, keyOf(stemOf(alone.source)));
    const isFree = (other: Division): boolean => other !== list && !found.has(other);
    const one =
      named && isFree(named) ? named : (bare.get(line)?.find(isFree) ?? (isMeant && isFree(alone) ? alone : null));
    if (one) found.add(one);
  }
  return [...found];
}

/** Dots and a page behind a title, and a label before it: `The Gate ..... 12`, `話：`. */
const LEADERS = /(?:\.{3,}|…{1,9}|\t)\s*\d{1,4}\s*$/;
const ITEM_LABEL = /^[^\p{L}\p{N}]{0,4}\p{L}{1,9}[:：]\s*(?=\S)/u;

/** The letters and figures of a line, by which what says the same is known: `①` is `1`. */
export function keyOf(text: string): string {
  return bareLetters(text.normalize('NFKC'));
}

/** Whether two lines share most of their letters. */
function isLike(a: string, b: string): boolean {
  const [letters, others] = [new Set(a), new Set(b)];
  const shared = [...letters].filter((letter) => others.has(letter)).length;
  return shared * 3 >= Math.max(letters.size, others.size) * 2;
}
