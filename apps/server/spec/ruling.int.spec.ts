import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, look, pass, settle, step, tick } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let ceo: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'acme', Date.parse('2026-11-09T17:00:00Z') - Date.now());
  [ada, ben, ceo] = await Promise.all([company.members.ada, company.members.ben, company.members.ceo].map((id) => company.as(id))) as [Caller, Caller, Caller];
});
afterAll(() => program?.stop());

const sql = (text: string): Promise<Record<string, unknown>[]> =>
  asRole(program.database.urls.app, async (ask) => {
    await ask(`select set_config('app.org_id', '${company.orgId}', false)`);
    return ask(text);
  }) as never;
const minutes = async (count: number): Promise<void> => {
  await sql(`update organization set clock_offset = clock_offset + interval '${count} minutes'`);
  await tick(program);
};

type Change = { field: string; from: string | null; to: string | null };
type Card = {
  id: string; state: string; decisionNeeded: string; costOfWaiting: { text: string }; views: { side: string; words: string | null; silo: { key: string } | null }[];
  ruling: { id: string; state: string; changes: Change[]; differs: { field: string; expected: string; found: string }[]; instruction: string } | null;
  commitment: { id: string; title: string };
};
const CARD = 'id state decisionNeeded costOfWaiting { text } views { side words silo { key } } ruling { id state instruction changes { field from to } differs { field expected found } } commitment { id title }';
const cards = async (caller: Caller): Promise<Card[]> => {
  const { data, errors } = await caller.ask<{ decisions: Card[] }>(`{ decisions { ${CARD} } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.decisions;
};
type Answer = { escalation: Card | null; problem: { code: string; field: string | null; message: string } | null };
const hold = async (caller: Caller, input: Record<string, unknown>): Promise<Answer> => {
  const { data, errors } = await caller.ask<{ holdRuling: Answer }>(`mutation ($input: HoldRulingInput!) { holdRuling(input: $input) { escalation { ${CARD} } problem { code field message } } }`, { input });
  if (errors) return { escalation: null, problem: { code: errors[0]!.extensions.code, field: null, message: errors[0]!.message } };
  return data.holdRuling;
};
const takeBack = async (caller: Caller, id: string): Promise<Answer> => {
  const { data, errors } = await caller.ask<{ takeBackRuling: Answer }>(`mutation ($input: TakeBackRulingInput!) { takeBackRuling(input: $input) { escalation { ${CARD} } problem { code field message } } }`, { input: { id } });
  if (errors) return { escalation: null, problem: { code: errors[0]!.extensions.code, field: null, message: errors[0]!.message } };
  return data.takeBackRuling;
};
const preview = async (caller: Caller, input: Record<string, unknown>) =>
  (await caller.ask<{ previewRuling: { changes: Change[]; problem: { code: string } | null } }>('query ($input: HoldRulingInput!) { previewRuling(input: $input) { changes { field from to } problem { code } } }', { input })).data.previewRuling;
const rowOf = async (id: string) => (await sql(`select version, agreed_on::text, owner_id, carried_by, next_step, escalated from commitment where id = '${id}'`))[0]!;

/** Product's promise to Support that has come before the sponsor. */
async function before(title: string): Promise<Card> {
  const { silos, members } = company;
  const on = await dayAhead(program, company.orgId, 3);
  const made = await step(ben, 'proposeCommitment', { title, carriedBy: silos.product, promisedTo: silos.support, on, ownerId: members.ben });
  await step(ben, 'reportCommitment', { id: made.commitment.id, version: made.commitment.version, state: 'AT_RISK', confidence: 30, evidence: 'Two engineers left.', ask: { kind: 'PEOPLE', text: 'Two engineers' } });
  await step(ada, 'commentOnCommitment', { id: made.commitment.id, text: 'Support answers 40 calls a day because of it.' });
  await pass(program, company.orgId, 25);
  return (await cards(ceo)).find((card) => card.commitment.title === title)!;
}

const correction = async (card: Card, more: Record<string, unknown> = {}) => ({
  escalationId: card.id, kind: 'COURSE_CORRECT', agreedOn: await dayAhead(program, company.orgId, 14), reason: 'CAPACITY', instruction: 'Only the app; the web can wait.', ...more,
});

describe('the card', () => {
  it('says what to decide in at most 20 words, what waiting cost, and what both sides say', async () => {
    const card = await before('Refund limits in the app');
    expect(card.decisionNeeded).toBe('Does Product keep “Refund limits in the app” with a new date, or does somebody else take it?');
    expect(card.costOfWaiting.text).toMatch(/days overdue/);
    expect(card.views).toEqual([
      { side: 'CARRIER', words: 'Two engineers left.', silo: { key: 'product' } },
      { side: 'RECEIVER', words: 'Support answers 40 calls a day because of it.', silo: { key: 'support' } },
    ]);
  });
});

describe('a ruling', () => {
  it('is refused to everyone but a sponsor, for what does not hold together, and for what is not theirs', async () => {
    const [card] = await cards(ceo);
    const good = await correction(card!);
    expect((await hold(ada, good)).problem?.code).toBe('NOT_ALLOWED');
    expect((await hold(ceo, { ...good, reason: null })).problem).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect((await hold(ceo, { ...good, agreedOn: '2026-01-05' })).problem).toMatchObject({ code: 'INVALID', field: 'agreedOn' });
    expect((await hold(ceo, { ...good, instruction: ' ' })).problem).toMatchObject({ code: 'INVALID', field: 'instruction' });
    expect((await hold(ceo, { ...good, kind: 'NEW_LINE_OF_ACCOUNTABILITY' })).problem).toMatchObject({ code: 'INVALID', field: 'carriedBy' });
    expect((await hold(ceo, { ...good, kind: 'NEW_LINE_OF_ACCOUNTABILITY', carriedBy: company.silos.support, ownerId: company.members.dan })).problem).toMatchObject({ code: 'INVALID', field: 'ownerId' });
    const other = await foundCompany(program, 'other');
    const stranger = await other.as(other.members.ceo);
    expect(await hold(stranger, good)).toMatchObject({ escalation: null, problem: { code: 'NOT_FOUND' } });
    expect((await hold(ceo, { ...good, kind: 'NEW_LINE_OF_ACCOUNTABILITY', carriedBy: other.silos.support, ownerId: other.members.ada })).problem?.code).toBe('NOT_FOUND');
    expect(await sql('select 1 from ruling')).toEqual([]);
  });

  it('is held with its exact preview while nothing changes and nobody is told, and is freely taken back', async () => {
    const [card] = await cards(ceo);
    const was = await rowOf(card!.commitment.id);
    const notices = (await sql('select count(*)::int as n from notice'))[0]!.n;
    const input = await correction(card!);
    const seen = await preview(ceo, input);
    expect(seen.problem).toBeNull();
    const held = await hold(ceo, input);
    expect(held).toMatchObject({ problem: null, escalation: { state: 'BEFORE_SPONSOR', ruling: { state: 'HELD' } } });
    expect(held.escalation!.ruling!.changes).toEqual(seen.changes);
    expect(seen.changes).toEqual([{ field: 'AGREED_ON', from: was.agreed_on, to: input.agreedOn }, { field: 'NEXT_STEP', from: '', to: input.instruction }]);
    expect((await hold(ceo, input)).problem?.code).toBe('WRONG_STATE');
    await minutes(9);
    expect(await rowOf(card!.commitment.id)).toEqual(was);
    expect((await sql('select count(*)::int as n from notice'))[0]!.n).toBe(notices);
    const rulingId = held.escalation!.ruling!.id;
    expect((await takeBack(ada, rulingId)).problem?.code).toBe('NOT_ALLOWED');
    expect(await takeBack(ceo, rulingId)).toMatchObject({ problem: null, escalation: { state: 'BEFORE_SPONSOR', ruling: null } });
    expect((await takeBack(ceo, rulingId)).problem?.code).toBe('WRONG_STATE');
    await minutes(30);
    expect(await rowOf(card!.commitment.id)).toEqual(was);
  });

  it('executes after ten minutes in one commit, exactly as previewed, and both sides are told', async () => {
    const [card] = await cards(ceo);
    const input = await correction(card!, { kind: 'NEW_LINE_OF_ACCOUNTABILITY', carriedBy: company.silos.support, ownerId: company.members.cleo });
    const held = await hold(ceo, input);
    expect(held.problem).toBeNull();
    expect(held.escalation!.ruling!.changes.map((change) => [change.field, change.to])).toEqual([
      ['AGREED_ON', input.agreedOn], ['NEXT_STEP', input.instruction], ['CARRIED_BY', 'Support'], ['OWNER', 'Cleo'], ['PROMISED_TO', 'the CCO’s office'],
    ]);
    await minutes(11);
    const now = await look(ceo, card!.commitment.id);
    expect(now).toMatchObject({
      agreedOn: input.agreedOn, nextStep: input.instruction, carriedBy: { key: 'support' }, promisedTo: null, owner: { name: 'Cleo' }, escalated: false, slipCount: 1, escalation: { state: 'RULED' },
    });
    expect(now.activity.map((line) => line.type)).toEqual(expect.arrayContaining(['commitment.accountability-moved', 'commitment.course-corrected', 'commitment.slipped']));
    const { data: acts } = await ada.ask<{ commitment: { activity: { type: string; by: { name: string } | null; as: string | null }[] } }>('query ($id: ID!) { commitment(id: $id) { activity(first: 100) { type as by { name } } } }', { id: card!.commitment.id });
    expect(acts.commitment.activity.filter((line) => line.type === 'commitment.accountability-moved')).toEqual([{ type: 'commitment.accountability-moved', as: 'tick', by: { name: 'Ceo' } }]);
    expect(await cards(ceo)).toEqual([]);
    expect(await sql(`select recipient_id from notice where rule = 'ruling.executed' and channel = 'INBOX' order by recipient_id`)).toHaveLength(4);
    const { data } = await ada.ask<{ inbox: { decided: { text: string }[] } }>('{ inbox { decided { text } } }');
    expect(data.inbox.decided[0]!.text).toMatch(/^Ceo ruled on “Refund limits in the app”, due on .+\. “Only the app; the web can wait\.”$/);
    expect((await sql(`select count(*)::int as n from clock where subject_id = '${card!.commitment.id}' and ended_at is null`))[0]!.n).toBe(1);
    expect((await sql(`select ended_why from clock where subject_id = '${card!.commitment.id}' and ended_at is not null`))[0]!.ended_why).toBe('RULING');
  });

  it('is returned with what differs when a field that it changes has moved, and then changes nothing', async () => {
    const card = await before('Status page');
    const held = await hold(ceo, await correction(card));
    expect(held.problem).toBeNull();
    await sql(`update commitment set next_step = 'Something else', version = version + 1 where id = '${card.commitment.id}'`);
    const was = await rowOf(card.commitment.id);
    await minutes(11);
    expect(await rowOf(card.commitment.id)).toEqual(was);
    const [again] = await cards(ceo);
    expect(again).toMatchObject({ state: 'BEFORE_SPONSOR', ruling: { state: 'RETURNED', differs: [{ field: 'NEXT_STEP' }] } });
    await settle(program);
    const { data } = await ceo.ask<{ inbox: { decided: { text: string }[] } }>('{ inbox { decided { text } } }');
    expect(data.inbox.decided[0]!.text).toContain('Your ruling on “Status page” was returned');
  });

  it('is returned when the promise was delivered meanwhile; the matter is moot', async () => {
    const [card] = await cards(ceo);
    expect((await hold(ceo, await correction(card!))).problem).toBeNull();
    const { version } = await rowOf(card!.commitment.id);
    expect((await step(ben, 'deliverCommitment', { id: card!.commitment.id, version: Number(version), evidence: 'Live.' })).problem).toBeNull();
    await minutes(11);
    expect(await cards(ceo)).toEqual([]);
    expect(await sql(`select state from ruling order by held_at desc limit 1`)).toEqual([{ state: 'RETURNED' }]);
    expect((await look(ceo, card!.commitment.id)).escalation).toMatchObject({ state: 'MOOT' });
  });
});
