// What each stage of a test run found: reporters append one line each, the run sums them.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

const file = process.env.TEST_COUNTS;

export const addCounts = (passed, failed) => {
  if (file) appendFileSync(file, `${JSON.stringify({ passed, failed })}\n`);
};

export const readCounts = (path) =>
  (existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [])
    .reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), { passed: 0, failed: 0 });
