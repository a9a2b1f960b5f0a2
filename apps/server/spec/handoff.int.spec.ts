import { dayAhead, pass, settle, step } from './days.ts';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';

type Handoff = { id: string; version: number; key: string; state: string; dueOn: string; late: boolean; turn: string | null; returns: number; steps: string[]; slips: { days: number }[]; rounds: { claim: string; answer: string; wishedOn: string | null }[] };
type Answer = { handoff: Handoff | null; problem: { code: string; message: string; field: string | null } | null };

const SHOWN = 'id version key state dueOn late turn returns steps slips { days } rounds { claim answer wishedOn }';
const INPUTS: Record<string, string> = { acceptHandoff: 'HandoffNoteInput', finishHandoff: 'HandoffNoteInput' };

const take = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Answer> => {
  const type = INPUTS[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await caller.ask<Record<string, Answer>>(`mutation ($input: ${type}!) { ${name}(input: $input) { handoff { ${SHOWN} } problem { code message field } } }`, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;

beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'handoffs');
  [ada, ben, cco] = await Promise.all([company.as(company.members.ada), company.as(company.members.ben), company.as(company.members.cco)]);
});
afterAll(() => program.stop());

/** Support promises Product something, owned by Cleo. */
const promise = async (days = 60): Promise<string> => {
  const on = await dayAhead(program, company.orgId, days);
  const { commitment } = await step(ada, 'proposeCommitment', { title: 'Answer every outage within the hour', carriedBy: company.silos.support, promisedTo: company.silos.product, ownerId: company.members.ada, on });
  return commitment.id;
};

const offered = async (commitmentId: string, more: Record<string, unknown> = {}): Promise<Answer> =>
  take(ada, 'offerHandoff', {
    commitmentId, title: 'The outage runbook', ready: ['Signed by legal', 'Every alarm has an owner'],
    fromSilo: company.silos.support, toSilo: company.silos.product, dueOn: await dayAhead(program, company.orgId, 14), ...more,
  });

const at = ({ handoff }: Answer) => ({ id: handoff!.id, version: handoff!.version });
const factsOf = async (commitmentId: string) => {
  const { data } = await ada.ask<{ commitment: { activity: { type: string }[] } }>('query ($id: ID!) { commitment(id: $id) { activity(first: 100) { type } } }', { id: commitmentId });
  return data.commitment.activity.map(({ type }) => type).filter((type) => type.startsWith('handoff.'));
};

