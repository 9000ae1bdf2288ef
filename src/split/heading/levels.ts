import type { DivisionKind } from '../../model/index.ts';
import type { Candidate } from './candidate.ts';
import { tiersOf } from './tiers.ts';

/** Where a heading stands in the book. */
export interface Standing {
  readonly kind: DivisionKind;
  readonly depth: number;
  readonly matter: 'front' | 'body' | 'back';
}

/** The standing of every accepted heading, in order. */
export function standingsOf(marked: readonly Candidate[]): readonly Standing[] {
  const candidates = withoutReturns(countedAlike(marked));
  const tiers = tiersOf(candidates);
  const chapter = tiers.order.indexOf(tiers.chapter);
  const ranks = placeNumbers(candidates, tiers.names, tiers.chapter).map((name) => tiers.order.indexOf(name));
  const outermost = ranks.reduce((least, rank) => Math.min(least, rank), chapter);
  const hasVolumes = outermost < chapter;
  const prefatory = prefaceSections(candidates);
  const matters = mattersOf(candidates, prefatory);
  const following = followers(candidates, ranks, chapter);
  const open: number[] = [];
  return candidates.map((candidate, k): Standing => {
    const plain = hasVolumes && opensCount(candidates, k, ranks, chapter) ? outermost : (ranks[k] ?? chapter);
    const own = prefatory.has(k) ? Math.max(plain, chapter + 1) : plain;
    const matter = matters[k] ?? 'body';
    const next = ranks[following[k] ?? -1];
    const apart = hasVolumes && isNamed(candidate) && (next === undefined || next < chapter);
    const fresh = (matter !== 'body' && !prefatory.has(k)) || (own <= chapter && matters[k - 1] === 'front');
    if (apart || fresh) open.length = 0;
    while (open.length > 0 && (open.at(-1) ?? 0) >= own) open.pop();
    open.push(own);
    const kind = kindOf(candidate, own, chapter, ranks[k + 1] ?? -1);
    return { kind, depth: open.length, matter };
  });
}

/** So many bare numbers that count on from one show which mark they have. */
const COUNTED = 3;

/** Bare numbers that are one count, `# 1.`, `## 2.`, `## 3.`, all under the mark that most of them have. */
function countedAlike(candidates: readonly Candidate[]): readonly Candidate[] {
  const numbers = candidates.filter(({ label, level }) => label?.form === 'number' && level !== null);
  if (numbers.length < COUNTED || !numbers.every(({ label }, i) => label?.number === i + 1)) return candidates;
  const levels = numbers.map(({ level }) => level);
  const most = levels.find((level) => levels.filter((other) => other === level).length * 2 > levels.length);
  if (most === undefined || levels.every((level) => level === most)) return candidates;
  return candidates.map((one) => (numbers.includes(one) ? { ...one, level: most } : one));
}

/**
 * Labels that count back under a lower mark than the chapters have, `#### Chapter 2, Scene 2 (Continued)` behind
 * `## Chapter 3`: they head a section of the chapter above, whatever they say.
 */
function withoutReturns(candidates: readonly Candidate[]): readonly Candidate[] {
  const counted = candidates.filter(({ label, level }) => label?.form === 'counted' && level !== null);
  const levels = counted.map(({ level }) => level ?? 0);
  const most = levels.find((level) => levels.filter((other) => other === level).length * 2 > levels.length);
  if (counted.length < COUNTED || most === undefined) return candidates;
  // Chapters that are counted anew under a mark of their own are chapters.
  const isAnew = counted.some(
    ({ label, level }, i) =>
      (level ?? 0) > most &&
      (label?.number === 1 ||
        (counted[i + 1]?.level === level && counted[i + 1]?.label?.number === (label?.number ?? 0) + 1)),
  );
  if (isAnew) return candidates;
  let last = 0;
  return candidates.map((one) => {
    if (!counted.includes(one)) return one;
    const number = one.label?.number ?? 0;
    if ((one.level ?? 0) > most && number <= last) return { ...one, label: null };
    if (one.level === most) last = number;
    return one;
  });
}

