/** How often a property is tried with new stories: `FASCICLE_RUNS=5000 npx vitest run tests/properties`. */
export const RUNS: number = Number(process.env.FASCICLE_RUNS ?? 300);
