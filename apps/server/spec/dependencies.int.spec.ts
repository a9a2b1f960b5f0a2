import { deliver } from '#domain/commitment';
import { type CommitmentId } from '#domain/kernel';
import { TakeStep } from '#server/commitment';
import { Tenancy } from '#server/database';
import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, look, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'linked');
  ada = await company.as(company.members.ada);
  ben = await company.as(company.members.ben);
  cco = await company.as(company.members.cco);
});
afterAll(() => program?.stop());

type Linked = { problem: { code: string; message: string } | null; commitment: { id: string; waitsFor: { commitment: { key: string } }[] } | null };

const link = async (caller: Caller, name: string, id: string, otherId: string): Promise<Linked> => {
  const { data, errors } = await caller.ask<Record<string, Linked>>(
    `mutation ($input: LinkInput!) { ${name}(input: $input) { problem { code message } commitment { id waitsFor { commitment { key } } } } }`,
    { input: { id, otherId } },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};

/** Accepted by its silo's lead at once, and due in so many days. */
const promise = async (silo: 'support' | 'product', days: number, title = `Promise due in ${days}`): Promise<string> => {
  const { silos, members, orgId } = company;
  const [caller, owner, other] = silo === 'support' ? [ada, members.ada, silos.product] : [ben, members.ben, silos.support];
  const made = await step(caller, 'proposeCommitment', { title, carriedBy: silos[silo], promisedTo: other, ownerId: owner, on: await dayAhead(program, orgId, days) });
  if (made.problem) throw new Error(made.problem.message);
  return made.commitment.id;
};
const keys = async (...ids: string[]) => Promise.all(ids.map(async (id) => (await look(ada, id)).key));

describe('dependencies', () => {
  it('are added and removed inside and across silos, and both ends show them', async () => {
    const [a, b] = [await promise('support', 30), await promise('product', 20)];
    const [keyOfA, keyOfB] = await keys(a, b);
    expect(await link(ada, 'addDependency', a, b)).toMatchObject({ problem: null, commitment: { waitsFor: [{ commitment: { key: keyOfB } }] } });
    const { data } = await ben.ask<{ commitment: object }>('query ($id: ID!) { commitment(id: $id) { blockedCount mayLink blocks { addedBy { name } commitment { key face mayLink owner { name } carriedBy { key } } } } }', { id: b });
    expect(data.commitment).toEqual({
      blockedCount: 1, mayLink: true,
      blocks: [{ addedBy: { name: 'Ada' }, commitment: { key: keyOfA, face: 'ACCEPTED', mayLink: false, owner: { name: 'Ada' }, carriedBy: { key: 'support' } } }],
    });
    expect((await look(ben, b)).activity.map(({ type }) => type)).toContain('commitment.linked-to');
    expect(await link(ada, 'removeDependency', a, b)).toMatchObject({ problem: null, commitment: { waitsFor: [] } });
    expect(await link(ada, 'removeDependency', a, b)).toMatchObject({ problem: null });
    expect((await look(ada, a)).activity.filter(({ type }) => type === 'commitment.unlinked')).toHaveLength(1);
    await settle(program);
  });

  it('refuse a circle by its path, whoever draws it', async () => {
    const [a, b, c] = [await promise('support', 30), await promise('product', 20), await promise('support', 10)];
    const [keyOfA, keyOfB, keyOfC] = await keys(a, b, c);
    await link(ada, 'addDependency', a, b);
    await link(ben, 'addDependency', b, c);
    const closed = await link(cco, 'addDependency', c, a);
    expect(closed.problem).toMatchObject({ code: 'INVALID', message: expect.stringContaining(`${keyOfC} waits for ${keyOfA}, which waits for ${keyOfB}, which waits for ${keyOfC}.`) as string });
    expect(closed.commitment?.waitsFor).toEqual([]);
    expect(await link(ben, 'addDependency', a, b)).toMatchObject({ problem: { code: 'NOT_ALLOWED' } });
  });

  it('cannot be closed to a circle by two people at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [a, b, c, d] = [await promise('support', 30), await promise('product', 20), await promise('support', 10), await promise('product', 5)];
      await link(ada, 'addDependency', a, b);
      await link(ada, 'addDependency', c, d);
      const answers = await Promise.all([link(ben, 'addDependency', b, c), link(cco, 'addDependency', d, a)]);
      expect(answers.map(({ problem }) => problem?.code ?? 'done').toSorted()).toEqual(['INVALID', 'done']);
    }
  });

  it('answer alike for absent and foreign ids', async () => {
    const other = await foundCompany(program, 'stranger');
    const mine = await promise('support', 30);
    const theirs = await step(await other.as(other.members.ada), 'proposeCommitment', { title: 'x', carriedBy: other.silos.support, ownerId: other.members.ada, on: await dayAhead(program, other.orgId, 3) });
    const absent = await link(ada, 'addDependency', mine, '00000000-0000-7000-8000-00000000dead');
    expect(absent.problem?.code).toBe('NOT_FOUND');
    expect((await link(ada, 'addDependency', mine, theirs.commitment.id)).problem).toEqual(absent.problem);
    expect((await link(ada, 'addDependency', mine, 'no id')).problem).toEqual(absent.problem);
  });

  it('cost a list the same few statements however many rows and links there are', async () => {
    const ask = () => ada.ask('{ commitments(first: 200) { nodes { key blockedCount waitsFor { commitment { key carriedBy { name } } } blocks { commitment { key } } } } }');
    const few = await statementsOf(ask);
    await asRole(program.database.urls.admin, (sql) => sql(
      `insert into dependency (org_id, id, waiting_id, awaited_id, kind, added_at)
       select a.org_id, gen_random_uuid(), a.id, b.id, 'WAITS', now() from commitment a join commitment b on b.org_id = a.org_id and b.number < a.number
       where a.org_id = $1 on conflict do nothing`, [company.orgId]));
    const many = await statementsOf(ask);
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(12);
  });
});

