import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, look, pass, settle, step, tick } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let dan: Caller;
let ceo: Caller;
beforeAll(async () => {
  program = await startProgram();
  // Monday 9 November 2026, 12:00 in New York: no holiday near by but Thanksgiving.
  company = await foundCompany(program, 'acme', Date.parse('2026-11-09T17:00:00Z') - Date.now());
  [ada, ben, dan, ceo] = await Promise.all([company.members.ada, company.members.ben, company.members.dan, company.members.ceo].map((id) => company.as(id))) as [Caller, Caller, Caller, Caller];
});
afterAll(() => program?.stop());

const sql = (text: string): Promise<Record<string, unknown>[]> => 
  asRole(program.database.urls.app, async (ask) => {
    await ask(`select set_config('app.org_id', '${company.orgId}', false)`);
    return ask(text);
  }) as never;
const stepsTaken = async (id: string): Promise<string[]> =>
  (await sql(`select s.rule, s.outcome from step s join clock k on k.org_id = s.org_id and k.id = s.clock_id where k.subject_id = '${id}' order by s.due_at`)).map((row) => `${row.rule} ${row.outcome}`);
const clocks = async (id: string): Promise<string[]> =>
  (await sql(`select agreed_on::text, ended_why from clock where subject_id = '${id}' order by started_at, id`)).map((row) => `${row.agreed_on} ${row.ended_why}`);

/** Product's promise to Support, owned by Dan, due in that many days. */
async function promise(days: number, title = 'Refund limits in the app'): Promise<{ id: string; version: number }> {
  const { silos, members } = company;
  const on = await dayAhead(program, company.orgId, days);
  const made = await step(ben, 'proposeCommitment', { title, carriedBy: silos.product, promisedTo: silos.support, on, ownerId: members.ben });
  const { id, version } = made.commitment;
  const named = await ben.ask<{ nameOwner: { commitment: { version: number } } }>('mutation ($input: NameOwnerInput!) { nameOwner(input: $input) { commitment { version } } }', { input: { id, version, ownerId: members.dan } });
  const owned = await step(dan, 'answerOwnership', { id, version: named.data.nameOwner.commitment.version, yes: true });
  expect(owned).toMatchObject({ problem: null, commitment: { standing: 'ACCEPTED', owner: { name: 'Dan' } } });
  await settle(program);
  return { id, version: owned.commitment.version };
}

describe('a promise that nobody keeps', () => {
  it('climbs its ladder day by day, says before where it goes, and comes before the sponsor', async () => {
    const { id } = await promise(7);
    expect((await look(dan, id)).comingStep).toEqual({ rule: 'DUE', on: '2026-11-16', sentence: null });
    const seen: string[] = [];
    for (let day = 0; day < 24; day += 1) {
      await pass(program, company.orgId, 1);
      const { comingStep, escalation } = await look(dan, id) as never as { comingStep: { sentence: string } | null; escalation: { state: string } | null };
      if (comingStep?.sentence && seen.at(-1) !== comingStep.sentence) seen.push(comingStep.sentence);
      if (escalation?.state === 'BEFORE_SPONSOR') break;
    }
    expect(seen).toEqual([
      'Goes to Ben (lead) on Thursday 19 November at 09:00 unless it is delivered or a new date is agreed.',
      'A warning goes to Mina Okafor (CCO) on Monday 23 November at 09:00 unless it is delivered or a new date is agreed.',
      'Goes to Mina Okafor (CCO) on Wednesday 25 November at 09:00 unless it is delivered or a new date is agreed.',
      'Goes to Ceo (sponsor) on Monday 30 November at 09:00 unless it is delivered or a new date is agreed.',
    ]);
    expect(await stepsTaken(id)).toEqual(['DUE FIRED', 'OVERDUE FIRED', 'LEAD FIRED', 'WARNING FIRED', 'CCO FIRED', 'SPONSOR FIRED']);
    const now = await look(ceo, id);
    expect(now).toMatchObject({ escalated: true, comingStep: null, escalation: { state: 'BEFORE_SPONSOR' } });
    expect(now.activity.map((line) => line.type)).toEqual(expect.arrayContaining(['clock.started', 'step.fired']));

    const withdrawn = await step(ben, 'withdrawCommitment', { id, version: now.version, reason: 'No.' });
    expect(withdrawn.commitment.standing).toBe('ACCEPTED');
    const delivered = await step(ben, 'deliverCommitment', { id, version: withdrawn.commitment.version, evidence: 'Live.' });
    expect(delivered.problem).toBeNull();
    await settle(program);
    expect(await look(ceo, id)).toMatchObject({ escalated: false, escalation: { state: 'MOOT' } });
    expect(await clocks(id)).toEqual(['2026-11-16 DELIVERED']);
  });

  it('takes only the latest step after a standstill; the older ones stand on record as skipped', async () => {
    const { id } = await promise(14);
    await pass(program, company.orgId, 45);
    expect(await stepsTaken(id)).toEqual(['NUDGE SKIPPED', 'DUE SKIPPED', 'OVERDUE SKIPPED', 'LEAD SKIPPED', 'WARNING SKIPPED', 'CCO SKIPPED', 'SPONSOR FIRED']);
    expect(await look(ceo, id)).toMatchObject({ escalated: true, escalation: { state: 'BEFORE_SPONSOR' } });
  });

  it('takes no step twice when two ticks run at once', async () => {
    const ids = [];
    for (let index = 0; index < 6; index += 1) ids.push((await promise(3, `Promise ${index}`)).id);
    await sql(`update organization set clock_offset = clock_offset + interval '5 days' where org_id = '${company.orgId}'`);
    await Promise.all([tick(program), tick(program)]);
    await settle(program);
    for (const id of ids) expect(await stepsTaken(id)).toHaveLength(new Set(await stepsTaken(id)).size);
    const fired = await sql(`select subject_id from fact where type = 'step.fired' and subject_id = any('{${ids.join()}}') group by subject_id having count(*) > 1`);
    expect(fired).toEqual([]);
    expect((await sql(`select 1 from step s join clock k on k.org_id = s.org_id and k.id = s.clock_id where k.subject_id = any('{${ids.join()}}') and outcome = 'FIRED'`)).length).toBe(6);
  });
});

