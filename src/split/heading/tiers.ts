import type { Candidate } from './candidate.ts';

/** The tiers of a file's headings, from the outermost; members of one tier have the same standing. */
export interface Tiers {
  readonly order: readonly string[];
  /** The tier whose members are chapters; tiers before it hold chapters, tiers after it divide them. */
  readonly chapter: string;
  /** The tier of every heading. */
  readonly names: readonly string[];
}

/** Orders the tiers of a file by its markup or, without, by what its words and numbers show. */
export function tiersOf(candidates: readonly Candidate[]): Tiers {
  const levels = markedLevels(candidates);
  if (levels) return markedTiers(candidates, levels);
  if (holdsUnmarked(candidates)) {
    const names = candidates.map(({ level }) => (level === null ? 'inside' : 'marked'));
    return { order: ['marked', 'inside'], chapter: 'marked', names };
  }
  const names = levelWeakWords(candidates.map(wordTier));
  const { order, chapter } = orderWords(candidates, names);
  // What has no place of its own in the order stands level with the chapters.
  return { order, chapter, names: names.map((name) => (order.includes(name) ? name : chapter)) };
}

/** One marked heading of so many, at the most, has unmarked ones below it. */
const SOME = 4;

/**
 * Whether few of the headings that the markup makes have others below them, which only words make: `Chapter 1: …` in a
 * book's bibliography. A file whose markup makes parts has chapters of that kind below most of them.
 */
function holdsUnmarked(candidates: readonly Candidate[]): boolean {
  const marked = candidates.filter(({ level }) => level !== null).length;
  const holding = candidates.filter(
    ({ level }, k) => level === null && (k === 0 || candidates[k - 1]?.level !== null),
  ).length;
  return candidates[0]?.level != null && holding > 0 && holding * SOME <= marked;
}

/** Letters or days that come before the chapters stand level with them; those inside chapters divide them. */
function levelWeakWords(names: readonly string[]): readonly string[] {
  const first = names.indexOf('chapter');
  const within = new Set(first < 0 ? [] : names.slice(first));
  const before = new Set(first < 0 ? names : names.slice(0, first));
  return names.map((name) => {
    if (!name.startsWith('counted:')) return name;
    return before.has(name) || !within.has(name) ? 'chapter' : name;
  });
}

/** The tier that the words of a heading speak for. */
function wordTier({ label, level, family }: Candidate): string {
  if (!label)
    return level !== null || family === 'listed' || family === 'leading'
      ? 'listed'
      : /-close(?!.*(?:bold|aligned|centred))/.test(family)
        ? 'crosshead'
        : 'title';
  if (label.form === 'counted' && label.rank < 3) return `volume:${label.word}`;
  if (label.form === 'counted' && label.rank === 4) return 'section';
  if (label.form === 'named') return 'named';
  if (label.form === 'counted') return label.weak ? `counted:${label.word}` : 'chapter';
  return `number:${label.word}`;
}

/**
 * Volumes come in the order in which they first stand. Titles without numbers hold the chapters when the
 * chapters' count starts anew under them or when a chapter stands right below them; else they divide chapters.
 */
function orderWords(candidates: readonly Candidate[], names: readonly string[]): Omit<Tiers, 'names'> {
  const used = new Set(names);
  const holds = (outer: string, inner: string): boolean =>
    restarts(candidates, names, inner, outer) || opens(candidates, names, outer, inner);
  const numbers = widestFirst(
    candidates,
    names,
    [...used].filter((name) => name.startsWith('number:')),
  );
  const above: string[] = [];
  const below: string[] = [];
  // `— I —` with `[ 1 ]` right below it, the small numbers going on throughout: the first counts volumes.
  const [first, second] = numbers;
  const parts =
    first && second && opens(candidates, names, first, second) && !restarts(candidates, names, second, first);
  if (parts && !used.has('chapter')) above.push(...numbers.splice(0, 1));
  const counting = used.has('chapter') ? 'chapter' : numbers[0];
  for (const volume of [...used].filter((name) => name.startsWith('volume:'))) {
    // Parts that start anew in every chapter divide the chapters; parts that go on with their count are chapters.
    const divides =
      counting !== undefined &&
      restarts(candidates, names, volume, counting) &&
      !restarts(candidates, names, counting, volume);
    const oneCount =
      counting !== undefined &&
      (goesOn(candidates, names, volume, counting) || goesOn(candidates, names, counting, volume));
    if (divides) below.push(volume);
    else if (!oneCount) above.push(volume);
  }
  const title = used.has('title') && (counting === undefined || holds('title', counting));
  if (title) above.push('title');
  else if (used.has('title') && counting === 'chapter') below.push('title');
  const chapter = areTitles(names) ? 'crosshead' : chapterTier(counting, title, above, used);
  if (counting !== undefined) (counting === chapter || !title ? above : below).push(counting);
  for (const number of numbers.filter((name) => name !== counting)) {
    if (counting !== undefined && !goesOn(candidates, names, number, counting)) below.push(number);
  }
  for (const weak of [...used].filter((name) => name.startsWith('counted:'))) {
    if (!goesOn(candidates, names, weak, 'chapter')) below.push(weak);
  }
  if (!above.includes(chapter) && !below.includes(chapter)) above.push(chapter);
  // `**Prologue One**` with `### The Conductor` right below it, each time.
  if (chapter === 'title' && used.has('listed') && opens(candidates, names, 'title', 'listed')) below.push('listed');
  return { order: [...above, ...below, ...['section', 'crosshead'].filter((tier) => used.has(tier))], chapter };
}

