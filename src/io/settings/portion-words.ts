import type { Portioning } from '../../model/index.ts';

/** `split: 100`, `split: volumes`, `split: none` over settings that say otherwise; null for what is none of these. */
export function readSplit(value: unknown): Portioning | 'none' | null {
  if (value === 'volumes' || value === 'none') return value;
  return /^[1-9]\d{0,4}$/.test(String(value)) ? { every: Number(value) } : null;
}

/** `range: 40-80`, `range: 40-` to the end, `range: 40` for one; null for what is no range. */
export function readRange(value: unknown): Extract<Portioning, { readonly from: number }> | null {
  const found = /^\s*(\d{1,6})\s*(?:([-–])\s*(\d{1,6})?)?\s*$/.exec(String(value));
  if (!found) return null;
  const from = Number(found[1]);
  const to = found[3] === undefined ? (found[2] === undefined ? from : Number.POSITIVE_INFINITY) : Number(found[3]);
  return from <= to ? { from, to } : null;
}