describe('a clock', () => {
  it('goes on with the agreed date while another is asked for, and begins anew when it is agreed', async () => {
    const { id, version } = await promise(10);
    const [first] = await clocks(id);
    const asked = await step(ben, 'rescheduleCommitment', { id, version, on: await dayAhead(program, company.orgId, 30), reason: 'CAPACITY' });
    await settle(program);
    expect(await clocks(id)).toEqual([first]);
    const agreed = await step(ada, 'answerAskedDate', { id, version: asked.commitment.version, yes: true });
    await settle(program);
    expect(agreed.commitment.slipCount).toBe(1);
    const [ended, running] = await clocks(id);
    expect(ended).toContain('NEW_DATE');
    expect(running).toContain('null');
    expect(await sql(`select 1 from due where kind = 'step' and subject_id in (select id from clock where subject_id = '${id}')`)).toHaveLength(1);
  });

  it('begins anew from the day on which a delivery came back', async () => {
    const { id, version } = await promise(4);
    const delivered = await step(ben, 'deliverCommitment', { id, version, evidence: 'Live.' });
    await pass(program, company.orgId, 10);
    expect((await look(ben, id)).comingStep).toBeNull();
    const back = await step(ada, 'returnDelivery', { id, version: delivered.commitment.version, reason: 'Not for the web.' });
    expect(back.problem).toBeNull();
    await settle(program);
    const [row] = await sql(`select counts_from::text as from, agreed_on::text as on from clock where subject_id = '${id}' and ended_at is null`);
    expect(row!.from).toBe(await dayAhead(program, company.orgId, 0));
    expect(String(row!.from) > String(row!.on)).toBe(true);
  });

  it('lets a date that nobody answers lapse after two working days, and keeps the agreed one', async () => {
    const { id, version } = await promise(20);
    await step(ben, 'rescheduleCommitment', { id, version, on: await dayAhead(program, company.orgId, 40), reason: 'CAPACITY' });
    await pass(program, company.orgId, 1);
    expect((await look(ben, id)).asked).not.toBeNull();
    await pass(program, company.orgId, 5);
    const now = await look(ben, id);
    expect(now).toMatchObject({ asked: null, slipCount: 0 });
    expect(now.activity.map((line) => line.type)).toContain('commitment.date-lapsed');
  });
});

it('shows escalations to their own organization only', async () => {
  const other = await foundCompany(program, 'other');
  const ask = async (caller: Caller) => (await caller.ask<{ escalations: { state: string; silos: { key: string }[]; commitment: { title: string } }[] }>('{ escalations(open: false) { state silos { key } commitment { title } } }')).data.escalations;
  expect((await ask(ada)).length).toBeGreaterThanOrEqual(2);
  expect((await ask(ada))[0]!.silos.map((silo) => silo.key)).toEqual(['product', 'support']);
  expect(await ask(await other.as(other.members.cco))).toEqual([]);
});
