import { asRole } from './ask-database.ts';
import { settle } from './days.ts';
import { foundImporter, type Imported, type Importer } from './imported.ts';
import { startProgram, type Program } from './program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
});
afterAll(() => program?.stop());

type Work = { id: string; state: string; step: string; percent: number; total: number; title: string; cancelAsked: boolean; problem: { message: string } | null };

const ROWS = 2_100;
const file = (rows = ROWS): string => ['key,title,owning_silo,owner,status,due', ...Array.from({ length: rows }, (_, at) => `K-${at},Promise ${at},product,ben,implementable,2027-10-01`), ''].join('\n');
const PEOPLE = { people: 'handle,name\nben,Ben Okri\n', silos: 'key,name,leads\nproduct,Product,ben\n' };

const worksOf = async (who: Importer): Promise<Work[]> =>
  (await who.ask<{ longWork: Work[] }>('{ longWork { id state step percent total title cancelAsked problem { message } } }')).longWork;
const countOf = async (who: Importer): Promise<number> => (await who.ask<{ commitments: { totalCount: number } }>('{ commitments(first: 1) { totalCount } }')).commitments.totalCount;
const stateOf = async (who: Importer, { id }: Imported) => (await who.ask<{ import: { state: string; version: number; work: { state: string } | null } }>('query ($id: ID!) { import(id: $id) { state version work { state } } }', { id })).import;
const change = async (who: Importer, name: 'cancelLongWork' | 'dismissLongWork', id: string) =>
  (await who.ask<Record<string, { problem: { code: string } | null }>>(`mutation ($input: LongWorkInput!) { ${name}(input: $input) { problem { code } } }`, { input: { id } }))[name]!.problem;
const started = async (key: string, rows = ROWS): Promise<{ who: Importer; run: Imported }> => {
  const who = await foundImporter(program, key);
  const { import: run } = await who.start({ ...PEOPLE, commitments: file(rows) });
  const applied = await who.apply(run!);
  expect(applied).toMatchObject({ problem: null, import: { state: 'APPLYING' } });
  return { who, run: run! };
};
const asAdmin = (statement: string) => asRole(program.database.urls.admin, (sql) => sql<{ count: number }>(statement));