describe('a hand-off through the API', () => {
  it('is offered, accepted, delivered and done, each step in the record', async () => {
    const commitmentId = await promise();
    const offer = await offered(commitmentId);
    expect(offer.handoff).toMatchObject({ state: 'OFFERED', turn: 'RECEIVER', key: expect.stringMatching(/^C-\d+\/1$/) });
    const accepted = await take(ben, 'acceptHandoff', at(offer));
    expect(accepted.handoff).toMatchObject({ state: 'ACCEPTED', turn: 'GIVER' });
    const half = await take(ada, 'deliverHandoff', { ...at(accepted), evidence: 'Runbook 4', met: [0] });
    expect(half.problem).toMatchObject({ code: 'INVALID', message: expect.stringContaining('Every alarm has an owner') });
    const delivered = await take(ada, 'deliverHandoff', { ...at(accepted), evidence: 'Runbook 4', met: [0, 1] });
    expect(delivered.handoff).toMatchObject({ state: 'DELIVERED', turn: 'RECEIVER' });
    const done = await take(ben, 'finishHandoff', { ...at(delivered), note: 'Thanks' });
    expect(done.handoff).toMatchObject({ state: 'DONE', turn: null, steps: [] });
    expect(await factsOf(commitmentId)).toEqual(['handoff.done', 'handoff.delivered', 'handoff.accepted', 'handoff.offered']);
  });

  it('is returned with a reason and a wished date, and offered again', async () => {
    const commitmentId = await promise();
    const offer = await offered(commitmentId);
    expect((await take(ben, 'returnHandoff', { ...at(offer), reason: ' ' })).problem).toMatchObject({ code: 'INVALID', field: 'reason' });
    const wishedOn = await dayAhead(program, company.orgId, 7);
    const returned = await take(ben, 'returnHandoff', { ...at(offer), reason: 'Too late for the release', wishedOn });
    expect(returned.handoff).toMatchObject({ state: 'RETURNED', returns: 1, rounds: [{ answer: 'RETURNED', wishedOn }] });
    const again = await take(ada, 'offerHandoffAgain', { ...at(returned), dueOn: wishedOn });
    expect(again.handoff).toMatchObject({ state: 'OFFERED', dueOn: wishedOn, returns: 1 });
    expect(again.handoff!.rounds).toHaveLength(2);
    expect(await factsOf(commitmentId)).toEqual(['handoff.offered-again', 'handoff.returned', 'handoff.offered']);
  });

  it('keeps a slip when the receiving silo agrees to a later date', async () => {
    const offer = await offered(await promise());
    const accepted = await take(ben, 'acceptHandoff', at(offer));
    const on = await dayAhead(program, company.orgId, 20);
    expect((await take(ada, 'moveHandoff', { ...at(accepted), on })).problem).toMatchObject({ field: 'reason' });
    const asked = await take(ada, 'moveHandoff', { ...at(accepted), on, reason: 'CAPACITY' });
    expect(asked.handoff).toMatchObject({ dueOn: offer.handoff!.dueOn, slips: [] });
    const agreed = await take(ben, 'answerHandoffDue', { ...at(asked), yes: true });
    expect(agreed.handoff).toMatchObject({ dueOn: on, slips: [{ days: 6 }] });
  });

  it('refuses whoever may not, a stale version, and a state that does not take the step', async () => {
    const commitmentId = await promise();
    const offer = await offered(commitmentId);
    expect((await take(ada, 'acceptHandoff', at(offer))).problem?.code).toBe('NOT_ALLOWED');
    expect((await take(ben, 'acceptHandoff', { ...at(offer), version: 7 })).problem?.code).toBe('STALE');
    expect((await take(ben, 'finishHandoff', at(offer))).problem?.code).toBe('WRONG_STATE');
    const dan = await company.as(company.members.dan);
    expect(await dan.ask('mutation ($input: HandoffNoteInput!) { acceptHandoff(input: $input) { problem { code } } }', { input: at(offer) })).toMatchObject({ errors: [{ extensions: { code: 'NOT_ALLOWED' } }] });
    expect((await offered(commitmentId, { toSilo: company.silos.support })).problem).toMatchObject({ code: 'INVALID', field: 'toSilo' });
    expect((await offered(commitmentId, { ready: [' '] })).problem).toMatchObject({ code: 'INVALID', field: 'ready' });
    expect((await take(ben, 'offerHandoff', { commitmentId, title: 'x', ready: ['y'], fromSilo: company.silos.support, toSilo: company.silos.product, dueOn: offer.handoff!.dueOn })).problem?.code).toBe('NOT_ALLOWED');
    expect((await take(cco, 'offerHandoff', { commitmentId, title: 'x', ready: ['y'], fromSilo: company.silos.support, toSilo: company.silos.product, dueOn: offer.handoff!.dueOn })).problem?.code).toBe('NOT_ALLOWED');
  });

  it('answers another tenant’s id as it answers one that nobody has', async () => {
    const offer = await offered(await promise());
    const other = await foundCompany(program, 'other-handoffs');
    const stranger = await other.as(other.members.ben);
    const foreign = await take(stranger, 'acceptHandoff', at(offer));
    const absent = await take(stranger, 'acceptHandoff', { id: '00000000-0000-7000-8000-000000000000', version: 1 });
    expect(foreign).toEqual({ handoff: null, problem: expect.objectContaining({ code: 'NOT_FOUND' }) });
    expect(foreign).toEqual(absent);
  });

  it('is let go by the giving silo before acceptance, afterwards only by the receiving one, and with its commitment', async () => {
    const commitmentId = await promise();
    const first = await offered(commitmentId);
    expect((await take(ada, 'voidHandoff', { ...at(first), reason: 'Not needed' })).handoff).toMatchObject({ state: 'VOID' });
    const second = await take(ben, 'acceptHandoff', at(await offered(commitmentId)));
    expect((await take(ada, 'voidHandoff', { ...at(second), reason: 'Not needed' })).problem?.code).toBe('WRONG_STATE');
    const { data } = await ada.ask<{ commitment: { version: number } }>('query ($id: ID!) { commitment(id: $id) { version } }', { id: commitmentId });
    await step(ada, 'withdrawCommitment', { id: commitmentId, version: data.commitment.version, reason: 'Another way was found' });
    await settle(program);
    const after = await ada.ask<{ commitment: { handoffs: Handoff[] } }>(`query ($id: ID!) { commitment(id: $id) { handoffs { ${SHOWN} } } }`, { id: commitmentId });
    expect(after.data.commitment.handoffs.map(({ state }) => state)).toEqual(['VOID', 'VOID']);
  });

  it('is late once its due date is over, and listed by silo, state and lateness', async () => {
    const accepted = await take(ben, 'acceptHandoff', at(await offered(await promise())));
    await pass(program, company.orgId, 16);
    const list = async (filter: Record<string, unknown>) =>
      (await ada.ask<{ handoffs: { totalCount: number; nodes: Handoff[] } }>(`query ($filter: HandoffFilter) { handoffs(filter: $filter) { totalCount nodes { id late state } } }`, { filter })).data.handoffs;
    const late = await list({ late: true, from: ['support'], to: ['product'] });
    expect(late.nodes).toContainEqual({ id: accepted.handoff!.id, late: true, state: 'ACCEPTED' });
    expect(late.totalCount).toBe(late.nodes.length);
    expect((await list({ late: true, from: ['product'] })).totalCount).toBe(0);
    const { data } = await ada.ask<{ silo: { handoffsOwed: { totalCount: number }; handoffsOwing: { totalCount: number } } }>('{ silo(key: "support") { handoffsOwed { totalCount } handoffsOwing { totalCount } } }');
    expect(data.silo.handoffsOwed.totalCount).toBe((await list({ open: true })).totalCount);
    expect(data.silo.handoffsOwing.totalCount).toBe(0);
  });
});
