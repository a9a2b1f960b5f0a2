import { foundCompany, type Company } from './company.ts';
import { dayAhead, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'suggests');
  ada = await company.as(company.members.ada);
  ben = await company.as(company.members.ben);
  cco = await company.as(company.members.cco);
});
afterAll(() => program?.stop());

const ahead = (days: number) => dayAhead(program, company.orgId, days);

/** Promised by Support's lead to Product, for three weeks from now. */
const promised = async (): Promise<{ id: string; version: number }> => {
  const { silos, members } = company;
  const made = await step(ada, 'proposeCommitment', { title: 'Refunds in a day', carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on: await ahead(21) });
  return made.commitment;
};

type Seen = { suggested: { on: string; reason: string; note: string; by: { name: string }; becauseOf: { key: string } | null } | null; waiting: { question: string; side: string | null; member: { name: string } | null }[]; activity: { type: string }[] };
const seen = async (caller: Caller, id: string): Promise<Seen> => {
  const { data, errors } = await caller.ask<{ commitment: Seen }>(
    'query ($id: ID!) { commitment(id: $id) { suggested { on reason note by { name } becauseOf { key } } waiting { question side member { name } } activity { type } } }', { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitment;
};
const waits = async (caller: Caller): Promise<string[]> => {
  const { data } = await caller.ask<{ commitments: { nodes: { id: string }[] } }>('{ commitments(filter: { waitingForMe: true }) { nodes { id } } }');
  return data.commitments.nodes.map(({ id }) => id);
};
const news = async (caller: Caller): Promise<string[]> => {
  await settle(program);
  const { data } = await caller.ask<{ inbox: { decided: { text: string }[] } }>('{ inbox { decided { text } } }');
  return data.inbox.decided.map(({ text }) => text);
};

describe('a suggested date', () => {
  it('is put by the CCO, waits for the owner, and taken goes on to the receiving silo', async () => {
    const { id, version } = await promised();
    const on = await ahead(40);
    const suggested = await step(cco, 'suggestDate', { id, version, on, reason: 'PRIORITY_CONFLICT', note: 'The audit goes first.' });
    expect(suggested).toMatchObject({ problem: null, commitment: { agreedOn: await ahead(21), asked: null, version: version + 1 } });
    expect(await seen(ben, id)).toMatchObject({
      suggested: { on, reason: 'PRIORITY_CONFLICT', note: 'The audit goes first.', by: { name: 'Mina Okafor' }, becauseOf: null },
      waiting: [{ question: 'SUGGESTED_DATE', side: null, member: { name: 'Ada' } }],
    });
    expect(await waits(ada)).toContain(id);
    expect(await waits(ben)).not.toContain(id);

    const other = await step(ben, 'answerSuggestedDate', { id, version: version + 1, yes: true });
    expect(other.problem?.code).toBe('NOT_ALLOWED');
    const taken = await step(ada, 'answerSuggestedDate', { id, version: version + 1, yes: true });
    expect(taken).toMatchObject({ problem: null, commitment: { agreedOn: await ahead(21), asked: { on } } });
    expect(await waits(ada)).not.toContain(id);
    expect(await waits(ben)).toContain(id);
    const { suggested: gone, activity } = await seen(ada, id);
    expect(gone).toBeNull();
    expect(activity.slice(0, 3).map(({ type }) => type).sort()).toEqual(['commitment.date-asked', 'commitment.date-suggested', 'commitment.suggestion-taken']);
    expect(await news(cco)).toEqual([expect.stringMatching(/^Ada took the date that you suggested for “Refunds in a day”/)]);

    const agreed = await step(ben, 'answerAskedDate', { id, version: version + 2, yes: true });
    expect(agreed.commitment).toMatchObject({ agreedOn: on, originalOn: await ahead(21), slipCount: 1 });
  });

  it('is put by whoever holds the promise because of which it moves, and refused with a word', async () => {
    const { silos, members } = company;
    const { id, version } = await promised();
    const on = await ahead(30);
    const alone = await step(ben, 'suggestDate', { id, version, on, reason: 'DEPENDENCY' });
    expect(alone.problem?.code).toBe('NOT_ALLOWED');
    const cause = await step(ben, 'proposeCommitment', { title: 'The ledger first', carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on });
    const becauseOf = cause.commitment.id;
    const suggested = await step(ben, 'suggestDate', { id, version, on, reason: 'DEPENDENCY', becauseOf });
    expect(suggested.problem).toBeNull();
    expect((await seen(ada, id)).suggested).toMatchObject({ by: { name: 'Ben' }, becauseOf: { key: cause.commitment['key'] } });

    const wordless = await step(ada, 'answerSuggestedDate', { id, version: version + 1, yes: false });
    expect(wordless.problem).toMatchObject({ code: 'INVALID' });
    const refused = await step(ada, 'answerSuggestedDate', { id, version: version + 1, yes: false, note: 'We manage by hand.' });
    expect(refused).toMatchObject({ problem: null, commitment: { agreedOn: await ahead(21), asked: null } });
    expect(await news(ben)).toEqual([expect.stringMatching(/^Ada said no to .* “We manage by hand\.”$/)]);
  });

  it('knows no cause of another organization, and none that is not there', async () => {
    const { id, version } = await promised();
    const other = await foundCompany(program, 'elsewhere');
    const stranger = await other.as(other.members.ada);
    const foreign = await step(stranger, 'proposeCommitment', { title: 'x', carriedBy: other.silos.support, promisedTo: null, ownerId: other.members.ada, on: await ahead(9) });
    for (const becauseOf of [foreign.commitment.id, '00000000-0000-7000-8000-000000000000', 'nothing']) {
      expect((await step(cco, 'suggestDate', { id, version, on: await ahead(30), reason: 'SCOPE', becauseOf })).problem).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect((await step(cco, 'suggestDate', { id, version: version + 7, on: await ahead(30), reason: 'SCOPE' })).problem?.code).toBe('STALE');
  });
});
