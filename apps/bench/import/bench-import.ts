import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { onDatabase } from '#server/embedded';
import { median, type Bench, type Line } from '../line.ts';
import { openStage, type Stage } from '../list/stage.ts';
import { madeUpFile } from './made-up-file.ts';

/** In milliseconds. */
type Round = { readonly sent: number; readonly looked: number; readonly applied: number; readonly copied: number; readonly facts: number; readonly rows: number };

const SIZE = { tenants: 1, commitments: 0, members: 300, silos: 40 };

/** What an import leaves, taken away again: people and silos stay. */
const CLEAR = 'truncate commitment, commitment_counter, clock, due, fact, fact_text, fact_head, fact_seal, fact_effect, imported_thing, import_run, import_file, import_row, long_work cascade';

/** P7: a CSV file from being sent until everything in it is on the list, and COPY of the rows that it made. */
export const benchImport: Bench = {
  id: 'P7',
  about: 'the import: a CSV file of commitments with validation, dry run, clocks and facts, through the whole product',
  async run({ seed, isQuick }, tell) {
    const count = isQuick ? 5_000 : 50_000;
    const stage = await openStage(seed, SIZE, tell, 'all');
    const folder = mkdtempSync(join(tmpdir(), 'throughline-copy-'));
    chmodSync(folder, 0o777); // the database runs as somebody else
    const admin = new Client({ connectionString: onDatabase(stage.urls.admin, 'throughline') });
    try {
      await admin.connect();
      const text = madeUpFile(seed, count, { ...SIZE, today: Date.now() });
      const rounds: Round[] = [];
      for (let round = 0; round < (isQuick ? 2 : 3); round += 1) {
        const one = await importAndCopy(stage, admin, text, join(folder, `rows-${round}`));
        tell(`round ${round + 1}: dry run ${seconds(one.sent + one.looked)}, applied ${seconds(one.applied)}, COPY ${seconds(one.copied)}`);
        // The first one fills caches and compiles code on both sides.
        if (round > 0) rounds.push(one);
      }
      return linesOf(count, rounds);
    } finally {
      await admin.end();
      rmSync(folder, { recursive: true, force: true });
      await stage.close();
    }
  },
};

async function importAndCopy(stage: Stage, admin: Client, text: string, path: string): Promise<Round> {
  await admin.query(CLEAR);
  const [sent, file] = await timed(async () => {
    const headers = { ...stage.headers, 'content-type': 'text/csv' };
    return (await post<{ file: { fileId: string } }>(`${stage.product.url}/import/files?name=list.csv`, headers, text)).file;
  });
  const started = 'mutation ($input: StartImportInput!) { done: startImport(input: $input) { import { id version state } problem { message } } }';
  const [looked, run] = await timed(() => mutate(stage, started, { files: [{ fileId: file.fileId, kind: 'COMMITMENTS' }] }));
  const apply = 'mutation ($input: ApplyImportInput!) { done: applyImport(input: $input) { import { id version state } problem { message } } }';
  const [applied] = await timed(async () => {
    await mutate(stage, apply, { id: run.id, version: run.version });
    while ((await stateOf(stage, run.id)) !== 'APPLIED') await new Promise((done) => setTimeout(done, 50));
  });
  const { rows } = await admin.query<{ facts: number; rows: number }>('select (select count(*)::int from fact) as facts, (select count(*)::int from commitment) as rows');
  await untilSealed(admin);
  await admin.query(`copy commitment to '${path}'`);
  await admin.query('truncate commitment cascade');
  const [copied] = await timed(() => admin.query(`copy commitment from '${path}'`));
  return { sent, looked, applied, copied, ...rows[0]! };
}

/** What follows an import in the product must not run beside the yardstick. */
async function untilSealed(admin: Client): Promise<void> {
  for (;;) {
    const { rows } = await admin.query<{ left: number }>('select ((select count(*) from fact_head) + (select count(*) from fact_effect where done_at is null))::int as left');
    if (rows[0]!.left === 0) return;
    await new Promise((done) => setTimeout(done, 200));
  }
}

/** Each on a connection of its own, and as long as it takes: a busy server may take a minute. */
function post<Body>(url: string, headers: Record<string, string>, body: string): Promise<Body> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers: { ...headers, 'content-length': Buffer.byteLength(body) }, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('error', reject);
      response.on('end', () => resolve(JSON.parse(Buffer.concat(parts).toString()) as Body));
    });
    sent.on('error', reject).end(body);
  });
}

type Answered = { id: string; version: number; state: string };

async function ask<Data>({ product, headers }: Stage, query: string, variables: object): Promise<Data> {
  const { data, errors } = await post<{ data?: Data; errors?: { message: string }[] }>(`${product.url}/graphql`, headers, JSON.stringify({ query, variables }));
  if (!data || errors) throw new Error(errors?.[0]?.message ?? 'no answer');
  return data;
}

async function mutate(stage: Stage, query: string, input: object): Promise<Answered> {
  const { done } = await ask<{ done: { import: Answered | null; problem: { message: string } | null } }>(stage, query, { input });
  if (done.problem || !done.import) throw new Error(done.problem?.message ?? 'no import');
  return done.import;
}

async function stateOf(stage: Stage, id: string): Promise<string> {
  const { import: run } = await ask<{ import: { state: string; work: { state: string; problem: { message: string } | null } | null } }>(stage, 'query ($id: ID!) { import(id: $id) { state work { state problem { message } } } }', { id });
  if (run.work?.state === 'FAILED') throw new Error(run.work.problem?.message);
  return run.state;
}

async function timed<Value>(work: () => Promise<Value>): Promise<[number, Value]> {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function linesOf(count: number, rounds: readonly Round[]): Line[] {
  const of = (what: (round: Round) => number): number => median(rounds.map(what));
  const whole = ({ sent, looked, applied }: Round): number => sent + looked + applied;
  const ratio = of((round) => whole(round) / round.copied);
  const { rows, facts } = rounds[0]!;
  const share = (what: (round: Round) => number, work: string): Line => ({
    id: 'P7', work, ours: seconds(of(what)), yardstick: seconds(of(({ copied }) => copied)), ratio: of((round) => what(round) / round.copied).toFixed(1), goal: '', isHeld: true,
  });
  return [
    { id: 'P7', work: `${count.toLocaleString('en')} rows of CSV, from the sent file until it is applied: ${rows.toLocaleString('en')} commitments, ${facts.toLocaleString('en')} facts; COPY of these commitments`, ours: seconds(of(whole)), yardstick: seconds(of(({ copied }) => copied)), ratio: ratio.toFixed(1), goal: 'at most 15', isHeld: ratio <= 15 },
    share(({ sent, looked }) => sent + looked, 'of which reading the file and the dry run'),
    share(({ applied }) => applied, 'of which applying it: read, checked and written again, with clocks and facts, as long work'),
  ];
}
