import { spawnSync } from 'node:child_process';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AddressInfo } from 'node:net';
import { ok, type LocalDate, type MemberId } from '#domain/kernel';
import { ProposeCommitment } from '#server/commitment';
import { readConfig } from '#server/config';
import { migrate, Tenancy } from '#server/database';
import { freePort, startCluster, withClient, type Cluster } from '#server/embedded';
import { AddMember } from '#server/org';
import { serve } from '../serve.ts';
import { foundCompany, type Company } from './company.ts';
import { settle } from './days.ts';
import type { Program } from './program.ts';
import { supervise, type Supervised } from './storm/supervised.ts';
import { openWitness, type Witness } from './storm/witness.ts';

const STEPS = 300;
const ROOT = resolve(import.meta.dirname, '../../..');
const KEY = 'a key that only this specification knows';
/** A Thursday to come, noon in New York; the promises are due on the Friday. */
const THURSDAY = '2031-02-06T17:00:00Z';
const FRIDAY = '2031-02-07' as LocalDate;

let cluster: Cluster;
let folder: string;
let witness: Witness;
let company: Company;
let processes: Supervised[] = [];

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const ask = <Row>(text: string): Promise<Row[]> => withClient(cluster.urls.admin.replace(/\/[^/]*$/, '/throughline'), async (client) => (await client.query(text)).rows as Row[]);
const count = async (text: string): Promise<number> => Number((await ask<{ n: string }>(`select count(*) as n from ${text}`))[0]!.n);
const forward = (interval: string) => ask(`update organization set clock_offset = clock_offset + interval '${interval}' where org_id = '${company.orgId}'`);

const until = async (what: string, isSo: () => Promise<boolean>, seconds = 60): Promise<void> => {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (await isSo().catch(() => false)) return;
    await sleep(150);
  }
  const stands = await ask('select rule, channel, state, count(*) from notice group by 1, 2, 3').catch(() => []);
  throw new Error(`${what}: not within ${seconds} s. ${JSON.stringify(stands)} ${witness.seen.length} mails`);
};

/** A company with a promise for each of many owners, whose clocks run. Made by the use cases, in this process. */
async function seed(): Promise<void> {
  const app = await serve(readConfig({ DATABASE_URL: cluster.urls.app, SYSTEM_DATABASE_URL: cluster.urls.system, RECORD_KEY: KEY, PORT: '0', ROLE: 'none', LOG_LEVEL: 'fatal' }));
  const { port } = app.getHttpServer().address() as AddressInfo;
  const program = { app, url: `http://127.0.0.1:${port}`, get: (part: never) => app.get(part) } as unknown as Program;
  company = await foundCompany(program, 'storm', Date.parse(THURSDAY) - Date.now());
  const { silos, members } = company;
  const made = await program.get(Tenancy).write({ orgId: company.orgId, memberId: members.ben }, async (tx) => {
    for (let index = 0; index < STEPS; index += 1) {
      const owner = await program.get(AddMember).run(tx, { handle: `owner-${index}`, name: `Owner ${index}`, email: `owner-${index}@storm.test`, accountId: null as never });
      const promise = await program.get(ProposeCommitment).run(tx, { title: `Promise ${index}`, carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on: FRIDAY, overLimit: true });
      if (!owner.ok || !promise.ok) throw new Error('the company could not be made');
      await tx.sql('owns', 'update commitment set owner_id = $3 where org_id = $1 and id = $2', [tx.orgId, promise.value, owner.value satisfies MemberId]);
    }
    return ok(null);
  });
  if (!made.ok) throw new Error(made.problem.message);
  await settle(program);
  await app.close();
}

beforeAll(async () => {
  const built = spawnSync(process.execPath, ['libs/tooling/build.mjs', 'server', '--if-changed'], { cwd: ROOT, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr || built.stdout);
  folder = mkdtempSync(join(tmpdir(), 'throughline-storm-'));
  chmodSync(folder, 0o755);
  cluster = await startCluster({ folder });
  await migrate(cluster.urls.migrator);
  witness = await openWitness();
  await seed();
}, 180_000);

afterAll(async () => {
  await Promise.all(processes.map((one) => one.stop()));
  await witness?.close();
  await cluster?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}, 60_000);

it(`loses nothing and doubles nothing of ${STEPS} steps while processes and the database are killed`, async () => {
  expect(await count("due where kind = 'step'")).toBe(STEPS);
  const environment = async (role: string): Promise<Record<string, string>> => ({
    ROLE: role, PORT: String(await freePort()), DATABASE_URL: cluster.urls.app, SYSTEM_DATABASE_URL: cluster.urls.system,
    RECORD_KEY: KEY, SMTP_URL: witness.url, TICK_MS: '200', LOG_LEVEL: 'fatal', POOL_SIZE: '6', NODE_ENV: 'production',
  });
  const main = join(ROOT, 'dist/server/main.mjs');
  const worker = supervise(main, await environment('worker'));
  const api = supervise(main, await environment('api'));
  processes = [worker, api];

  await forward('1 day');
  await until('the first notices', async () => (await count("notice where rule = 'DUE'")) > Math.random() * 200);
  worker.kill();
  await until('all steps told', async () => (await count("notice where rule = 'DUE'")) === 2 * STEPS);
  expect(await count("step where outcome = 'FIRED' and rule = 'DUE'")).toBe(STEPS);

  // The next morning every owner's digest is due.
  await forward('1 day');
  await until('the first mails', async () => witness.seen.length > 5 + Math.random() * 60);
  worker.kill();
  api.kill();
  await until('more mails', async () => witness.seen.length > 100);
  process.kill(cluster.pid, 'SIGQUIT');
  await until('the database is down', async () => !cluster.isRunning(), 15);
  cluster = await startCluster({ folder, port: cluster.port });
  await until('every mail is sent', async () => (await count("mail where kind = 'DIGEST' and state = 'SENT'")) >= STEPS, 120);

  expect(worker.deaths()).toBeGreaterThanOrEqual(2);
  expect(await count("(select 1 from notice group by org_id, subject_kind, subject_id, rule, occurrence, recipient_id, channel having count(*) > 1) x")).toBe(0);
  expect(await count("(select 1 from step group by org_id, clock_id, rule having count(*) > 1) x")).toBe(0);
  expect(await count("(select 1 from mail group by org_id, recipient_id, digest_on having count(*) > 1) x")).toBe(0);
  expect(await count("notice where rule = 'DUE' and channel = 'MAIL' and state = 'SENT'")).toBe(STEPS);
  const ids = new Map<string, Set<string>>();
  for (const { to, messageId } of witness.seen) ids.set(to, (ids.get(to) ?? new Set()).add(messageId));
  const owners = [...ids.keys()].filter((to) => to.startsWith('owner-'));
  expect(owners).toHaveLength(STEPS);
  expect(owners.filter((to) => ids.get(to)!.size !== 1)).toEqual([]);
  // A repeat is a sender killed between the mail server's yes and its own note of it.
  expect(witness.seen.length - new Set(witness.seen.map((mail) => mail.messageId)).size).toBeLessThanOrEqual(3 * 4);
}, 240_000);