type Move = { fromOn: string; toOn: string; days: number; commitment: { id: string }; becauseOf: { id: string } };
const preview = async (caller: Caller, id: string, on: string): Promise<Move[]> => {
  const { data, errors } = await caller.ask<{ previewRipple: { moves: Move[] } }>(
    'query ($moves: [DateMove!]!) { previewRipple(moves: $moves) { moves { fromOn toOn days commitment { id } becauseOf { id } } } }', { moves: [{ id, on }] });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.previewRipple.moves;
};
const suggestedTo = async (id: string) => {
  const { data } = await ada.ask<{ commitment: { version: number; agreedOn: string; asked: { on: string } | null; suggested: { on: string; reason: string; by: { name: string }; becauseOf: { id: string } } | null } }>(
    'query ($id: ID!) { commitment(id: $id) { version agreedOn asked { on } suggested { on reason by { name } becauseOf { id } } } }', { id });
  return data.commitment;
};
const reschedule = async (caller: Caller, answerer: Caller, id: string, on: string) => {
  const asked = await step(caller, 'rescheduleCommitment', { id, version: (await look(caller, id)).version, on, reason: 'CAPACITY' });
  if (asked.problem) throw new Error(asked.problem.message);
  if (asked.commitment.agreedOn !== on) await step(answerer, 'answerAskedDate', { id, version: asked.commitment.version, yes: true });
  await settle(program);
};

