import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, look, pass, settle, step, tick } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'again');
  ada = await company.as(company.members.ada);
  ben = await company.as(company.members.ben);
});
afterAll(() => program?.stop());

type Series = {
  id: string; version: number; title: string; rhythm: string; nextOn: string | null; endedAt: string | null; mayChange: boolean;
  occurrences: { on: string; outcome: string; commitment: { id: string; key: string; title: string; standing: string; arrears: string; originalOn: string; owner: { name: string } } }[];
};
type Answer = { series: Series | null; problem: { code: string; message: string; field: string | null } | null };

const SHOWN = 'id version title rhythm nextOn endedAt mayChange occurrences { on outcome commitment { id key title standing arrears originalOn owner { name } } }';
const plan = async (caller: Caller, name: 'startSeries' | 'changeSeries' | 'endSeries', input: Record<string, unknown>): Promise<Answer> => {
  const { data, errors } = await caller.ask<Record<string, Answer>>(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { series { ${SHOWN} } problem { code message field } } }`, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};
const read = async (id: string, caller = ada): Promise<Series> => {
  const { data, errors } = await caller.ask<{ series: Series }>(`query ($id: ID!) { series(id: $id) { ${SHOWN} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.series;
};
const ahead = (days: number) => dayAhead(program, company.orgId, days);

/** Ada's promise of Support, due in so many days. */
const promise = async (days = 2, ownerId = company.members.ada): Promise<string> => {
  const made = await step(ada, 'proposeCommitment', { title: 'Tell Product what customers asked', carriedBy: company.silos.support, promisedTo: company.silos.product, ownerId, on: await ahead(days) });
  if (made.problem) throw new Error(made.problem.message);
  return made.commitment.id;
};
const weekly = async (more = {}) => ({ title: 'What customers asked, {date}', daysAhead: 3, rhythm: { kind: 'WEEKLY', every: 1, days: [3], startsOn: await ahead(0) }, ...more });
const started = async (more = {}): Promise<Series> => {
  const { series, problem } = await plan(ada, 'startSeries', { commitmentId: await promise(), ...(await weekly(more)) });
  if (problem) throw new Error(problem.message);
  return series!;
};

describe('a series', () => {
  it('puts each of its dates on the list some days before, each a commitment of its own', async () => {
    const series = await started();
    expect(series).toMatchObject({ rhythm: 'every Wednesday', mayChange: true, occurrences: [{ outcome: 'OPEN', commitment: { title: 'Tell Product what customers asked' } }] });
    await pass(program, company.orgId, 7);
    const after = await read(series.id);
    expect(after.occurrences.length).toBeGreaterThanOrEqual(2);
    const [latest] = after.occurrences;
    expect(latest).toMatchObject({ outcome: 'OPEN', commitment: { standing: 'ACCEPTED', arrears: 'NO', owner: { name: 'Ada' }, originalOn: latest!.on } });
    expect(latest!.commitment.title).toMatch(/^What customers asked, \d+ \w+ 20\d\d$/);
    expect((await look(ada, latest!.commitment.id)).activity.map(({ type }) => type)).toContain('commitment.repeated');
    const { data } = await ada.ask<{ commitment: { series: { id: string }; mayRepeat: boolean } }>('query ($id: ID!) { commitment(id: $id) { series { id } mayRepeat } }', { id: latest!.commitment.id });
    expect(data.commitment).toEqual({ series: { id: series.id }, mayRepeat: true });
  });

  it('makes what was missed while the product stood still, each once, and seen to be late', async () => {
    const series = await started();
    await pass(program, company.orgId, 40);
    await Promise.all([tick(program), tick(program), tick(program)]);
    await settle(program);
    const after = await read(series.id);
    const dates = after.occurrences.map(({ on }) => on).toReversed();
    expect(dates).toHaveLength(new Set(dates).size);
    expect(dates.length).toBeGreaterThanOrEqual(6);
    const late = after.occurrences.filter(({ outcome }) => outcome === 'MADE_LATE');
    expect(late.length).toBeGreaterThanOrEqual(4);
    for (const { on, commitment } of late) expect(commitment).toMatchObject({ standing: 'ACCEPTED', arrears: 'WAITING', originalOn: on });
    const today = await ahead(0);
    for (const { on, commitment } of after.occurrences.slice(0, -1)) expect(commitment.arrears).toBe(on < today ? 'WAITING' : 'NO');
    await pass(program, company.orgId, 1);
    expect((await read(series.id)).occurrences.length - after.occurrences.length).toBeLessThanOrEqual(1);
    for (const { commitment } of late) expect((await look(ada, commitment.id)).escalated).toBe(false);
  });

  it('shows a missed one beside the next', async () => {
    const series = await started({ daysAhead: 8 });
    for (let week = 0; week < 3; week += 1) for (let day = 0; day < 7; day += 1) await pass(program, company.orgId, 1);
    const outcomes = (await read(series.id)).occurrences.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'NOT_KEPT').length).toBeGreaterThanOrEqual(2);
    expect(outcomes[0]).toBe('OPEN');
  });

  it('is changed and ended for what comes, and what was made stays', async () => {
    const series = await started();
    await pass(program, company.orgId, 7);
    const before = await read(series.id);
    const monthly = { title: 'Monthly: {month}', daysAhead: 5, rhythm: { kind: 'MONTHLY_DAY', day: 31 } };
    const changed = await plan(ada, 'changeSeries', { id: series.id, version: before.version, ...monthly });
    expect(changed).toMatchObject({ problem: null, series: { rhythm: 'day 31 of each month, or the month’s last day', version: before.version + 1 } });
    expect(changed.series!.occurrences).toEqual(before.occurrences);
    expect(changed.series!.nextOn! > before.occurrences[0]!.on).toBe(true);
    expect(await plan(ada, 'endSeries', { id: series.id, version: before.version })).toMatchObject({ problem: { code: 'STALE' }, series: { version: before.version + 1 } });
    expect(await plan(ada, 'endSeries', { id: series.id, version: before.version + 1 })).toMatchObject({ problem: null, series: { nextOn: null, mayChange: false } });
    await pass(program, company.orgId, 60);
    expect((await read(series.id)).occurrences).toHaveLength(before.occurrences.length);
    expect(await plan(ada, 'changeSeries', { id: series.id, version: before.version + 2, ...monthly })).toMatchObject({ problem: { code: 'WRONG_STATE' } });
  });

  it('is begun by the carrying lead, once for each commitment, with a rhythm that a calendar can follow', async () => {
    const id = await promise();
    const terms = { commitmentId: id, ...(await weekly()) };
    expect(await plan(ben, 'startSeries', terms)).toMatchObject({ series: null, problem: { code: 'NOT_ALLOWED' } });
    expect(await plan(ada, 'startSeries', { ...terms, rhythm: { kind: 'MONTHLY_DAY', day: 32 } })).toMatchObject({ problem: { code: 'INVALID', field: 'day' } });
    expect(await plan(ada, 'startSeries', { ...terms, rhythm: { kind: 'MONTHLY_DAY' } })).toMatchObject({ problem: { code: 'INVALID', field: 'day' } });
    expect(await plan(ada, 'startSeries', { ...terms, daysAhead: 0 })).toMatchObject({ problem: { code: 'INVALID', field: 'daysAhead' } });
    expect(await plan(ada, 'startSeries', terms)).toMatchObject({ problem: null });
    expect(await plan(ada, 'startSeries', terms)).toMatchObject({ problem: { code: 'WRONG_STATE' } });
    const other = await foundCompany(program, 'elsewhere');
    const stranger = await other.as(other.members.ada);
    const foreign = await plan(stranger, 'startSeries', terms);
    expect(foreign.problem?.code).toBe('NOT_FOUND');
    expect(await plan(stranger, 'startSeries', { ...terms, commitmentId: '00000000-0000-7000-8000-00000000dead' })).toEqual(foreign);
  });

  it('passes to whoever leads the silo once its owner has left', async () => {
    const id = await promise(2, company.members.cleo);
    const cleo = await company.as(company.members.cleo);
    const yes = await step(cleo, 'answerOwnership', { id, version: (await look(cleo, id)).version, yes: true });
    expect(yes.problem).toBeNull();
    const { series } = await plan(ada, 'startSeries', { commitmentId: id, ...(await weekly()) });
    await asRole(program.database.urls.admin, (sql) => sql('update member set left_at = now() where id = $1', [company.members.cleo]));
    await pass(program, company.orgId, 7);
    expect((await read(series!.id)).occurrences[0]).toMatchObject({ commitment: { owner: { name: 'Ada' } } });
  });

  it('goes on with the heir of a silo that was closed', async () => {
    const series = await started();
    await asRole(program.database.urls.admin, (sql) => sql('update silo set closed_on = current_date, heir_id = $2 where id = $1', [company.silos.support, company.silos.product]));
    await pass(program, company.orgId, 7);
    const { data } = await ada.ask<{ series: { carriedBy: { key: string }; promisedTo: null; occurrences: { commitment: { carriedBy: { key: string } } }[] } }>(
      'query ($id: ID!) { series(id: $id) { carriedBy { key } promisedTo { key } occurrences { commitment { carriedBy { key } } } } }', { id: series.id });
    await asRole(program.database.urls.admin, (sql) => sql('update silo set closed_on = null, heir_id = null where id = $1', [company.silos.support]));
    expect(data.series).toMatchObject({ carriedBy: { key: 'product' }, promisedTo: null });
    expect(data.series.occurrences[0]!.commitment.carriedBy.key).toBe('product');
  });

  it('costs the same few statements for two occurrences as for ten', async () => {
    const series = await started();
    await pass(program, company.orgId, 7);
    const few = await statementsOf(() => read(series.id));
    await pass(program, company.orgId, 56);
    let count = 0;
    const many = await statementsOf(async () => (count = (await read(series.id)).occurrences.length));
    expect(count).toBeGreaterThan(8);
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(14);
  });
});
