// `npm test`: every stage in order, one closing line. `npm test -- unit house` runs these stages only.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCounts } from './counts.mjs';
import { JEST } from './jest.mjs';
import { ensurePrograms, program, wishPrograms } from './machine.mjs';
import { childEnvironment, NODE, ROOT } from './runtime.mjs';

const jest = (project) => ({
  counted: true,
  // Half of the time a specification waits for the database: a worker for each core, not one less.
  command: [...JEST, '--maxWorkers=100%', '--selectProjects', project, '--reporters=default', '--reporters=<rootDir>/libs/tooling/jest/counts-reporter.mjs'],
});
const check = (...command) => ({ command });

/** In this order. `counted` stages report their own tests; the others are one test each. `needs` must be there, without `wishes` some tests are left out. `stops` names what cannot run after a failure. */
const STAGES = {
  types: { ...check('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'), stops: ['build', 'integration', 'api', 'browser', 'smoke'] },
  lint: check('libs/tooling/lint.mjs'),
  contract: check('libs/tooling/codegen.mjs', '--check'),
  house: jest('house'),
  unit: jest('unit'),
  web: jest('web'),
  build: { ...check('libs/tooling/build.mjs', '--weigh'), stops: ['api', 'browser', 'smoke'] },
  integration: { ...jest('integration'), wishes: ['soffice'] },
  api: jest('api'),
  browser: { counted: true, needs: ['chromium'], command: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,./libs/tooling/playwright-reporter.mjs'] },
  smoke: { ...jest('smoke'), needs: ['redis-server'] },
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`No such stage: ${unknown.join(', ')}. There are: ${Object.keys(STAGES).join(', ')}.`);
  process.exit(1);
}
const chosen = Object.keys(STAGES).filter((name) => asked.length === 0 || asked.includes(name));
const wanted = (list) => [...new Set(chosen.flatMap((name) => STAGES[name][list] ?? []))];
if (!ensurePrograms(wanted('needs'))) process.exit(1);
wishPrograms(wanted('wishes'));

const folder = mkdtempSync(join(tmpdir(), 'throughline-counts-'));
let running;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    running?.kill(signal);
  });
}

const exitOf = (command, environment) =>
  new Promise((done) => {
    running = spawn(NODE, command, { cwd: ROOT, stdio: 'inherit', env: childEnvironment(environment) });
    running.on('error', () => done(1));
    running.on('exit', (code) => done(code ?? 1));
  });

/** What a stage found. A crash, an exit code that its counts do not explain, and a stage without a test are failures. */
const run = async (name) => {
  const { command, counted } = STAGES[name];
  const counts = join(folder, name);
  const code = await exitOf(command, { TEST_COUNTS: counts, CHROMIUM_PATH: program('chromium') ?? '' });
  if (!counted) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const found = readCounts(counts);
  if (found.passed + found.failed === 0 && code === 0) console.error(`${name}: no test was found.`);
  const unexplained = found.failed === 0 && (code !== 0 || found.passed === 0);
  return unexplained ? { ...found, failed: 1 } : found;
};

const total = { passed: 0, failed: 0 };
const lines = [];
const stopped = new Set();
for (const name of chosen) {
  if (interrupted) break;
  if (stopped.has(name)) {
    total.failed += 1;
    lines.push(`${name.padEnd(12)} not run, because of what failed before it`);
    continue;
  }
  console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
  const began = performance.now();
  const { passed, failed } = await run(name);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) for (const later of STAGES[name].stops ?? []) stopped.add(later);
  lines.push(`${name.padEnd(12)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s`);
  console.log(lines.at(-1));
}

rmSync(folder, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n`);
if (interrupted) {
  console.log('Interrupted.');
  process.exit(130);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
