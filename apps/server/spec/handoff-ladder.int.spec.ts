import { isWorkingDay, plainCalendar } from '#domain/calendar';
import { Tenancy } from '#server/database';
import { dayAhead, pass, settle, step } from './days.ts';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';

type Handoff = {
  id: string; version: number; state: string; escalated: boolean; steps: string[];
  comingStep: { rule: string; on: string; sentence: string | null } | null; escalation: { state: string; cause: string; handoff: { id: string } | null; commitment: { id: string } } | null;
};
type Answer = { handoff: Handoff; problem: { code: string; message: string } | null };

const SHOWN = 'id version state escalated steps comingStep { rule on sentence } escalation { state cause handoff { id } commitment { id } }';
const INPUTS: Record<string, string> = { acceptHandoff: 'HandoffNoteInput', finishHandoff: 'HandoffNoteInput' };

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;
let cleo: Caller;

beforeAll(async () => {
  program = await startProgram();
  // It is 20:00 UTC: 09:00 of the day has come in Berlin and in New York.
  company = await foundCompany(program, 'handoff-ladder', 86_400_000 + 72_000_000 - (Date.now() % 86_400_000));
  const { members } = company;
  [ada, ben, cco, cleo] = (await Promise.all([members.ada, members.ben, members.cco, members.cleo].map((one) => company.as(one)))) as [Caller, Caller, Caller, Caller];
});
afterAll(() => program.stop());