describe('the ripple of a date', () => {
  it('is shown before, suggested to the others once the date is agreed, and taken by a yes that asks the usual way', async () => {
    // The product's promise, due in 20 days; Support waits for it with 22; and the product waits for that with 23.
    const [first, second, third] = [await promise('product', 20), await promise('support', 22), await promise('product', 23)];
    const on = await dayAhead(program, company.orgId, 40);
    await link(ada, 'addDependency', second, first);
    await link(ben, 'addDependency', third, second);
    const moves = await preview(ben, first, on);
    expect(moves.map((move) => [move.commitment.id, move.becauseOf.id])).toEqual([[second, first], [third, second]]);
    expect(moves[0]!.toOn > on && moves[1]!.toOn > moves[0]!.toOn && moves[0]!.days > 17).toBe(true);
    expect(await preview(ben, first, await dayAhead(program, company.orgId, 10))).toEqual([]);

    const asked = await step(ben, 'rescheduleCommitment', { id: first, version: 1, on, reason: 'CAPACITY' });
    await settle(program);
    expect((await suggestedTo(second)).suggested).toBeNull();
    await step(ada, 'answerAskedDate', { id: first, version: asked.commitment.version, yes: true });
    await settle(program);

    const told = await suggestedTo(second);
    expect(told).toMatchObject({ agreedOn: await dayAhead(program, company.orgId, 22), suggested: { on: moves[0]!.toOn, reason: 'DEPENDENCY', by: { name: 'Ben' }, becauseOf: { id: first } } });
    expect((await suggestedTo(third)).suggested).toMatchObject({ on: moves[1]!.toOn, becauseOf: { id: first } });
    expect((await look(ada, first)).activity.map(({ type }) => type)).toContain('commitment.rippled');

    const yes = await step(ada, 'answerSuggestedDate', { id: second, version: told.version, yes: true });
    expect(yes).toMatchObject({ problem: null, commitment: { agreedOn: told.agreedOn, asked: { on: moves[0]!.toOn } } });
    await settle(program);
    expect((await suggestedTo(third)).suggested?.on).toBe(moves[1]!.toOn);
  });

  const chain = async () => {
    const [first, second, third] = [await promise('product', 20), await promise('support', 22), await promise('product', 23)];
    await link(ada, 'addDependency', second, first);
    await link(ben, 'addDependency', third, second);
    await reschedule(ben, ada, first, await dayAhead(program, company.orgId, 40));
    expect((await suggestedTo(second)).suggested).not.toBeNull();
    return { first, second, third };
  };

  it('lapses when its cause moves back, is withdrawn, or is not waited for any more', async () => {
    const moved = await chain();
    await reschedule(ben, ada, moved.first, await dayAhead(program, company.orgId, 21));
    expect(await suggestedTo(moved.second)).toMatchObject({ suggested: null, agreedOn: await dayAhead(program, company.orgId, 22) });
    expect((await look(ada, moved.second)).activity.map(({ type }) => type)).toContain('commitment.suggestion-dropped');

    const withdrawn = await chain();
    await step(ben, 'withdrawCommitment', { id: withdrawn.first, version: (await look(ben, withdrawn.first)).version, reason: 'Not needed any more.' });
    await settle(program);
    expect([(await suggestedTo(withdrawn.second)).suggested, (await suggestedTo(withdrawn.third)).suggested]).toEqual([null, null]);

    const unlinked = await chain();
    await link(ada, 'removeDependency', unlinked.second, unlinked.first);
    await settle(program);
    expect([(await suggestedTo(unlinked.second)).suggested, (await suggestedTo(unlinked.third)).suggested]).toEqual([null, null]);
  });

  it('goes no further than somebody who says no, and follows a cause that moves again', async () => {
    const { first, second, third } = await chain();
    await reschedule(ben, ada, first, await dayAhead(program, company.orgId, 50));
    const told = await suggestedTo(second);
    expect(told.suggested!.on > (await dayAhead(program, company.orgId, 50))).toBe(true);
    expect((await suggestedTo(third)).suggested!.on > told.suggested!.on).toBe(true);
    await step(ada, 'answerSuggestedDate', { id: second, version: told.version, yes: false, note: 'We can do without.' });
    await settle(program);
    expect([(await suggestedTo(second)).suggested, (await suggestedTo(third)).suggested]).toEqual([null, null]);
  });

  it('costs the same few statements for two that follow as for twenty', async () => {
    const first = await promise('product', 20);
    const on = await dayAhead(program, company.orgId, 60);
    const hang = async (count: number) => { for (let index = 0; index < count; index += 1) await link(ada, 'addDependency', await promise('support', 22), first); };
    await hang(2);
    const few = await statementsOf(() => preview(ben, first, on));
    await hang(18);
    let moves = 0;
    const many = await statementsOf(async () => (moves = (await preview(ben, first, on)).length));
    expect(moves).toBe(20);
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(12);
  });
});

