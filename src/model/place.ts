/** Where something stands in a source. Lines are 1-based and inclusive. */
export interface Place {
  /** The source's name as the user knows it, such as `westward/part2.txt`. */
  readonly source: string;
  readonly line: number;
  readonly endLine: number;
}

/** A place as a person reads it: `file:line`. */
export function showPlace(place: Place): string {
  return `${place.source}:${place.line}`;
}
