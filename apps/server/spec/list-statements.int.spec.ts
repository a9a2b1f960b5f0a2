import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { mostAtOnce, saidIn, statementsOf, type Said } from './statements-of.ts';

const LIST = `query List($first: Int, $filter: CommitmentFilter) { commitments(first: $first, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id key title face overdue slipCount slipDays agreedOn carriedBy { id key name lead { name } } promisedTo { id name } owner { id name } } } }`;
const PAGE = `query Page($sort: CommitmentSort, $descending: Boolean, $after: String, $filter: CommitmentFilter) {
  commitments(first: 40, sort: $sort, descending: $descending, after: $after, filter: $filter) { nodes { id title } pageInfo { endCursor } } }`;
const MANY = `
  insert into commitment (org_id, id, version, number, title, customer_effect, done_when, next_step, carried_by, promised_to, owner_id, proposed_at,
      standing, original_on, agreed_on, due_ends_at, last_word_at, effect, as_imported, import_note, arrears, slip_count)
    select $1::uuid, gen_random_uuid(), 1, 10000 + n, (array['Answer','Repair','Announce','Refund'])[1 + n % 4] || ' the ' || md5(n::text), '', '', '', ($2::uuid[])[1 + n % 2], ($2::uuid[])[1 + (n + 1) % 2],
      ($3::uuid[])[1 + n % 4], now(), case when n % 3 = 0 then 'VERIFIED' else 'ACCEPTED' end, '2026-01-01'::date + n % 900, '2026-01-01'::date + n % 900, '2026-01-02Z'::timestamptz + make_interval(days => n % 900),
      now() - make_interval(hours => n % 700), 'PENDING', true, '', 'NO', n % 4 from generate_series(1, $4::int) n`;
const MOST = 12;
const ROWS = `
  with made as (
    insert into commitment (org_id, id, version, number, title, customer_effect, done_when, next_step, carried_by, promised_to, owner_id, proposed_at,
        standing, original_on, agreed_on, due_ends_at, effect, as_imported, import_note, arrears)
      select $1::uuid, gen_random_uuid(), 1, n + (select count(*) from commitment), 'Answer within ' || n || ' days', '', '', '', $2::uuid, case when n % 2 = 0 then $3::uuid end,
        $4::uuid, now(), 'ACCEPTED', '2030-03-04', '2030-03-11', '2030-03-11T23:00Z', 'NONE_YET', false, '', 'NO' from generate_series(1, $5::int) n
      returning org_id, id)
  insert into slip (org_id, id, commitment_id, seq, from_on, to_on, days, reason, note, path, at)
    select org_id, gen_random_uuid(), id, 1, '2030-03-04', '2030-03-11', 7, 'DEPENDENCY', '', 'AGREED', now() from made`;

describe('what a list costs the database', () => {
  let program: Program;
  let company: Company;
  let ada: Caller;

  const propose = (count: number): Promise<unknown> => asRole(program.database.urls.admin, (sql) => sql(ROWS, [company.orgId, company.silos.support, company.silos.product, company.members.cleo, count]));
  const ask = (variables: object) => ada.ask<{ commitments: { nodes: { key: string }[] } }>(LIST, variables as never);

  beforeAll(async () => {
    program = await startProgram();
    company = await foundCompany(program, 'listed');
    ada = await company.as(company.members.ada);
  });
  afterAll(() => program.stop());

  test('the same few statements for ten rows as for hundreds', async () => {
    await propose(10);
    let rows = 0;
    const count = async (variables: object) => statementsOf(async () => (rows = (await ask(variables)).data.commitments.nodes.length));
    const few = await count({ first: 10 });
    expect(rows).toBe(10);
    await propose(490);
    const many = await count({ first: 500 });
    expect(rows).toBe(500);
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(MOST);
    expect(many.filter((text) => text.includes('count(*)::int as count from commitment'))).toHaveLength(1);
  });

  test('nobody counts who was not asked to', async () => {
    const heard = await statementsOf(() => ada.ask('{ commitments { nodes { id } } }'));
    expect(heard.filter((text) => text.includes('count(*)::int as count from commitment'))).toEqual([]);
  });

  test('readers of one request take turns on its connection', async () => {
    const page = '{ silo(key: "support") { promised { totalCount nodes { id owner { name } } } owed { totalCount nodes { id } } load { weekOn } lead { name } } organization { name } }';
    expect(await mostAtOnce(() => ada.ask(page))).toBe(1);
  });

  describe('when there are thousands, here and next door', () => {
    const ORDERS = ['DUE', 'ORIGINAL', 'SILO', 'RECEIVER', 'OWNER', 'TITLE', 'STATE', 'SLIPS', 'LAST_WORD', 'NUMBER'];
    const isOfList = ({ text }: Said): boolean => /(from|join) commitment c\b/.test(text);

    /** The statements on the list whose plan, for these values, reads its table from end to end. */
    const readWhole = (said: readonly Said[]): Promise<string[]> =>
      asRole(program.database.urls.app, async (sql) => {
        await sql('begin');
        await sql("select set_config('app.org_id', $1, true)", [company.orgId]);
        const whole: string[] = [];
        for (const { text, values } of said.filter(isOfList)) {
          const plan = JSON.stringify(await sql(`explain (format json) ${text}`, values));
          if (/"Seq Scan"[^{}]*"Relation Name":"commitment"/.test(plan)) whole.push(text);
        }
        return whole;
      });
    const page = (variables: object) => ada.ask<{ commitments: { nodes: { title: string }[]; pageInfo: { endCursor: string } } }>(PAGE, variables as never);

    beforeAll(async () => {
      for (const { orgId, silos, members } of [company, await foundCompany(program, 'next-door')]) {
        await asRole(program.database.urls.admin, (sql) => sql(MANY, [orgId, [silos.support, silos.product], [members.ada, members.ben, members.cleo, null], 8000]));
      }
      await asRole(program.database.urls.admin, (sql) => sql('vacuum analyze commitment'));
    });

    test.each(ORDERS)('pages in order of %s come from an index', async (sort) => {
      for (const descending of [false, true]) for (const filter of [null, { carriedBy: ['support'] }]) {
        let after: string | null = null;
        const said = await saidIn(async () => {
          for (let at = 0; at < 3; at += 1) after = (await page({ sort, descending, after, filter })).data.commitments.pageInfo.endCursor;
        });
        expect(said.filter(isOfList)).toHaveLength(3);
        expect(await readWhole(said)).toEqual([]);
      }
    });

    test('words of a title are looked up, rare ones and common ones', async () => {
      for (const [text, count] of [['c4ca4238', 1], ['refund the', 2000]] as const) {
        let found = 0;
        const said = await saidIn(async () => {
          found = (await page({ filter: { text } })).data.commitments.nodes.length;
          await ada.ask(LIST, { first: 1, filter: { text } } as never);
        });
        expect(found).toBe(Math.min(count, 40));
        expect(await readWhole(said)).toEqual([]);
      }
    });
  });
});
