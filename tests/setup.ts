import fc from 'fast-check';

/**
 * Properties are tried on the same values every time, so that a test fails for a change and never by chance. To look
 * further, give another seed and more tries: `PROPERTY_SEED=7 PROPERTY_RUNS=1000 npm test`.
 */
const seed = Number(process.env['PROPERTY_SEED'] ?? 20_261_121);
const numRuns = Number(process.env['PROPERTY_RUNS'] ?? 20);

fc.configureGlobal({ seed, numRuns });