/** Numbers that stand in a corner of the file, as in its introduction, come after those that run through it. */
function widestFirst(candidates: readonly Candidate[], names: readonly string[], numbers: string[]): string[] {
  const span = (name: string): number => {
    const at = candidates.filter((_, k) => names[k] === name).map(({ from }) => from);
    return (at.at(-1) ?? 0) - (at[0] ?? 0);
  };
  const widest = Math.max(0, ...numbers.map(span));
  const wide = numbers.filter((name) => span(name) * CORNER >= widest);
  return [...wide, ...numbers.filter((name) => !wide.includes(name))];
}

/** Numbers that span less than this part of what others span stand in a corner. */
const CORNER = 4;

/** So many lines alike divide a file whatever one or two named divisions, each to so many of them, stand beside them. */
const [MANY, EACH] = [6, 6];

/** Whether nothing is counted or listed, and lines that would divide chapters stand between a prologue and a coda alone. */
function areTitles(names: readonly string[]): boolean {
  const crossheads = names.filter((name) => name === 'crosshead').length;
  const others = names.length - crossheads;
  const isNamed = names.every((name) => name === 'crosshead' || name === 'named');
  return isNamed && crossheads >= MANY && others > 0 && others * EACH <= crossheads;
}

/** Chapters are what counts as such; without a count the titles, or else the innermost volumes. */
function chapterTier(counting: string | undefined, title: boolean, above: string[], used: Set<string>): string {
  if (title && counting !== 'chapter') return 'title';
  if (counting !== undefined) return counting;
  if (used.has('listed') || used.has('named'))
    return above.length > 0 && !used.has('listed') ? (above.at(-1) ?? '') : 'listed';
  return above.at(-1) ?? (used.has('section') ? 'section' : 'crosshead');
}

/** Whether most numbers of one tier take up the count of the other, never starting anew: `Chapter 1`, `Part 2`, `3. End`. */
function goesOn(candidates: readonly Candidate[], names: readonly string[], tier: string, chapter: string): boolean {
  let last = 0;
  let all = 0;
  let fitting = 0;
  let starts = 0;
  candidates.forEach((candidate, k) => {
    const number = candidate.label?.number;
    if (number == null || (names[k] !== tier && names[k] !== chapter)) return;
    if (names[k] === tier) {
      all++;
      if (number === last + 1 && number > 1) fitting++;
      if (number === 1) starts++;
    }
    last = number;
  });
  return starts === 0 && fitting * 2 > all;
}

/** Levels by what is counted, when the markup declares most headings on more than one level; else null. */
function markedLevels(candidates: readonly Candidate[]): ReadonlyMap<string, number> | null {
  const marked = candidates.filter((candidate) => candidate.level !== null);
  if (marked.length * 2 < candidates.length || new Set(marked.map(({ level }) => level)).size < 2) return null;
  const levels = new Map<string, number>();
  for (const candidate of marked) {
    const key = markedKey(candidate);
    levels.set(key, Math.min(levels.get(key) ?? 9, candidate.level ?? 9));
  }
  return levels;
}

/** Headings that count with the same word stand level, whatever level their markup gives them. */
function markedKey(candidate: Candidate): string {
  return candidate.label?.form === 'counted' ? candidate.label.word : `level ${candidate.level}`;
}

/** Marked levels: chapters are where the chapter labels are, else the outermost level that is no volume. */
function markedTiers(candidates: readonly Candidate[], levels: ReadonlyMap<string, number>): Tiers {
  const names = candidates.map((candidate) => `level-${levels.get(markedKey(candidate)) ?? candidate.level ?? 9}`);
  const order = [...new Set(names)].sort();
  const has = (tier: string, test: (candidate: Candidate) => boolean): boolean =>
    candidates.some((candidate, k) => names[k] === tier && test(candidate));
  const inside = holdsUnmarked(candidates);
  const counted = order.find((tier) =>
    has(tier, ({ label, level }) => label?.form === 'counted' && label.rank === 3 && !(inside && level === null)),
  );
  const plain = order.find(
    (tier) =>
      names.filter((name) => name === tier).length > 1 &&
      !has(tier, ({ label }) => label?.form === 'counted' && label.rank < 3),
  );
  return { order, chapter: counted ?? plain ?? order.at(-1) ?? 'level-1', names };
}

/** Whether the numbers of `inner` start anew, twice or more, each time after a heading of `outer`. */
function restarts(candidates: readonly Candidate[], names: readonly string[], inner: string, outer: string): boolean {
  let starts = 0;
  let outerSince = false;
  let last = 0;
  candidates.forEach((candidate, k) => {
    if (names[k] === outer) outerSince = true;
    const number = candidate.label?.number;
    if (names[k] !== inner || number == null) return;
    if (outerSince && (number <= last || (number === 1 && last === 0))) starts++;
    outerSince = false;
    last = number;
  });
  return starts >= 2;
}

/** Whether most headings of `outer` have a heading of `inner` right below them, with no text between. */
function opens(candidates: readonly Candidate[], names: readonly string[], outer: string, inner: string): boolean {
  let all = 0;
  let opening = 0;
  candidates.forEach((candidate, k) => {
    if (names[k] !== outer) return;
    all++;
    if (names[k + 1] === inner && candidates[k + 1]?.from === candidate.to) opening++;
  });
  return all > 0 && opening * 2 >= all;
}