const take = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Answer> => {
  const { data, errors } = await caller.ask<Record<string, Answer>>(`mutation ($input: ${INPUTS[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { handoff { ${SHOWN} } problem { code message } } }`, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  await settle(program);
  return data[name]!;
};
const look = async (id: string): Promise<Handoff> => (await ada.ask<{ handoff: Handoff }>(`query ($id: ID!) { handoff(id: $id) { ${SHOWN} } }`, { id })).data.handoff;
const at = ({ id, version }: { id: string; version: number }) => ({ id, version });

const offered = async (): Promise<Handoff & { commitmentId: string }> => {
  const { commitment } = await step(ada, 'proposeCommitment', {
    title: 'Answer every outage within the hour', carriedBy: company.silos.support, promisedTo: company.silos.product, ownerId: company.members.cleo, on: await dayAhead(program, company.orgId, 200),
  });
  await step(cleo, 'answerOwnership', { id: commitment.id, version: commitment.version, yes: true });
  const { handoff } = await take(ada, 'offerHandoff', {
    commitmentId: commitment.id, title: 'The outage runbook', ready: ['Signed by legal'], fromSilo: company.silos.support, toSilo: company.silos.product, dueOn: await dayAhead(program, company.orgId, 40),
  });
  return { ...(await look(handoff.id)), commitmentId: commitment.id };
};

/** Lets the day of the step that comes next pass. */
const passStep = async (id: string): Promise<void> => {
  const { comingStep } = await look(id);
  const today = await dayAhead(program, company.orgId, 0);
  await pass(program, company.orgId, (Date.parse(comingStep!.on) - Date.parse(today)) / 86_400_000);
};

type Told = { rule: string; kind: string; name: string };
const toldAbout = (id: string): Promise<Told[]> =>
  program.get(Tenancy).read({ orgId: company.orgId, memberId: null, as: 'spec' }, (tx) =>
    tx.sql<Told>('spec-told', "select n.rule, n.kind, m.name from notice n join member m on m.org_id = n.org_id and m.id = n.recipient_id where n.org_id = $1 and n.subject_id = $2 and n.channel = 'MAIL' order by n.created_at, n.rule, m.name", [company.orgId, id]));
const clocksOf = (id: string) =>
  program.get(Tenancy).read({ orgId: company.orgId, memberId: null, as: 'spec' }, (tx) =>
    tx.sql<{ siloId: string; why: string | null }>('spec-clocks', 'select silo_id as "siloId", ended_why as why from clock where org_id = $1 and subject_id = $2 order by started_at, id', [company.orgId, id]));

describe('the clocks of a hand-off', () => {
  it('an unanswered offer runs against the receiver, warns at +2, goes to its lead at +4 and to the CCO after that', async () => {
    const handoff = await offered();
    const today = await dayAhead(program, company.orgId, 0);
    expect(handoff.comingStep?.rule).toBe('WARNING');
    expect(isWorkingDay(handoff.comingStep!.on as never, plainCalendar('UTC' as never))).toBe(true);
    expect(handoff.comingStep!.on > today).toBe(true);
    expect(await toldAbout(handoff.id)).toEqual([{ rule: 'HANDOFF_OFFER', kind: 'QUESTION', name: 'Ben' }]);
    await passStep(handoff.id);
    expect((await look(handoff.id)).comingStep).toMatchObject({ rule: 'LEAD', sentence: expect.stringMatching(/^Goes to Ben .* unless it is accepted or returned\.$/) });
    await passStep(handoff.id);
    expect((await look(handoff.id)).comingStep).toMatchObject({ rule: 'CCO' });
    await passStep(handoff.id);
    expect(await toldAbout(handoff.id)).toEqual([
      { rule: 'HANDOFF_OFFER', kind: 'QUESTION', name: 'Ben' }, { rule: 'WARNING', kind: 'STEP', name: 'Ben' }, { rule: 'LEAD', kind: 'STEP', name: 'Ben' }, { rule: 'CCO', kind: 'STEP', name: 'Mina Okafor' },
    ]);
    const climbed = await look(handoff.id);
    expect(climbed).toMatchObject({ escalated: true, comingStep: null, escalation: { state: 'WITH_CCO', cause: 'LADDER', handoff: { id: handoff.id }, commitment: { id: handoff.commitmentId } } });

    const accepted = await take(ben, 'acceptHandoff', at(climbed));
    const running = await look(accepted.handoff.id);
    expect(running).toMatchObject({ escalated: false, escalation: { state: 'MOOT' }, comingStep: { rule: expect.stringMatching(/NUDGE|DUE/) } });
    expect(await clocksOf(handoff.id)).toEqual([{ siloId: company.silos.product, why: 'ANSWERED' }, { siloId: company.silos.support, why: null }]);
    expect(await toldAbout(handoff.id)).toContainEqual({ rule: 'handoff.accepted', kind: 'ANSWER', name: 'Ada' });
    expect(await toldAbout(handoff.id)).toContainEqual({ rule: 'handoff.accepted', kind: 'ANSWER', name: 'Cleo' });

    const delivered = await take(ada, 'deliverHandoff', { ...at(running), evidence: 'Runbook 4', met: [0] });
    expect((await clocksOf(handoff.id)).map(({ why }) => why)).toEqual(['ANSWERED', 'DELIVERED']);
    expect((await look(delivered.handoff.id)).comingStep).toBeNull();
  });

  it('an accepted one climbs from its giver to the CCO once it is overdue, and is moot when it is let go', async () => {
    const handoff = await offered();
    await take(ben, 'acceptHandoff', at(handoff));
    for (const rule of ['NUDGE', 'DUE', 'OVERDUE', 'LEAD', 'WARNING', 'CCO']) {
      expect((await look(handoff.id)).comingStep?.rule).toBe(rule);
      await passStep(handoff.id);
    }
    const climbed = await look(handoff.id);
    expect(climbed).toMatchObject({ escalated: true, comingStep: null, escalation: { state: 'WITH_CCO' } });
    const told = (await toldAbout(handoff.id)).filter(({ kind }) => kind === 'STEP');
    expect(told.map(({ rule, name }) => `${rule} ${name}`).toSorted()).toEqual(
      ['CCO Mina Okafor', 'DUE Cleo', 'LEAD Ada', 'LEAD Cleo', 'NUDGE Cleo', 'OVERDUE Cleo', 'WARNING Ada', 'WARNING Cleo', 'WARNING Mina Okafor'],
    );
    await take(cco, 'voidHandoff', { ...at(climbed), reason: 'The release is off' });
    expect(await look(handoff.id)).toMatchObject({ state: 'VOID', escalated: false, escalation: { state: 'MOOT' } });
    expect(await clocksOf(handoff.id)).toEqual([{ siloId: company.silos.product, why: 'ANSWERED' }, { siloId: company.silos.support, why: 'CLOSED' }]);
  });

  it('one that came back twice is escalated by either silo, once, with a reason; its acceptance settles it', async () => {
    const handoff = await offered();
    const once = await take(ben, 'returnHandoff', { ...at(handoff), reason: 'No owner for alarms' });
    expect((await ada.ask<{ escalateHandoff: Answer }>('mutation ($input: EscalateHandoffInput!) { escalateHandoff(input: $input) { problem { code } } }', { input: { id: handoff.id, reason: 'Help' } })).data.escalateHandoff.problem?.code).toBe('WRONG_STATE');
    const again = await take(ada, 'offerHandoffAgain', at(once.handoff));
    const twice = await take(ben, 'returnHandoff', { ...at(again.handoff), reason: 'Still none' });
    expect(twice.handoff.steps).toContain('handoff.escalate');
    expect((await take(ada, 'escalateHandoff', { id: handoff.id, reason: '' })).problem?.code).toBe('INVALID');
    const raised = await take(ada, 'escalateHandoff', { id: handoff.id, reason: 'We name owners in turn; Product wants names.' });
    expect(raised.handoff).toMatchObject({ escalated: true, escalation: { state: 'WITH_CCO', cause: 'RETURNED_TWICE' } });
    expect((await take(ada, 'escalateHandoff', { id: handoff.id, reason: 'Again' })).problem?.code).toBe('WRONG_STATE');
    expect(await toldAbout(handoff.id)).toContainEqual({ rule: 'handoff.escalated', kind: 'NEWS', name: 'Mina Okafor' });
    const third = await take(ada, 'offerHandoffAgain', at(raised.handoff));
    await take(ben, 'acceptHandoff', at(third.handoff));
    expect(await look(handoff.id)).toMatchObject({ escalated: false, escalation: { state: 'MOOT' } });
  });

  it('an offer made again waits anew from its own day', async () => {
    const handoff = await offered();
    await passStep(handoff.id);
    const returned = await take(ben, 'returnHandoff', { ...at(handoff), reason: 'Not yet' });
    await take(ada, 'offerHandoffAgain', at(returned.handoff));
    expect((await look(handoff.id)).comingStep?.rule).toBe('WARNING');
    expect(await clocksOf(handoff.id)).toEqual([{ siloId: company.silos.product, why: 'ANSWERED' }, { siloId: company.silos.product, why: null }]);
  });
});
