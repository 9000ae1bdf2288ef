/** How often each of some values comes, in the order in which they are first met. */
export function countsOf<T>(values: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** What was counted most often, with how often; of several that were, the one that was met first. */
export function mostOften<T>(counts: ReadonlyMap<T, number>): readonly [T, number] | undefined {
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, one) => (best !== undefined && best[1] >= one[1] ? best : one),
    undefined,
  );
}

/** The number that comes most often; the smallest of several that do. */
export function usualOf(numbers: readonly number[]): number | undefined {
  return mostOften(countsOf([...numbers].sort((a, b) => a - b)))?.[0];
}

/** The middle one of some numbers by size, the larger of two; 0 where there are none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Puts a value behind those that stand under a key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [value]);
  else known.push(value);
}
