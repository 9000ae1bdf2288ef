/**
 * How much the tests that try things by chance do. `FASCICLE_THOROUGH=1` is what lands a change: thousands of cases,
 * some minutes. Without it they do a few, so that `npm test` stays short. `FASCICLE_SEED=N` looks at other cases.
 */
export const THOROUGH: boolean = Boolean(process.env.FASCICLE_THOROUGH);

/** Stories a property is tried with. */
export const RUNS: number = Number(process.env.FASCICLE_RUNS ?? (THOROUGH ? 1000 : 12));
/** Changed stories that are built in each of nine formats. */
export const MUTANTS: number = Number(process.env.FASCICLE_MUTANTS ?? (THOROUGH ? 334 : 2));
/** Books that go through EPUBCheck. */
export const BOOKS: number = Number(process.env.FASCICLE_BOOKS ?? (THOROUGH ? 2000 : 15));
/** Builds that are killed. */
export const KILLS: number = Number(process.env.FASCICLE_KILLS ?? (THOROUGH ? 200 : 2));
/** Elements that a hostile page opens one in another. */
export const DEPTH: number = THOROUGH ? 100_000 : 10_000;

/** All cases of a slow test when much is tried; else every sixth of them. `FASCICLE_SEED` chooses others. */
export function some<T>(cases: readonly T[]): readonly T[] {
  const first = Number(process.env.FASCICLE_SEED ?? 0) % 6;
  return THOROUGH ? cases : cases.filter((_, i) => i % 6 === first);
}
