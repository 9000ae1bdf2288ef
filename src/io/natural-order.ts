/** Made when names are first compared: a collator takes milliseconds to make, and one story has nothing to compare. */
let collator: Intl.Collator | undefined;

/** Compares names as people count: `part2` before `part10`. The same in every locale. */
export function byNaturalOrder(a: string, b: string): number {
  collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}
