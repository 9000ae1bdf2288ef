import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Tests that keep the program busy in processes of its own, stand in for a part of Node or of the program, or count what
 * a process holds: each file has a process of its own.
 */
const ALONE = [
  'tests/{library,readers,serve,validity}/**/*.test.ts',
  'tests/commands/{build,follow,ownership}.test.ts',
  'tests/hostile/{beside,containers,faults,growth,program}.test.ts',
  'tests/io/{lock,time-limit,workers}.test.ts',
  'tests/send/{ownership,send}.test.ts',
  'tests/{commands,determinism}.test.ts',
  'tests/package/package.test.ts',
  'tests/words/asked.test.ts',
];

/** Milliseconds for one test: many times what any takes, and more where all is tried, beside other work of the machine. */
const patience = process.env.FASCICLE_THOROUGH ? 240_000 : 60_000;
const common = { testTimeout: patience, hookTimeout: patience };

export default defineConfig({
  test: {
    // One more than there are processors: many tests wait for a clock, a disk or another program.
    maxWorkers: availableParallelism() + 1,
    projects: [
      { test: { ...common, name: 'alone', include: ALONE } },
      // All others load the program once for many files: half of their time went there.
      { test: { ...common, name: 'together', include: ['tests/**/*.test.ts'], exclude: ALONE, isolate: false } },
    ],
  },
});
