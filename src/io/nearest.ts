import { closest, distance } from 'fastest-levenshtein';

/** The known name that is most like a mistyped one; null when none is near. */
export function nearest(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const best = closest(name, known as string[]);
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : null;
}
