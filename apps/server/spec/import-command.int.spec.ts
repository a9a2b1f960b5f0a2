import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#server/config';
import { ok, type Instant, type MemberId } from '#domain/kernel';
import { InvitationRepository, MemberTable, PostTable } from '#server/org';
import { migrate, Tenancy } from '#server/database';
import { cloneDatabase, type TestDatabase } from '#server/testing';
import { importCommand } from '../cli/import.ts';
import { invitationLinkCommand } from '../cli/invitation-link.ts';
import { organizationOf } from '../cli/known-organization.ts';
import { orgCreateCommand } from '../cli/org-create.ts';
import { recordVerifyCommand } from '../cli/record-verify.ts';
import type { Command } from '../cli/command.ts';
import { withProgram } from '../cli/with-program.ts';

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await cloneDatabase({ migrate: async (urls) => void (await migrate(urls.migrator)) });
  folder = mkdtempSync(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

const configHere = () => readConfig({ DATABASE_URL: database.urls.app, SYSTEM_DATABASE_URL: database.urls.system, RECORD_KEY: 'a key that only this specification knows', LOG_LEVEL: 'warn' });

/** What a command prints, its exit code, or what it ends with. */
async function tl(command: Command, ...args: string[]): Promise<{ said: string; code: number }> {
  const config = configHere();
  const [log, said] = [console.log, [] as string[]];
  console.log = (line: string) => void said.push(line);
  try {
    await command.run(args, config);
    return { said: said.join('\n'), code: Number(process.exitCode ?? 0) };
  } catch (error) {
    return { said: (error as Error).message, code: 1 };
  } finally {
    console.log = log;
    process.exitCode = 0;
  }
}

const file = (name: string, ...lines: readonly string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
};

/** Invites the member of this handle, as the CCO would on the page of members. */
async function invite(key: string, handle: string): Promise<void> {
  await withProgram(configHere(), async (program) => {
    const orgId = await organizationOf(program, key);
    const invited = await program.get(Tenancy).write({ orgId, memberId: null, as: 'spec' }, async (tx) => {
      const cco = await tx.rows(PostTable).findOne({ kind: 'CCO' });
      const member = await tx.rows(MemberTable).findOne({ handle });
      const days = 7 * 86_400_000;
      await program.get(InvitationRepository).insert(tx, {
        id: tx.newId(), memberId: member!.id as MemberId, email: `${handle}@acme.test`, invitedBy: cco!.memberId as MemberId, invitedAt: tx.now, expiresAt: (tx.now + days) as Instant,
      });
      return ok(null);
    });
    expect(invited.ok).toBe(true);
  });
}

describe('the command line', () => {
  const found = ['--key', 'acme', '--name', 'Acme', '--zone', 'Europe/Berlin', '--cco', 'Mina Okafor', '--email', 'mina@acme.test'];

  it('makes an organization, once, and prints how to sign in', async () => {
    expect(await tl(orgCreateCommand, ...found, '--clock', '2026-08-17')).toMatchObject({ code: 1, said: expect.stringContaining('add --example') });
    expect((await tl(orgCreateCommand, ...found, '--example', '--clock', '2026-08-17')).said).toMatch(/^Acme is made. Mina Okafor, its CCO, signs in at .* and the password .{20}\.$/);
    expect(await tl(orgCreateCommand, ...found)).toMatchObject({ code: 1, said: expect.stringContaining('already') });
  });

  it('says what an import would do, does it, and does it once', async () => {
    const people = file('people.csv', 'handle,name', 'ada,Ada Byron');
    const silos = file('silos.csv', 'key,name,leads', 'support,Support,ada');
    const commitments = file('commitments.csv', 'key,title,owning_silo,owner,status,due', 'K-1,Answer within a day,support,ada,implementable,2026-05-01', 'K-2,Nobody’s,nowhere,,provisional,', 'K-3,Someday,support,,implementable,');
    const args = ['--org', 'acme', '--people', people, '--silos', silos, '--commitments', commitments];
    const dry = await tl(importCommand, ...args, '--dry-run');
    expect(dry.code).toBe(2);
    expect(dry.said).toMatch(/^A dry run: nothing was changed\./);
    const done = await tl(importCommand, ...args);
    expect(done).toEqual({ code: 2, said: dry.said.replace('A dry run: nothing was changed.', 'Imported.') });
    expect(done.said).toContain('Commitments      3 rows: 1 created, 1 imported with a warning, 1 refused');
    expect(done.said).toContain('1 of the new promises are past their date');
    expect(done.said).toContain('Commitments, row 3 (K-2): No silo is called “nowhere” here.');
    const again = (await tl(importCommand, ...args)).said;
    expect(again).toMatch(/^Nothing was changed: what these files say is here already\./);
    expect(again).toContain('2 unchanged, 1 refused');
    expect(await tl(recordVerifyCommand, '--org', 'acme')).toEqual({ code: 0, said: 'The record holds, up to number 6.' });
    expect(await tl(recordVerifyCommand, '--org', 'acme', '--at-least', '7')).toMatchObject({ code: 1, said: expect.stringContaining('its tail was cut') });
  });

  it('prints the link of an open invitation, the same each time, for where no mail server is named', async () => {
    const link = (handle: string, org = 'acme') => tl(invitationLinkCommand, '--org', org, '--member', handle);
    expect(await link('ada', 'nobody')).toMatchObject({ code: 1, said: expect.stringContaining('There is no organization "nobody"') });
    expect(await link('bob')).toEqual({ code: 1, said: 'Nobody in acme is called bob by its files.' });
    expect(await link('ada')).toMatchObject({ code: 1, said: expect.stringContaining('No invitation of ada is open') });
    await invite('acme', 'ada');
    const { code, said } = await link('ada');
    expect([code, said]).toEqual([0, expect.stringMatching(/^http:\/\/localhost:3000\/join#[\w-]{75}$/)]);
    expect((await link('ada')).said).toBe(said);
  });

  it.each([
    ['no such organization', () => ['--org', 'nobody', '--people', file('people.csv', 'handle', 'ada')], 'There is no organization "nobody"'],
    ['no file', () => ['--org', 'acme'], 'give at least one of'],
    ['a file that is not there', () => ['--org', 'acme', '--people', '/nowhere.csv'], 'there is no file /nowhere.csv'],
    ['a file that is too large', () => ['--org', 'acme', '--people', file('large.csv', 'a'.repeat(27_000_000))], 'larger than 25 MB'],
    ['a column that is missing', () => ['--org', 'acme', '--commitments', file('commitments.csv', 'title', 'One')], 'has no column for “Key”'],
    ['an unknown option', () => ['--org', 'acme', '--persons', 'x'], '--persons'],
  ])('with %s imports nothing and says why', async (_, args, words) => {
    const { said, code } = await tl(importCommand, ...args());
    expect(code).toBe(1);
    expect(said).toContain(words);
  });
});
