import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

const LIST = `query List($first: Int, $filter: CommitmentFilter) { commitments(first: $first, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes {
  id key title face overdue slipCount slipDays agreedOn carriedBy { id key name lead { name } } promisedTo { id name } owner { id name } } } }`;
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
});
