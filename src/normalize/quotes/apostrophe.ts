import { endCost, startCost } from './elisions.ts';

/** What a text says of clipped words: how many it has that standard English lacks, and its language. */
export interface Clipping {
  readonly dialect: number;
  readonly language: string;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** What reading a single mark as an apostrophe costs, by the word before and the word after it. */
export function apostrophe(text: string, at: number, end: number, { dialect, language }: Clipping): number {
  if (LETTER.test(text.charAt(end))) return elision(text, at, end, { dialect, language });
  if (!LETTER.test(text.charAt(at - 1))) {
    return /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(end)) ? 8 : 7;
  }
  const before = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if (/^\d+$/.test(before)) return 1.5;
  if (
    /['’]n$/i.test(text.slice(Math.max(0, at - 2), at)) ||
    CLIPPED_HAVE.test(text.slice(Math.max(0, at - 12), at + 1))
  ) {
    return 0;
  }
  return endCost(before, dialect);
}

/** `must 'a' seen`. */
const CLIPPED_HAVE = /(?:must|might|may|would|could|should|['’]d|to|not)\s['’]a['’]$/i;

/** The same for a mark before a word. Speech mostly begins after punctuation, an elided word after another word. */
function elision(text: string, at: number, end: number, { dialect, language }: Clipping): number {
  if (/^n['’]/i.test(text.slice(end, end + 2))) return 0;
  if (CLIPPED_HAVE.test(text.slice(Math.max(0, at - 10), end + 2))) return 0;
  const after = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(end, end + 24))?.[0] ?? '';
  const before = text.charAt(at - 1);
  if (/["”*_]/.test(before) && /^(?:s|d|ll|re|ve)$/i.test(after)) return 0;
  const previous = /\s/.test(before) ? text.charAt(at - 2) : '';
  const lead =
    at === 0 ? (/^\d/.test(after) ? 6 : 3) : /[,;:.!?)—-]/.test(previous) ? 1.6 : /[\p{L}]/u.test(previous) ? -0.4 : 0;
  const cost = startCost(after, dialect, language);
  return cost < -1 ? cost + Math.min(lead, 0) : cost + lead;
}
