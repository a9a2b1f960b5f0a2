import { foundCompany, type Company } from './company.ts';
import { dayAhead, pass, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'counters');
  ada = await company.as(company.members.ada);
  ben = await company.as(company.members.ben);
  cco = await company.as(company.members.cco);
});
afterAll(() => program?.stop());

const ahead = (days: number) => dayAhead(program, company.orgId, days);
type Side = { side: string; words: string | null; by: { name: string } | null };
type Seen = {
  steps: string[]; escalated: boolean; standing: string; rounds: { side: string; fromOn: string | null; on: string; note: string }[];
  waits: { question: string; side: string; workingDays: number } | null; waiting: { question: string; workingDays: number | null }[];
  escalation: { state: string; cause: string; reason: string; raisedBy: { name: string }; decisionNeeded: string; views: Side[] } | null;
};
const seen = async (caller: Caller, id: string): Promise<Seen> => {
  const { data, errors } = await caller.ask<{ commitment: Seen }>(
    `query ($id: ID!) { commitment(id: $id) { steps escalated standing rounds { side fromOn on note } waits { question side workingDays } waiting { question workingDays }
      escalation { state cause reason raisedBy { name } decisionNeeded views { side words by { name } } } } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitment;
};
const news = async (caller: Caller): Promise<string[]> => {
  await settle(program);
  const { data } = await caller.ask<{ inbox: { decided: { text: string }[] } }>('{ inbox { decided { text } } }');
  return data.inbox.decided.map(({ text }) => text);
};

/** Support asks Product for it; the two counter in turn. */
const countered = async (...days: readonly number[]): Promise<{ id: string; version: number }> => {
  const { silos, members } = company;
  let { commitment } = await step(ada, 'proposeCommitment', { title: 'One bill', carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on: await ahead(20) });
  for (const [index, day] of days.entries()) {
    const { id, version } = commitment;
    ({ commitment } = await step(index % 2 === 0 ? ben : ada, 'counterCommitment', { id, version, on: await ahead(day), note: `Round ${index + 1}` }));
  }
  return commitment;
};
const raise = async (caller: Caller, input: Record<string, unknown>) => {
  const { data, errors } = await caller.ask<{ escalateCounters: { commitment: { version: number } | null; problem: { code: string } | null } }>(
    'mutation ($input: ReasonInput!) { escalateCounters(input: $input) { commitment { version } problem { code } } }', { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.escalateCounters;
};

describe('terms that two silos exchange', () => {
  it('are kept round by round, and both sides see how long the answer has waited', async () => {
    const { id } = await countered(40);
    await pass(program, company.orgId, 7);
    for (const caller of [ada, ben]) {
      const { rounds, waits, waiting } = await seen(caller, id);
      expect(rounds).toEqual([{ side: 'CARRIER', fromOn: await ahead(13), on: await ahead(33), note: 'Round 1' }]);
      expect(waits).toMatchObject({ question: 'COUNTER', side: 'RECEIVER' });
      expect(waits!.workingDays).toBeGreaterThanOrEqual(4);
      expect(waits!.workingDays).toBeLessThanOrEqual(5);
      expect(waiting).toEqual([{ question: 'COUNTER', workingDays: waits!.workingDays }, { question: 'OWNERSHIP', workingDays: null }].slice(0, waiting.length));
    }
  });

  it('are raised after the third counter with both views, and an agreement settles it', async () => {
    const { id, version } = await countered(60, 30, 50);
    expect((await seen(ada, id)).steps).toContain('commitment.escalate');
    expect((await raise(ada, { id, version, reason: ' ' })).problem?.code).toBe('INVALID');
    expect(await raise(ada, { id, version, reason: 'The season will not wait.' })).toMatchObject({ problem: null, commitment: { version: version + 1 } });
    const raised = await seen(ben, id);
    expect(raised).toMatchObject({
      escalated: true, standing: 'PROPOSED',
      escalation: { state: 'WITH_CCO', cause: 'THIRD_COUNTER', reason: 'The season will not wait.', raisedBy: { name: 'Ada' }, decisionNeeded: expect.stringMatching(/^Which date holds for “One bill”: /) },
    });
    expect(raised.escalation!.views).toEqual([{ side: 'CARRIER', words: 'Round 3', by: { name: 'Ben' } }, { side: 'RECEIVER', words: 'Round 2', by: { name: 'Ada' } }]);
    expect(raised.steps).not.toContain('commitment.escalate');
    for (const caller of [cco, ben]) expect((await news(caller))[0]).toMatch(/^Ada raised “One bill” to the CCO.*“The season will not wait\.”/);
    expect((await raise(ben, { id, version: version + 1, reason: 'Again.' })).problem?.code).toBe('WRONG_STATE');

    const agreed = await step(ada, 'acceptCommitment', { id, version: version + 1 });
    expect(agreed).toMatchObject({ problem: null, commitment: { standing: 'ACCEPTED', originalOn: await ahead(50) } });
    await settle(program);
    expect(await seen(ada, id)).toMatchObject({ escalated: false, escalation: { state: 'MOOT' } });
  });

  it('are raised by nobody else, and not before', async () => {
    const { id, version } = await countered(60, 30);
    expect((await raise(ada, { id, version, reason: 'Too early.' })).problem?.code).toBe('WRONG_STATE');
    await expect(raise(await company.as(company.members.dan), { id, version, reason: 'Not mine.' })).rejects.toThrow('NOT_ALLOWED');
    expect((await raise(ada, { id: 'nothing', version, reason: 'x' })).problem?.code).toBe('NOT_FOUND');
  });
});
