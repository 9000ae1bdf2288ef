/** A source of numbers that look random and are the same for the same words, on every machine. */
export interface Chance {
  /** A whole number from 0 up to, not including, `below`. */
  pick(below: number): number;
  /** A number from `from` to `to`. */
  between(from: number, to: number): number;
}

/** Chance seeded by words: FNV-1a over their UTF-16 units, then mulberry32. */
export function chanceOf(words: string): Chance {
  let state = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) state = Math.imul(state ^ words.charCodeAt(i), 0x01000193);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { pick: (below) => Math.floor(next() * below), between: (from, to) => from + next() * (to - from) };
}