const act = async (caller: Caller, name: string, input: Record<string, unknown>, shown = 'commitment { id }') => {
  const type = name === 'needPart' ? 'NeedPartInput' : name.endsWith('Part') ? 'LinkInput' : name === 'removeChecklistLine' ? 'ChecklistLineInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await caller.ask<Record<string, { problem: { code: string; message: string } | null; commitment: never }>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { problem { code message } ${shown} } }`, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};

describe('parts', () => {
  const PARTS = 'commitment { parts { needed commitment { key partOf { key } } } }';

  it('share the graph of dependencies, and hold a delivery up only where the lead asked', async () => {
    const [whole, part] = [await promise('support', 30), await promise('product', 20)];
    const [keyOfWhole, keyOfPart] = await keys(whole, part);
    expect(await act(ada, 'addPart', { id: whole, otherId: part }, PARTS)).toEqual({ problem: null, commitment: { parts: [{ needed: false, commitment: { key: keyOfPart, partOf: { key: keyOfWhole } } }] } });
    expect((await link(ben, 'addDependency', part, whole)).problem?.message).toContain(`${keyOfPart} waits for ${keyOfWhole}, which has ${keyOfPart} as a part.`);
    expect((await act(ada, 'addPart', { id: await promise('support', 9), otherId: part })).problem?.message).toContain(`is a part of ${keyOfWhole} already`);
    expect(await act(ben, 'needPart', { id: whole, otherId: part, needed: true })).toMatchObject({ problem: { code: 'NOT_ALLOWED' } });
    expect(await act(ada, 'needPart', { id: whole, otherId: part, needed: true }, PARTS)).toMatchObject({ problem: null, commitment: { parts: [{ needed: true }] } });

    const held = await step(ada, 'deliverCommitment', { id: whole, version: 1, evidence: 'Done.' });
    expect(held).toMatchObject({ problem: { code: 'WRONG_STATE', message: expect.stringContaining(String(keyOfPart)) as string }, commitment: { standing: 'ACCEPTED' } });
    const otherWay = await program.get(Tenancy).write({ orgId: company.orgId, memberId: company.members.ada }, (tx) =>
      program.get(TakeStep).run(tx, { id: whole as CommitmentId, version: 1 }, (commitment, asAda) => deliver(commitment, { evidence: 'Done, says another way.' }, asAda)));
    expect(otherWay).toMatchObject({ ok: false, problem: { code: 'WRONG_STATE', message: expect.stringContaining(String(keyOfPart)) as string } });
    await act(ada, 'needPart', { id: whole, otherId: part, needed: false });
    expect(await step(ada, 'deliverCommitment', { id: whole, version: 1, evidence: 'Done.' })).toMatchObject({ problem: null, commitment: { standing: 'DELIVERED' } });
    expect(await act(ada, 'removePart', { id: whole, otherId: part }, PARTS)).toEqual({ problem: null, commitment: { parts: [] } });
    expect(await act(ada, 'needPart', { id: whole, otherId: part, needed: true })).toMatchObject({ problem: { code: 'NOT_FOUND' } });
    await settle(program);
  });
});

describe('a checklist', () => {
  const LINES = 'commitment { checklist { id text doneAt doneBy { name } } }';
  type Lines = { checklist: { id: string; text: string; doneAt: string | null; doneBy: { name: string } | null }[] };
  const lines = async (caller: Caller, name: string, input: Record<string, unknown>) => {
    const { problem, commitment } = await act(caller, name, input, LINES);
    return { problem, checklist: (commitment as unknown as Lines | null)?.checklist ?? [] };
  };

  it('is added to, ticked, moved and shortened by the carrying silo alone', async () => {
    const cleo = await company.as(company.members.cleo);
    const id = await promise('support', 30);
    for (const text of ['Ask three customers', 'Write it', 'Check it']) await lines(cleo, 'addChecklistLine', { id, text });
    const { checklist: [first, second, third] } = await lines(ada, 'addChecklistLine', { id, text: 'Put it first', afterId: null });
    expect([first, second, third].map((line) => line!.text)).toEqual(['Put it first', 'Ask three customers', 'Write it']);
    const ticked = await lines(cleo, 'tickChecklistLine', { id, lineId: second!.id, done: true });
    expect(ticked.checklist[1]).toMatchObject({ doneBy: { name: 'Cleo' }, doneAt: expect.any(String) as string });
    const moved = await lines(ada, 'moveChecklistLine', { id, lineId: third!.id, afterId: first!.id });
    expect(moved.checklist.map(({ text, doneBy }) => [text, doneBy?.name])).toEqual([['Put it first', undefined], ['Write it', undefined], ['Ask three customers', 'Cleo'], ['Check it', undefined]]);
    expect((await lines(ada, 'removeChecklistLine', { id, lineId: first!.id })).checklist.map(({ text }) => text)).toEqual(['Write it', 'Ask three customers', 'Check it']);
    expect(await lines(ben, 'tickChecklistLine', { id, lineId: third!.id, done: true })).toMatchObject({ problem: { code: 'NOT_ALLOWED' } });
    expect(await lines(ada, 'tickChecklistLine', { id, lineId: 'no id', done: true })).toMatchObject({ problem: { code: 'NOT_FOUND' } });
    expect((await look(ada, id)).activity.map(({ type }) => type).slice(0, 3)).toEqual(['commitment.line-removed', 'commitment.line-moved', 'commitment.line-ticked']);
  });

  it('loses no tick when two people tick at once', async () => {
    const id = await promise('support', 30);
    let all: Lines['checklist'] = [];
    for (const text of ['a', 'b', 'c', 'd']) all = (await lines(ada, 'addChecklistLine', { id, text })).checklist;
    await Promise.all(all.map((line) => lines(ada, 'tickChecklistLine', { id, lineId: line.id, done: true })));
    const { data } = await ada.ask<{ commitment: Lines }>('query ($id: ID!) { commitment(id: $id) { checklist { id text doneAt doneBy { name } } } }', { id });
    expect(data.commitment.checklist.every(({ doneAt }) => doneAt !== null)).toBe(true);
  });
});