/** For every heading the next one that is a chapter or more and bears no name of its own, by index; -1 for none. */
function followers(candidates: readonly Candidate[], ranks: readonly number[], chapter: number): readonly number[] {
  const next: number[] = [];
  let last = -1;
  for (let k = candidates.length - 1; k >= 0; k--) {
    next[k] = last;
    if ((ranks[k] ?? chapter) <= chapter && !isNamed(candidates[k])) last = k;
  }
  return next;
}

function isNamed(candidate: Candidate | undefined): boolean {
  return candidate?.label?.form === 'named';
}

/** An epilogue or the like right above a chapter one, in a book of volumes: it holds chapters as the volumes do. */
function opensCount(candidates: readonly Candidate[], k: number, ranks: readonly number[], chapter: number): boolean {
  const [own, next] = [candidates[k], candidates[k + 1]];
  if (!own || !next || ranks[k] !== chapter || ranks[k + 1] !== chapter) return false;
  if (own.label?.number != null || own.body !== null || next.from !== own.to) return false;
  return next.label?.number === 1 && candidates[k - 1]?.to !== own.from;
}

/** A bare number that goes on with the chapters' count is a chapter; numbers that start anew divide them. */
function placeNumbers(candidates: readonly Candidate[], names: readonly string[], chapter: string): readonly string[] {
  if (chapter !== 'chapter') return names;
  let last = 0;
  return candidates.map((candidate, k) => {
    const number = candidate.label?.number ?? null;
    const name = names[k] ?? '';
    const goesOn = number !== null && number > 1 && number === last + 1;
    const own = name.startsWith('number:') && goesOn && names[k - 1] !== name ? 'chapter' : name;
    if (own === 'chapter' && number !== null) last = number;
    return own;
  });
}

/** The sections of a preface take no more than this part of the headed text. */
const PREFATORY = 0.25;

/** Bare numbers below a preface that divide it, by index: the story's own numbers of their kind start anew after them. */
function prefaceSections(candidates: readonly Candidate[]): ReadonlySet<number> {
  const preface = candidates.findIndex(({ label }) => label?.form !== 'named' || label.matter !== 'front') - 1;
  if (preface < 0) return new Set();
  const isNumber = (candidate: Candidate | undefined): boolean => candidate?.label?.form === 'number';
  const startsAnew = ({ label }: Candidate, k: number): boolean =>
    label?.number === 1 &&
    candidates.slice(preface + 1, k).some((other) => other.label?.word === label.word && other.label.number !== null);
  const end = candidates.findIndex((candidate, k) => k > preface && (!isNumber(candidate) || startsAnew(candidate, k)));
  const [from, to] = [candidates[preface]?.from ?? 0, candidates[end]?.from ?? 0];
  if (end < 0 || to - from > ((candidates.at(-1)?.from ?? 0) - from) * PREFATORY) return new Set();
  const run = candidates.slice(preface + 1, end);
  const starts = (word: string | undefined): boolean =>
    candidates.slice(end).some(({ label }) => label?.form === 'number' && label.number === 1 && label.word === word);
  return run.some(({ label }) => starts(label?.word)) ? new Set(run.map((_, k) => preface + 1 + k)) : new Set();
}

/** A preface is front matter before the body only, with its sections; an afterword back matter after it only. */
function mattersOf(candidates: readonly Candidate[], prefatory: ReadonlySet<number>): readonly Standing['matter'][] {
  const declared = candidates.map(({ label }, k) =>
    prefatory.has(k) ? 'front' : label?.form === 'named' ? label.matter : 'body',
  );
  const first = declared.indexOf('body');
  const last = declared.lastIndexOf('body');
  return declared.map((matter, k) => {
    if (matter === 'front') return first < 0 || k < first ? 'front' : 'body';
    return matter === 'back' && k > last && first >= 0 ? 'back' : 'body';
  });
}

function kindOf(candidate: Candidate, own: number, chapter: number, next: number): DivisionKind {
  const named = candidate.label?.kind;
  if (named) return named;
  if (own < chapter) return 'volume';
  if (own > chapter) return 'section';
  return candidate.label === null && candidate.level === null && next > own ? 'story' : 'chapter';
}
