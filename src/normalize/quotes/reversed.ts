import { replace } from '../rule.ts';
import { isCutShort } from './elisions.ts';
import { sideOf } from './write.ts';

type Replacement = ReturnType<typeof replace>;

/** Double marks that stand as one of the other side does: one that opens a word, one that ends it. */
const REVERSED = /”(?<=(?:^|[\s([—–-])”)(?=[\p{L}\p{N}‘…])|“(?<=[\p{L}\p{N}.,!?…—–’-]“)(?=[\s.,;:)\]]|$)/u;
/** Marks of the other kinds: a text with these has other habits. */
const OTHER_DOUBLES = /["„«»]/;

/** What the signs beside a double mark say of it; null where they don't. */
function facing(text: string, at: number): '“' | '”' | null {
  const [left, right] = [sideOf(text, at - 1), sideOf(text, at + 1)];
  const [starts, ends] = [left === 'space' || left === 'opener', right === 'space' || right === 'closer'];
  if (starts) return right === 'word' || text.charAt(at + 1) === '…' ? '“' : null;
  if (ends) return left === 'dash' && right === 'closer' ? null : '”';
  return left === 'dash' && right === 'word' ? '“' : right === 'dash' && left !== 'dash' ? '”' : null;
}

/** The double marks of a paragraph that face the wrong way, where all of it open and close by turns in their places. */
export function reversedDoubles(text: string): Replacement[] {
  if (!REVERSED.test(text) || OTHER_DOUBLES.test(text)) return [];
  const marks = [...text.matchAll(/[“”]/g)].map(({ index, 0: mark }) => ({ index, mark, is: facing(text, index) }));
  const isPaired = marks.length % 2 === 0 && marks.every(({ is }, i) => is === (i % 2 === 0 ? '“' : '”'));
  return isPaired
    ? marks.flatMap(({ index, mark, is }) => (is === null || mark === is ? [] : replace(index, index + 1, is)))
    : [];
}

/** A single mark where one opens, and where one closes: what stands within words, and behind an s, is an apostrophe. */
const SINGLES = /(?<=^|[\s—–])’(?=[\p{Lu}\p{Ll}“…])|(?<=[.,!?…—–])’(?=$|[\s—–])/gu;

/** Closing marks that open what is said, in a paragraph that begins with one and in which they stand by turns where marks open and close. */
export function reversedSingles(text: string): Replacement[] {
  if (!/^’[\p{Lu}“]/u.test(text)) return [];
  const marks = [...text.matchAll(SINGLES)].map(({ index }) => ({
    index,
    opens: index === 0 || /[\s—–]/.test(text.charAt(index - 1)),
    word: /^’(\p{L}+)/u.exec(text.slice(index, index + 14))?.[1] ?? '',
  }));
  const isPaired = marks.length % 2 === 0 && marks.every(({ opens }, i) => opens === (i % 2 === 0));
  if (!isPaired || marks.some(({ opens, word }) => opens && isCutShort(word))) return [];
  return marks.flatMap(({ index, opens }) => (opens ? replace(index, index + 1, '‘') : []));
}

/** A cheap look whether a text may have a mark that faces the wrong way. */
export function opensReversed(text: string): boolean {
  return text.startsWith('’') || REVERSED.test(text);
}
