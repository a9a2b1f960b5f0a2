import { MoveClock } from '#server/org';
import { ok, type OrgId } from '#domain/kernel';
import { Tenancy } from '#server/database';
import { foundCompany, type Company } from './company.ts';
import { post, settle } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

type Shown = { id: string; version: number; title: string; undo: { id: string; what: string } | null } & Record<string, unknown>;
type Payload = { commitment: Shown | null; problem: { code: string; message: string; field: string | null } | null };

const SHOWN = 'id version title nextStep doneWhen standing face agreedOn originalOn proposedOn slipCount slipDays asked { on } slips { toOn undoneAt } owner { id } namedOwner { id } carriedBy { key } promisedTo { key } contributingSilos { key } undo { id what } activity { type }';
const TYPES: Readonly<Record<string, string>> = { answerAskedDate: 'YesOrNoInput' };

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;

const step = async (caller: Caller, name: string, input: Record<string, unknown>): Promise<Payload> => {
  const type = TYPES[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await caller.ask<Record<string, Payload>>(`mutation ($input: ${type}!) { ${name}(input: $input) { commitment { ${SHOWN} } problem { code message field } } }`, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};
type Recent = { id: string; what: string; isBulk: boolean; told: boolean; goesBack: number };
const recent = async (caller: Caller) => (await caller.ask<{ recentChanges: Recent[] }>('{ recentChanges { id what isBulk told goesBack } }')).data.recentChanges;
const undo = (caller: Caller, shown: Shown | null) => step(caller, 'undoChange', { id: shown!.undo!.id });
const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const look = async (caller: Caller, id: string): Promise<Shown> => (await caller.ask<{ commitment: Shown }>(`query ($id: ID!) { commitment(id: $id) { ${SHOWN} } }`, { id })).data.commitment;
/** What people see of it: all but its version and its record. */
const seen = ({ version: _v, undo: _u, activity: _a, slips: _s, ...rest }: Shown) => rest;

/** Product, led by Ben, promises something to Support, led by Ada. */
const promise = async (more: Record<string, unknown> = {}): Promise<Shown> =>
  (await step(ben, 'proposeCommitment', { title: 'Refund limits in the app', carriedBy: company.silos.product, promisedTo: company.silos.support, on: ahead(20), ownerId: company.members.ben, ...more })).commitment!;

beforeAll(async () => {
  program = await startProgram();
  // At noon: nothing is sent outside of its reader's hours.
  company = await foundCompany(program, 'edited', 43_200_000 - (Date.now() % 86_400_000));
  [ada, ben, cco] = await Promise.all([company.members.ada, company.members.ben, company.members.cco].map((member) => company.as(member))) as [Caller, Caller, Caller];
});
afterAll(() => program?.stop());

describe('editing in place', () => {
  it('writes terms anew, keeps from and to in the record, and refuses a stale version with the current one', async () => {
    const { id } = await promise();
    const edited = await step(ben, 'editCommitment', { id, version: 1, title: '  Refund limits,\nfor all ', nextStep: 'Ask Finance' });
    expect(edited).toMatchObject({ problem: null, commitment: { version: 2, title: 'Refund limits, for all', nextStep: 'Ask Finance', undo: { what: 'commitment.edited' } } });
    const { data } = await ben.ask<{ commitment: { activity: { type: string; data: { name: string; value: string }[]; words: { name: string; value: string }[] }[] } }>(
      'query ($id: ID!) { commitment(id: $id) { activity(first: 1) { type data { name value } words { name value } } } }', { id });
    const [line] = data.commitment.activity;
    expect(line).toMatchObject({ type: 'commitment.edited', words: expect.arrayContaining([{ name: 'titleFrom', value: 'Refund limits in the app' }, { name: 'titleTo', value: 'Refund limits, for all' }]) });
    expect(line!.data).toContainEqual({ name: 'fields', value: 'title,nextStep' });
    const stale = await step(cco, 'editCommitment', { id, version: 1, title: 'Mine' });
    expect(stale).toMatchObject({ problem: { code: 'STALE' }, commitment: { version: 2, title: 'Refund limits, for all' } });
  });

  it.each([
    ['an empty title', { title: ' \u200b\u2060 ' }, 'INVALID', 'title'],
    ['a megabyte', { title: 'x'.repeat(900_000) }, 'INVALID', 'title'],
    ['what it says already', { title: 'Refund limits in the app' }, 'INVALID', null],
    ['whom it is promised to, once agreed', { promisedTo: '' }, 'WRONG_STATE', 'promisedTo'],
    ['the proposed date, once agreed', { proposedOn: ahead(3) }, 'WRONG_STATE', 'proposedOn'],
  ])('refuses %s', async (_, edit, code, field) => {
    const { id } = await promise();
    expect((await step(ben, 'editCommitment', { id, version: 1, ...edit })).problem).toMatchObject({ code, field });
  });

  it('keeps emoji and right-to-left words, and takes out what would turn a sentence round', async () => {
    const { id } = await promise();
    const edited = await step(ben, 'editCommitment', { id, version: 1, title: 'שלום 👩‍👩‍👧 \u202Etxt' });
    expect(edited.commitment!.title).toBe('שלום 👩‍👩‍👧 txt');
  });

  it('says kindly that a year is none, and that a text holds what cannot be kept', async () => {
    const { id } = await promise();
    const nul = await ben.ask('mutation ($input: EditCommitmentInput!) { editCommitment(input: $input) { problem { code } } }', { input: { id, version: 1, title: 'a\u0000b' } });
    expect(nul.errors?.[0]?.message).toMatch(/cannot be kept. Nothing was changed/);
    for (const on of ['0000-01-01', '9999-12-31']) {
      const answer = await ben.ask('mutation ($input: EditCommitmentInput!) { editCommitment(input: $input) { problem { code } } }', { input: { id, version: 1, proposedOn: on } });
      expect(answer.errors?.[0]?.message).toMatch(/between the years 1900 and 2199/);
    }
  });

  it('asks another silo while it is only proposed, and only by whoever proposed it or the CCO', async () => {
    const proposed = (await step(ada, 'proposeCommitment', { title: 'Answer within a day', carriedBy: company.silos.product, promisedTo: company.silos.support, on: ahead(9) })).commitment!;
    expect((await step(ben, 'editCommitment', { id: proposed.id, version: 1, promisedTo: '' })).problem?.code).toBe('WRONG_STATE');
    const moved = await step(ada, 'editCommitment', { id: proposed.id, version: 1, promisedTo: '', proposedOn: ahead(12) });
    expect(moved).toMatchObject({ problem: null, commitment: { promisedTo: null, proposedOn: ahead(12) } });
    const back = await undo(ada, moved.commitment);
    expect(back).toMatchObject({ problem: null, commitment: { promisedTo: { key: 'support' }, proposedOn: ahead(9), version: 3, undo: null } });
  });
});

describe('taking back', () => {
  const acts: readonly [string, (at: Shown) => Promise<Payload>, () => Caller][] = [
    ['an edit', ({ id, version }) => step(ben, 'editCommitment', { id, version, doneWhen: 'It is live' }), () => ben],
    ['naming an owner', ({ id, version }) => step(ben, 'nameOwner', { id, version, ownerId: company.members.dan }), () => ben],
    ['asking for a date', ({ id, version }) => step(ben, 'rescheduleCommitment', { id, version, on: ahead(30), reason: 'SCOPE' }), () => ben],
    ['an earlier date', ({ id, version }) => step(ben, 'rescheduleCommitment', { id, version, on: ahead(10) }), () => ben],
    ['a report', ({ id, version }) => step(ben, 'reportCommitment', { id, version, state: 'ON_TRACK' }), () => ben],
    ['withdrawing', ({ id, version }) => step(ben, 'withdrawCommitment', { id, version, reason: 'Not needed' }), () => ben],
  ];
  it.each(acts)('%s leaves what people see as it was, and both facts', async (_, act, who) => {
    const before = await promise();
    const acted = await act(before);
    expect(acted.problem).toBeNull();
    const undone = await undo(who(), acted.commitment);
    expect(undone.problem).toBeNull();
    expect(seen(undone.commitment!)).toEqual(seen(before));
    expect((undone.commitment!.activity as { type: string }[])[0]).toEqual({ type: 'commitment.undone' });
    expect((await step(who(), 'undoChange', { id: acted.commitment!.undo!.id })).problem?.code).toBe('STALE');
  });

  it('an agreed slip is kept, marked undone and not counted; asking again makes the second move count', async () => {
    const { id } = await promise();
    const asked = await step(ben, 'rescheduleCommitment', { id, version: 1, on: ahead(30), reason: 'SCOPE' });
    const agreed = await step(ada, 'answerAskedDate', { id, version: asked.commitment!.version, yes: true });
    expect(agreed.commitment).toMatchObject({ agreedOn: ahead(30), slipCount: 1 });
    const undone = await undo(ada, agreed.commitment);
    expect(undone.commitment).toMatchObject({ agreedOn: ahead(20), asked: { on: ahead(30) }, slipCount: 0, slipDays: 0, slips: [{ toOn: ahead(30), undoneAt: expect.any(String) }] });
    await settle(program);
    const again = await step(ada, 'answerAskedDate', { id, version: undone.commitment!.version, yes: true });
    expect(again.commitment).toMatchObject({ agreedOn: ahead(30), slipCount: 1, slipDays: 10, slips: [{ undoneAt: expect.any(String) }, { undoneAt: null }] });
    const { data } = await ada.ask<{ commitments: { nodes: { id: string }[] } }>('{ commitments(filter: { slipped: 2 }) { nodes { id } } }');
    expect(data.commitments.nodes.map((node) => node.id)).not.toContain(id);
  });

  it('a date move is not taken back once a mail about it has gone out', async () => {
    const { id } = await promise();
    const asked = await step(ben, 'rescheduleCommitment', { id, version: 1, on: ahead(30), reason: 'SCOPE' });
    const agreed = await step(ada, 'answerAskedDate', { id, version: asked.commitment!.version, yes: true });
    await settle(program);
    expect((await look(ada, id)).undo).toEqual(agreed.commitment!.undo);
    await post(program, company.orgId);
    expect((await look(ada, id)).undo).toBeNull();
    const refused = await undo(ada, agreed.commitment);
    expect(refused.problem).toMatchObject({ code: 'WRONG_STATE', message: expect.stringMatching(/sent out already/) });
    expect((await recent(ada)).find((one) => one.id === agreed.commitment!.undo!.id)).toMatchObject({ what: 'commitment.date-agreed', told: true });
    expect(await look(ada, id)).toMatchObject({ agreedOn: ahead(30), slipCount: 1 });
  });

  it('is refused to others, after another change, and after a day', async () => {
    const { id } = await promise();
    const edited = await step(ben, 'editCommitment', { id, version: 1, title: 'Mine' });
    expect((await undo(cco, edited.commitment)).problem?.code).toBe('NOT_ALLOWED');
    expect((await look(cco, id)).undo).toBeNull();
    await step(cco, 'editCommitment', { id, version: 2, title: 'The CCO’s' });
    expect((await undo(ben, edited.commitment)).problem?.code).toBe('STALE');
    const second = await step(ben, 'editCommitment', { id, version: 3, title: 'Mine again' });
    const third = await step(ben, 'editCommitment', { id, version: 4, nextStep: 'Ask Finance' });
    expect((await recent(ben)).filter(({ what }) => what === 'commitment.edited')[0]).toMatchObject({ id: third.commitment!.undo!.id, told: false, goesBack: 1 });
    expect((await recent(ben)).map((one) => one.id)).not.toContain(second.commitment!.undo!.id);
    const bulk = (await ben.ask<{ bulkEdit: { bulk: { id: string } } }>('mutation ($input: BulkEditInput!) { bulkEdit(input: $input) { bulk { id } } }', { input: { rows: [{ id, version: 5 }], change: { kind: 'DONE_WHEN', text: 'It is live' } } })).data.bulkEdit.bulk.id;
    expect((await recent(ben))[0]).toMatchObject({ id: bulk, isBulk: true });
    const alone = await step(ben, 'editCommitment', { id: (await promise()).id, version: 1, title: 'Alone' });
    await program.get(Tenancy).write({ orgId: company.orgId as OrgId, memberId: null, as: 'spec' }, async (tx) => {
      await program.get(MoveClock).run(tx, { days: 2 });
      return ok(null);
    });
    expect(await recent(ben)).toEqual([]);
    const seen = await ben.ask<{ previewUndo: { preview: object } }>('query ($id: ID!) { previewUndo(id: $id) { preview { changes refusals { because count } } } }', { id: bulk });
    expect(seen.data.previewUndo.preview).toEqual({ changes: 0, refusals: [{ because: expect.stringMatching(/taken back for a day/), count: 1 }] });
    const late = await ben.ask<{ undoBulkEdit: { bulk: { changed: number } } }>('mutation ($input: UndoChangeInput!) { undoBulkEdit(input: $input) { bulk { changed } } }', { input: { id: bulk } });
    expect(late.data.undoBulkEdit.bulk).toEqual({ changed: 0 });
    expect((await undo(ben, alone.commitment)).problem?.code).toBe('WRONG_STATE');
  });
});
