/** Ratings from mild to strong, in the scales that archives use; the marks of one row say about the same. */
const SCALE: readonly RegExp[] = [
  /^(g|k|u|gen(eral)?|general audiences|frc|fr7|all ages)$/,
  /^(pg|k\+|frt|frt?-?13|12a?|teen and up audiences|teen|t|pg-?1[35]|15)$/,
  /^(r|m|mature|frm|frao|fr1[58]|18)$/,
  /^(nc-?17|ma|x|explicit|nr-?17|adult|fr21)$/,
];

/** Of parts rated differently the highest rating comes first; values in an unknown scale keep their order. */
export function highestFirst(values: readonly string[]): readonly string[] {
  const ranked = values.map((value) => ({ value, rank: rankOf(value) }));
  if (ranked.some(({ rank }) => rank < 0)) return values;
  return ranked.sort((a, b) => b.rank - a.rank).map(({ value }) => value);
}

function rankOf(value: string): number {
  const mark = value
    .toLowerCase()
    .replace(/^(rated|fiction|rating)[:\s]+/, '')
    .split(/[\s,;:([]/)[0];
  return SCALE.findIndex((row) => row.test(mark ?? '') || row.test(value.toLowerCase().trim()));
}
