import { type Label, readLabel } from '../../words/division-label.ts';
import { endsAsSentence } from '../../words/stops.ts';
import type { Candidate, View } from './candidate.ts';

/** Whether a candidate's number continues, or is continued by, another of its family or of the chapters. */
export type Link = 'linked' | 'alone' | 'none';

/** How far to look past a stray number for the neighbour in the count. */
const REACH = 2;

/** For every candidate: how its number stands in the count of its family, or of the file's chapters. */
export function linksOf(candidates: readonly Candidate[]): readonly Link[] {
  const families = new Map<string, number[]>();
  candidates.forEach((candidate, k) => {
    if (candidate.label?.number == null) return;
    const key = seriesKey(candidate);
    const members = families.get(key);
    if (members) members.push(k);
    else families.set(key, [k]);
  });
  const links: Link[] = candidates.map(() => 'none');
  for (const members of families.values()) {
    members.forEach((k, at) => {
      const linked = isLinked(candidates, members, at);
      links[k] = linked ? 'linked' : 'alone';
    });
  }
  linkAcross(candidates, links);
  return links;
}

/** `Chapter 3` and `Ch. 4` count together; bare numbers and numbers with a title on their line count apart. */
function seriesKey(candidate: Candidate): string {
  const { label } = candidate;
  if (!label) return candidate.family;
  if (label.form === 'counted') return label.rank === 3 && !label.weak ? 'chapters' : `counted:${label.word}`;
  return `${label.form}:${label.word}`;
}

function numberOf(candidates: readonly Candidate[], k: number | undefined): number | null {
  return k === undefined ? null : (candidates[k]?.label?.number ?? null);
}

function isLinked(candidates: readonly Candidate[], members: readonly number[], at: number): boolean {
  const number = numberOf(candidates, members[at]) ?? 0;
  for (let step = 1; step <= REACH; step++) {
    if (numberOf(candidates, members[at - step]) === number - 1) return true;
    if (numberOf(candidates, members[at + step]) === number + 1) return true;
  }
  const label = candidates[members[at] ?? -1]?.label;
  const goesOn = (one: Label | null | undefined, other: Label | null | undefined): boolean =>
    one?.number === other?.number && other?.letter !== undefined && other.letter === (one?.letter ?? 1) + 1;
  return [-1, 1].some((step) => {
    const other = candidates[members[at + step] ?? -1]?.label;
    return step < 0 ? goesOn(other, label) : goesOn(label, other);
  });
}

/**
 * `Ch. 3`, `Chapter 4`, `V.`: a lone number that takes up the count of the labels around it. A part among chapters
 * does so only when the next chapter goes on from it.
 */
function linkAcross(candidates: readonly Candidate[], links: Link[]): void {
  const following = nextChapters(candidates, links);
  let counted: number | null = null;
  candidates.forEach((candidate, k) => {
    const { label } = candidate;
    if (label?.number == null) return;
    const fits = counted !== null && label.number === counted + 1;
    if (links[k] === 'alone' && fits && (label.rank >= 3 || following[k] === label.number + 1)) links[k] = 'linked';
    // Nothing goes on from `11/11`.
    if (label.total !== null && label.total === label.number) counted = null;
    else if ((label.rank >= 3 && links[k] === 'linked') || isChapter(candidate)) counted = label.number;
    else if (links[k] === 'linked' && fits && following[k] === label.number + 1) counted = label.number;
  });
}

function isChapter({ label }: Candidate): boolean {
  return label?.form === 'counted' && label.rank === 3 && !label.weak;
}

/** For every candidate, the number of the next chapter after it. */
function nextChapters(candidates: readonly Candidate[], links: readonly Link[]): readonly (number | null)[] {
  const next: (number | null)[] = [];
  let number: number | null = null;
  for (let k = candidates.length - 1; k >= 0; k--) {
    const candidate = candidates[k] as Candidate;
    next[k] = number;
    if (isChapter(candidate) || ((candidate.label?.rank ?? 0) >= 3 && links[k] === 'linked')) {
      number = candidate.label?.number ?? number;
    }
  }
  return next;
}

/** A longer line is no label, and a shorter word has others beside it that mean something else: `Part`, `Past`. */
const [LONGEST_LINE, SHORTEST_WORD] = [80, 5];

/**
 * Labels whose word is misspelt, by block: a line alone that is one letter off from the counting word of two others, with
 * the number that their count lacks beside one of theirs. `Chpater 1`, above `Chapter 2` and `Chapter 3`.
 */
export function misspeltLabels({ blocks, claimed, context }: View): ReadonlyMap<number, Label> {
  const found = new Map<number, Label>();
  const counted = new Map<string, Set<number>>();
  const others: number[] = [];
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    if (claimed[i] || text.length > LONGEST_LINE || block.type !== 'paragraph' || text.includes('\n')) return;
    const label = readLabel(text, context.language);
    if (label?.form === 'counted' && label.start === 0 && label.number !== null) {
      counted.set(label.word, (counted.get(label.word) ?? new Set()).add(label.number));
    } else if (label === null && COUNTING.test(text) && !endsAsSentence(text)) others.push(i);
  });
  const siblings = [...counted].filter(([word, numbers]) => numbers.size > 1 && word.length >= SHORTEST_WORD);
  for (const i of siblings.length > 0 ? others : []) {
    const text = context.texts[i] ?? '';
    const [typed = ''] = COUNTING.exec(text) ?? [];
    for (const [word, numbers] of siblings) {
      if (!isLetterOff(typed.toLowerCase(), word)) continue;
      const label = readLabel(word + text.slice(typed.length), context.language);
      const number = label?.number ?? null;
      if (label?.word !== word || number === null || numbers.has(number)) continue;
      if (!numbers.has(number + 1) && !numbers.has(number - 1)) continue;
      const by = typed.length - word.length;
      const { end, titleStart, titleEnd } = label;
      found.set(i, { ...label, end: end + by, titleStart: titleStart + by, titleEnd: titleEnd + by });
      numbers.add(number);
    }
  }
  return found;
}

/** A word with a capital, before a number. */
const COUNTING = /^\p{Lu}[\p{L}\p{M}]{3,20}(?=[\s-]{1,3}[\dIVXLC])/u;

/** Whether two words differ in one letter, that one of them lacks or that is another, or in the order of two. */
function isLetterOff(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let same = 0;
  while (same < Math.min(a.length, b.length) - start && a.at(-1 - same) === b.at(-1 - same)) same++;
  const [left, right] = [a.slice(start, a.length - same), b.slice(start, b.length - same)];
  if (left.length > 2 || right.length > 2) return false;
  if (left.length + right.length === 4) return left === [...right].reverse().join('');
  return left.length <= 1 && right.length <= 1 && left !== right;
}
