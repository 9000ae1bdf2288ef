import fc from 'fast-check';

/** The same cases at every run, so that a test never fails by chance; FASCICLE_SEED=N looks at others. */
fc.configureGlobal({ seed: Number(process.env.FASCICLE_SEED ?? 1) });

export { fc };
