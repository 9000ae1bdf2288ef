import type { SpeechMarks } from '../context.ts';
import type { Level, Mark } from './marks.ts';

/** How a mark is read. `stray` closes nothing: its partner is missing. */
export type Reading = 'open' | 'close' | 'stray' | 'other';

export interface Path {
  readonly readings: readonly Reading[];
  /** Marks that stay open at the end, outermost first. */
  readonly left: readonly Level[];
  readonly cost: number;
}

/** Costs in the same unit as the marks' own: about 1 for unusual, 6 and more for a mistake of the author's. */
const MISSING_CLOSE = 6;
const SPEECH_LEFT_OPEN = 4.5;
const MISSING_OPEN = 8;
const SAME_INSIDE = { d: 5.5, s: 4.5 };
const OTHER_OUTSIDE = 0.8;
const GOES_ON = 1;
const DEEPEST = 3;

/** Every nesting of open marks, outermost first. */
const STATES: readonly string[] = states();
const INDEX: ReadonlyMap<string, number> = new Map(STATES.map((state, index) => [state, index]));

function states(): string[] {
  const all = [''];
  for (let i = 0; i < all.length; i++) {
    const state = all[i] as string;
    if (state.length < DEEPEST) all.push(`${state}d`, `${state}s`);
  }
  return all;
}

interface Step {
  readonly to: number;
  readonly reading: Reading;
  readonly cost: number;
}

/** Moves from each state for a mark of each level; a mark's own costs come on top. */
function movesFor(level: Level, speech: SpeechMarks): Step[][] {
  const usual = speech === 'double' ? 'd' : 's';
  return STATES.map((state, from) => {
    const moves: Step[] = [
      { to: from, reading: 'other', cost: 0 },
      { to: from, reading: 'stray', cost: MISSING_OPEN },
    ];
    if (state.length < DEEPEST) {
      const same = state.includes(level) ? SAME_INSIDE[level] : 0;
      const outside = state === '' && level !== usual ? OTHER_OUTSIDE : 0;
      moves.push({ to: INDEX.get(state + level) as number, reading: 'open', cost: same + outside });
    }
    const partner = state.lastIndexOf(level);
    if (partner >= 0) {
      const skipped = state.length - 1 - partner;
      const to = INDEX.get(state.slice(0, partner)) as number;
      moves.push({ to, reading: 'close', cost: skipped * MISSING_CLOSE });
    }
    return moves;
  });
}

const MOVES = {
  double: { d: movesFor('d', 'double'), s: movesFor('s', 'double') },
  single: { d: movesFor('d', 'single'), s: movesFor('s', 'single') },
};

function ownCost(mark: Mark, reading: Reading): number {
  if (reading === 'open') return mark.open;
  return reading === 'other' ? mark.other : mark.close;
}

/** The cheapest reading of all marks of a run (Viterbi over the nesting of open marks). Linear in the marks. */
export function cheapestPath(marks: readonly Mark[], speech: SpeechMarks, goesOn: string): Path {
  const width = STATES.length;
  let costs = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const origin = new Int8Array(marks.length * width);
  const choice = new Int8Array(marks.length * width);
  marks.forEach((mark, index) => {
    const next = new Array<number>(width).fill(Number.POSITIVE_INFINITY);
    const moves = MOVES[speech][mark.level];
    for (let from = 0; from < width; from++) {
      const base = costs[from] as number;
      if (base === Number.POSITIVE_INFINITY) continue;
      for (const move of moves[from] as Step[]) {
        const cost = base + move.cost + ownCost(mark, move.reading);
        if (cost >= (next[move.to] as number)) continue;
        next[move.to] = cost;
        origin[index * width + move.to] = from;
        choice[index * width + move.to] = READINGS.indexOf(move.reading);
      }
    }
    costs = next;
  });
  return traceBack(marks.length, costs, origin, choice, goesOn);
}

const READINGS: readonly Reading[] = ['open', 'close', 'stray', 'other'];

/** What ending a run with marks open costs: little when the next run opens them again. */
function endCost(state: string, goesOn: string): number {
  if (state === '') return 0;
  if (goesOn.startsWith(state)) return GOES_ON;
  return SPEECH_LEFT_OPEN + (state.length - 1) * MISSING_CLOSE;
}

function traceBack(
  length: number,
  costs: readonly number[],
  origin: Int8Array,
  choice: Int8Array,
  goesOn: string,
): Path {
  const width = STATES.length;
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  costs.forEach((cost, index) => {
    const state = STATES[index] as string;
    const end = cost + endCost(state, goesOn);
    if (end >= least) return;
    least = end;
    best = index;
  });
  const left = [...(STATES[best] as string)] as Level[];
  const readings = new Array<Reading>(length);
  for (let index = length - 1; index >= 0; index--) {
    readings[index] = READINGS[choice[index * width + best] as number] as Reading;
    best = origin[index * width + best] as number;
  }
  return { readings, left, cost: least };
}
