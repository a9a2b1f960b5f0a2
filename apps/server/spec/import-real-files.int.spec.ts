import { Client } from 'pg';
import type { OrgId } from '#domain/kernel';
import { VerifyRecord } from '#server/jobs';
import { asRole } from './ask-database.ts';
import { settle } from './days.ts';
import { foundImporter, hasRealFiles, realFile, type Importer } from './imported.ts';
import { startProgram, type Program } from './program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program?.stop());

const count = async (who: Importer, filter: object): Promise<number> => {
  const data = await who.ask<{ commitments: { totalCount: number } }>('query ($filter: CommitmentFilter) { commitments(filter: $filter, first: 1) { totalCount } }', { filter });
  return data.commitments.totalCount;
};

const facts = (who: Importer): Promise<{ type: string; count: number }[]> =>
  asRole(program.database.urls.admin, (sql) => sql<{ type: string; count: number }>(`select type, count(*)::int as count from fact where org_id = '${who.orgId}' group by type order by type`));

/** How many statements the program sends meanwhile. */
async function counting<Value>(work: () => Promise<Value>): Promise<{ value: Value; statements: number }> {
  const query = Reflect.get(Client.prototype, 'query') as (...args: unknown[]) => unknown;
  let statements = 0;
  Client.prototype.query = function (this: Client, ...args: unknown[]) {
    statements += 1;
    return query.apply(this, args);
  } as never;
  try {
    return { value: await work(), statements };
  } finally {
    Client.prototype.query = query as never;
  }
}

describe('a real organization’s files', () => {
  if (!hasRealFiles) {
    it('are not given beside the repository, so only made-up ones are tried', () => expect(hasRealFiles).toBe(false));
    return;
  }
  const files = { silos: realFile('silos'), people: realFile('people'), commitments: realFile('commitments') };
  let cco: Importer;

  it('come in whole, in few statements, with every row accounted for', async () => {
    cco = await foundImporter(program, 'kubernetes');
    const started = await cco.start(files);
    expect(started.problem ?? started.import?.problem).toBeNull();
    expect(await count(cco, {})).toBe(0);
    const { value: applied, statements } = await counting(() => cco.apply(started.import!));
    expect(applied.problem).toBeNull();
    expect(applied.import).toMatchObject({ state: 'APPLIED', totals: started.import!.totals });
    expect(applied.import!.totals.map(({ kind, rows }) => [kind, rows])).toEqual([['PEOPLE', 657], ['SILOS', 35], ['COMMITMENTS', 653]]);
    expect(statements).toBeGreaterThan(10);
    expect(statements).toBeLessThan(50);
  });

  it('bring standings, what stays as imported, and the arrears', async () => {
    const of = (standing: string) => count(cco, { standing: [standing] });
    expect([await of('PROPOSED'), await of('ACCEPTED'), await of('DELIVERED'), await of('VERIFIED'), await of('DECLINED'), await of('WITHDRAWN')]).toEqual([64, 277, 290, 0, 3, 19]);
    expect(await count(cco, { asImported: true })).toBe(125);
    expect(await count(cco, { arrears: true })).toBe(149);
  });

  it('leave one fact a record in the chain’s reach', async () => {
    expect(await facts(cco)).toEqual(expect.arrayContaining([
      { type: 'commitment.imported', count: 653 }, { type: 'member.imported', count: 657 }, { type: 'silo.imported', count: 35 }, { type: 'post.given', count: 112 },
    ]));
  });

  it('start a clock for what is ahead, and none for what is past or incomplete', async () => {
    await settle(program);
    const clocks = await asRole(program.database.urls.admin, (sql) => sql(`select count(*)::int as count, min(agreed_on)::text as first from clock where org_id = '${cco.orgId}' and ended_at is null`));
    expect(clocks).toEqual([{ count: 86, first: expect.stringMatching(/^2026-(0[89]|1)/) }]);
    expect(await program.get(VerifyRecord).run(cco.orgId as OrgId)).toMatchObject({ fault: null });
  });

  it('change nothing and write no fact when they come again', async () => {
    const before = await facts(cco);
    const again = await cco.bring(files);
    expect(again.totals.map(({ rows, unchanged }) => rows - unchanged)).toEqual([0, 0, 0]);
    expect(await facts(cco)).toEqual(before);
  });

  it('ask for a changed date of an accepted row, with the file’s name', async () => {
    const data = await cco.ask<{ commitments: { nodes: { key: string; title: string; agreedOn: string }[] } }>(
      '{ commitments(filter: { standing: [ACCEPTED], asImported: false, arrears: false }, first: 1) { nodes { key title agreedOn } } }',
    );
    const one = data.commitments.nodes[0]!;
    const line = files.commitments.split('\n').find((row) => row.includes(one.title) && row.includes(one.agreedOn))!;
    const moved = files.commitments.replace(line, line.replace(one.agreedOn, '2027-06-30'));
    const changed = await cco.bring({ commitments: moved });
    expect(changed.totals).toEqual([expect.objectContaining({ kind: 'COMMITMENTS', updated: 1, unchanged: 652 })]);
    const after = await cco.ask<{ commitments: { nodes: object[] } }>(
      'query ($text: String) { commitments(filter: { text: $text }, first: 1) { nodes { key agreedOn slipCount asked { on reason note } } } }', { text: one.title },
    );
    expect(after.commitments.nodes[0]).toEqual({ key: one.key, agreedOn: one.agreedOn, slipCount: 0, asked: { on: '2027-06-30', reason: 'OUTSIDE', note: 'From commitments.csv' } });
  });

  it('are not seen from another organization', async () => {
    const other = await foundImporter(program, 'neighbour');
    expect(await count(other, {})).toBe(0);
    const { imports } = await cco.ask<{ imports: { id: string }[] }>('{ imports { id } }');
    expect(imports.length).toBeGreaterThan(0);
    const theirs = await other.ask<{ imports: object[]; import: object | null }>('query ($id: ID!) { imports { id } import(id: $id) { id } }', { id: imports[0]!.id });
    expect(theirs).toEqual({ imports: [], import: null });
    expect((await other.apply({ id: imports[0]!.id, version: 1 })).problem?.code).toBe('NOT_FOUND');
  });
});
