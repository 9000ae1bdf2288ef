const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Compares file names as people count: `part2` before `part10`, `2.txt` before `2 new.txt`; alike on every machine. */
export function byNaturalOrder(a: string, b: string): number {
  return collator.compare(bare(a), bare(b)) || (a < b ? -1 : a > b ? 1 : 0);
}

function bare(source: string): string {
  return source.replace(/\.[\p{L}\d]{1,8}$/u, '');
}

/** A source's file name without folders and ending. */
export function stemOf(source: string): string {
  const base = source.slice(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
  return bare(base) || base;
}

/** A stem without the count at its end: `winter_1of5`, `oz12`, `storm (2)` and `tale-part3` lose it. */
export function seriesStem(source: string): string {
  const stem = stemOf(source);
  const bare = stem.replace(
    /[\s_.-]*[([]?(?:part|pt|chapter|chap|ch|no|#)?[\s_.-]*\d{1,4}(?:[\s_.-]*of[\s_.-]*\d{1,4})?[)\]]?$/i,
    '',
  );
  return bare === '' ? stem : bare;
}

/** The numbers that tell file names apart: what stands after the words with which all of them begin. */
export function fileNumbers(sources: readonly string[]): readonly (number | null)[] {
  const stems = sources.map((source) => stemOf(source).toLowerCase());
  const prefix = stems.reduce(sharedStart, stems[0] ?? '').replace(/\d+$/, '');
  return stems.map((stem) => {
    const digits = /^\D{0,3}?(\d{1,6})/.exec(stem.slice(prefix.length))?.[1];
    return digits === undefined ? null : Number(digits);
  });
}

function sharedStart(a: string, b: string): string {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return a.slice(0, n);
}
