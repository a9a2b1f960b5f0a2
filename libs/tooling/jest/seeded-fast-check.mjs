// Property tests draw the same cases on every run, so that what is green stays green; `SEED=any` draws new ones, `SEED=<number>` those again.
import fc from '../../../node_modules/fast-check/lib/fast-check.js';

const { SEED = '20261122' } = process.env;
if (SEED !== 'any') fc.configureGlobal({ seed: Number(SEED) });

export * from '../../../node_modules/fast-check/lib/fast-check.js';
export default fc;