describe('an import of many rows', () => {
  it('is long work: it waits with its title, then all of it is there, once', async () => {
    const { who, run } = await started('long');
    expect(await worksOf(who)).toMatchObject([{ state: 'WAITING', percent: 0, total: ROWS + 2, title: 'people.csv, silos.csv, commitments.csv' }]);
    expect(await countOf(who)).toBe(0);
    expect((await who.apply(run)).problem).toMatchObject({ code: 'WRONG_STATE' });
    expect((await who.map({ id: run.id, version: run.version, files: [] })).problem).toMatchObject({ code: 'WRONG_STATE' });
    await settle(program);
    const [work] = await worksOf(who);
    expect(work).toMatchObject({ state: 'DONE', percent: 100 });
    expect(await stateOf(who, run)).toMatchObject({ state: 'APPLIED', work: { state: 'DONE' } });
    expect(await countOf(who)).toBe(ROWS);
    const [clocks] = await asAdmin(`select count(*)::int as count from clock where org_id = '${who.orgId}' and ended_at is null`);
    const [dues] = await asAdmin(`select count(*)::int as count from due where org_id = '${who.orgId}' and kind = 'step'`);
    expect([clocks!.count, dues!.count]).toEqual([ROWS, ROWS]);
    const [effects] = await asAdmin(`select count(*)::int as count from fact_effect where org_id = '${who.orgId}'`);
    expect(effects!.count).toBeLessThan(20);
    const [facts] = await asAdmin(`select count(*)::int as count from fact f join member m on m.org_id = f.org_id and m.id = f.actor_id where f.org_id = '${who.orgId}' and f.type = 'commitment.imported' and m.name = 'Mina Okafor'`);
    expect(facts!.count).toBe(ROWS);
    expect(await change(who, 'cancelLongWork', work!.id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await change(who, 'dismissLongWork', work!.id)).toBeNull();
    expect(await worksOf(who)).toEqual([]);
  });

  it('cancelled before it begins leaves everything as it was, and can be applied after all', async () => {
    const { who, run } = await started('unstarted');
    const [work] = await worksOf(who);
    expect(await change(who, 'dismissLongWork', work!.id)).toMatchObject({ code: 'WRONG_STATE' });
    expect(await change(who, 'cancelLongWork', work!.id)).toBeNull();
    await settle(program);
    expect(await worksOf(who)).toMatchObject([{ state: 'CANCELLED' }]);
    expect(await countOf(who)).toBe(0);
    expect(await stateOf(who, run)).toMatchObject({ state: 'DRY_RUN' });
    expect((await who.apply(run)).problem).toBeNull();
    await settle(program);
    expect(await countOf(who)).toBe(ROWS);
  });

  it('cancelled in the middle is thrown away whole', async () => {
    const { who, run } = await started('midway', 12_000);
    const [{ id }] = (await worksOf(who)) as [Work];
    await asAdmin(`create function cancel_it() returns trigger language plpgsql as $$ begin perform pg_sleep(0.6); return null; end $$;
      create trigger cancel_it after insert on commitment for each statement execute function cancel_it()`);
    const running = settle(program).then(() => 'DONE', (error: Error) => error.name);
    for (let tries = 0; tries < 600 && (await worksOf(who))[0]!.step !== 'WRITING'; tries += 1) await new Promise((done) => setTimeout(done, 20));
    expect(await worksOf(who)).toMatchObject([{ state: 'RUNNING', step: 'WRITING' }]);
    expect(await change(who, 'cancelLongWork', id)).toBeNull();
    expect(await running).toBe('Cancelled');
    await asAdmin('drop trigger cancel_it on commitment; drop function cancel_it()');
    await settle(program);
    expect(await worksOf(who)).toMatchObject([{ state: 'CANCELLED' }]);
    expect(await countOf(who)).toBe(0);
    expect(await stateOf(who, run)).toMatchObject({ state: 'DRY_RUN' });
  });

  it('whose process dies in the middle is taken up again, and applied once', async () => {
    const { who } = await started('broken');
    await asAdmin(`create function break_it() returns trigger language plpgsql as $$ begin raise exception 'gone'; end $$;
      create trigger break_it before insert on imported_thing for each row execute function break_it()`);
    await expect(settle(program)).rejects.toThrow('gone');
    expect(await countOf(who)).toBe(0);
    expect(await worksOf(who)).toMatchObject([{ state: 'RUNNING' }]);
    await asAdmin('drop trigger break_it on imported_thing; drop function break_it()');
    await Promise.all([settle(program), settle(program)]);
    expect(await countOf(who)).toBe(ROWS);
    expect(await worksOf(who)).toMatchObject([{ state: 'DONE' }]);
    const [counted] = await asAdmin(`select count(*)::int as count from fact where org_id = '${who.orgId}' and type = 'commitment.imported'`);
    expect(counted!.count).toBe(ROWS);
  });

  it('that would do something else by now fails in words, and is nobody else’s to see or stop', async () => {
    const { who, run } = await started('changed');
    const other = await foundImporter(program, 'stranger');
    const [work] = await worksOf(who);
    expect(await worksOf(other)).toEqual([]);
    expect(await change(other, 'cancelLongWork', work!.id)).toMatchObject({ code: 'NOT_FOUND' });
    await asAdmin(`update import_run set digest = 'another' where id = '${run.id}'`);
    await settle(program).catch(() => undefined);
    await settle(program);
    const [after] = await worksOf(who);
    expect(after).toMatchObject({ state: 'FAILED' });
    expect(after!.problem!.message).toContain('The organization changed since this dry run');
    expect(await countOf(who)).toBe(0);
  });
});
