/** Ratings from mild to strong, in the scales that archives use; the marks of one row say about the same. */
const SCALE: readonly RegExp[] = [
  /^(g|k|u|gen(eral)?|general audiences|frc|fr7|all ages)$/,
  /^(pg|k\+|frt|frt?-?13|12a?|teen and up audiences|teen|t|pg-?1[35]|15)$/,
  /^(r|m|mature|frm|frao|fr1[58]|18)$/,
  /^(nc-?17|ma|x|explicit|nr-?17|adult|fr21)$/,
];

/** Parts rated differently make a book of the highest rating; values in an unknown scale are all kept. */
export function highestRating(values: readonly string[]): readonly string[] {
  const ranks = values.map(rankOf);
  if (values.length < 2 || ranks.includes(-1)) return values;
  const highest = ranks.reduce((a, b) => Math.max(a, b), 0);
  return [values[ranks.indexOf(highest)] ?? ''];
}

function rankOf(value: string): number {
  const mark = value
    .toLowerCase()
    .replace(/^(rated|fiction|rating)[:\s]+/, '')
    .split(/[\s,;:([]/)[0];
  return SCALE.findIndex((row) => row.test(mark ?? '') || row.test(value.toLowerCase().trim()));
}
