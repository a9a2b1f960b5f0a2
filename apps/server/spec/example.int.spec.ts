import { eraseExample, SystemDoor, Tenancy } from '#server/database';
import { VerifyRecord } from '#server/jobs';
import { Accounts, ExampleMembers } from '#server/org';
import { loadExample } from '../example/load-example.ts';
import { startProgram, type Program } from './program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
  await loadExample(program.app, () => undefined);
}, 120_000);
afterAll(() => program?.stop());

describe('the example company', () => {
  it('holds sixty promises in every standing, with slips and asked dates, and a record that verifies', async () => {
    const orgId = (await program.get(ExampleMembers).organization())!;
    const rows = await program.get(Tenancy).read({ orgId, memberId: null }, (tx) =>
      tx.sql<{ standing: string; count: number }>('example-standings', 'select standing, count(*) as count from commitment where org_id = $1 group by 1', [orgId]),
    );
    const counts = Object.fromEntries(rows.map((row) => [row.standing, row.count]));
    expect(Object.keys(counts).sort()).toEqual(['ACCEPTED', 'DECLINED', 'DELIVERED', 'PROPOSED', 'VERIFIED', 'WITHDRAWN']);
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBeGreaterThanOrEqual(60);
    const verdict = await program.get(VerifyRecord).run(orgId);
    expect(verdict).toMatchObject({ fault: null });
    expect(verdict.holdsTo).toBeGreaterThan(200);
  });

  it('is erased whole by one command, and can be loaded again', async () => {
    const invited = await program.get(Accounts).ensure('invited@elsewhere.test');
    expect(await eraseExample(program.database.urls.migrator, 'example')).toBe(true);
    expect(await program.get(ExampleMembers).organization()).toBeNull();
    expect(await program.get(SystemDoor).sql('accounts-left', 'select id from account')).toEqual([{ id: invited }]);
    expect(await eraseExample(program.database.urls.migrator, 'example')).toBe(false);
  });
});
