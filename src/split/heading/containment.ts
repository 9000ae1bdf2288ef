import type { Candidate } from './candidate.ts';

/** Whether the numbers of `inner` start anew, twice or more, each time after a heading of `outer`. */
export function restarts(
  candidates: readonly Candidate[],
  names: readonly string[],
  inner: string,
  outer: string,
): boolean {
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
export function opens(
  candidates: readonly Candidate[],
  names: readonly string[],
  outer: string,
  inner: string,
): boolean {
  let all = 0;
  let opening = 0;
  candidates.forEach((candidate, k) => {
    if (names[k] !== outer) return;
    all++;
    if (names[k + 1] === inner && candidates[k + 1]?.from === candidate.to) opening++;
  });
  return all > 0 && opening * 2 >= all;
}
