import { CommitmentReader } from '#server/commitment';
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

  it('is filtered by face in SQL exactly as the domain computes the face of each row', async () => {
    const orgId = (await program.get(ExampleMembers).organization())!;
    const list = (face: string[] | null) =>
      program.get(Tenancy).read({ orgId, memberId: null }, async (tx) => {
        const page = await program.get(CommitmentReader).page(tx, { filter: { face }, sort: 'NUMBER', descending: false, first: 500, after: null });
        return page.nodes;
      });
    const all = await list(null);
    const faces = [...new Set(all.map((node) => node.face))].sort();
    expect(faces).toEqual(
      ['ACCEPTED', 'AT_RISK', 'DECLINED', 'DELIVERED', 'EFFECT_NONE', 'EFFECT_PROVEN', 'ON_TRACK', 'OVERDUE', 'PROPOSED', 'SILENT', 'VERIFIED', 'WITHDRAWN'],
    );
    for (const face of faces) {
      const filtered = (await list([face])).map((node) => node.key);
      expect({ face, keys: filtered }).toEqual({ face, keys: all.filter((node) => node.face === face).map((node) => node.key) });
    }
  });

  it('remembers a silo that was merged and a colleague who left, with nothing left without a holder', async () => {
    const orgId = (await program.get(ExampleMembers).organization())!;
    const [row] = await program.get(Tenancy).read({ orgId, memberId: null }, (tx) =>
      tx.sql<{ heir: string; left: number; unheld: number }>(
        'example-people-change',
        `select (select h.key from silo s join silo h on h.org_id = s.org_id and h.id = s.heir_id where s.org_id = $1 and s.key = 'hotline') as heir,
          (select count(*)::int from member where org_id = $1 and left_at is not null) as left,
          (select count(*)::int from commitment c join member m on m.org_id = c.org_id and m.id = c.owner_id
            where c.org_id = $1 and m.left_at is not null and c.standing in ('ACCEPTED', 'DELIVERED')) as unheld`,
        [orgId],
      ));
    expect(row).toEqual({ heir: 'service', left: 1, unheld: 0 });
  });

  it('is erased whole by one command, and can be loaded again', async () => {
    const invited = await program.get(Accounts).ensure('invited@elsewhere.test');
    expect(await eraseExample(program.database.urls.migrator, 'example-in-the-making')).toBe(false);
    expect(await eraseExample(program.database.urls.migrator, 'example')).toBe(true);
    expect(await program.get(ExampleMembers).organization()).toBeNull();
    expect(await program.get(SystemDoor).sql('accounts-left', 'select id from account')).toEqual([{ id: invited }]);
    expect(await eraseExample(program.database.urls.migrator, 'example')).toBe(false);
  });
});
