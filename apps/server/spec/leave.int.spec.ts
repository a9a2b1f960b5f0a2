import { ok, type LocalDate, type MemberId } from '#domain/kernel';
import { ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import { Accounts, AddMember } from '#server/org';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, pass, post, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
}, 60_000);
afterAll(() => program.stop());

type Problem = { code: string; message: string } | null;
type Away = { untilOn: string; standIn: { name: string } | null } | null;
const PLAN = 'mutation ($input: PlanLeaveInput!) { planLeave(input: $input) { member { away { untilOn standIn { name } } leaves { id fromOn } } problem { code message } } }';

const plan = async (company: Company, caller: Caller, memberId: MemberId, standInId: MemberId | null, from = 0, until = 30) => {
  const input = { memberId, standInId, fromOn: await dayAhead(program, company.orgId, from), untilOn: await dayAhead(program, company.orgId, until) };
  const { data, errors } = await caller.ask<{ planLeave: { member: { away: Away; leaves: { id: string }[] } | null; problem: Problem } }>(PLAN, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.planLeave;
};
const rows = <Row>(company: Company, name: string, text: string) =>
  program.get(Tenancy).read({ orgId: company.orgId, memberId: null, as: 'spec' }, (tx) => tx.sql<Row>(`spec-leave-${name}`, text, [tx.orgId]));

async function promise(company: Company, days: number): Promise<string> {
  const { members, silos } = company;
  const on = (await dayAhead(program, company.orgId, days)) as LocalDate;
  const made = await program.get(Tenancy).write({ orgId: company.orgId, memberId: members.ada }, (tx) =>
    program.get(ProposeCommitment).run(tx, { title: 'While she is away', carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on }));
  if (!made.ok) throw new Error(made.problem.message);
  await settle(program);
  return made.value;
}

test('whoever stands in acts in the place of who is away, and the record names principal, actor and way', async () => {
  const company = await foundCompany(program, 'acting');
  const { ada, cleo, dan } = company.members;
  const id = await promise(company, 60);
  const [adaHere, danHere, cleoHere] = [await company.as(ada), await company.as(dan), await company.as(cleo)];
  const report = { id, version: 1, state: 'ON_TRACK', confidence: 80, evidence: 'going well' };
  expect((await step(danHere, 'reportCommitment', report)).problem?.code).toBe('NOT_ALLOWED');

  expect(await plan(company, adaHere, ada, cleo)).toMatchObject({ problem: null, member: { away: { standIn: { name: 'Cleo' } }, leaves: [{}] } });
  expect((await plan(company, cleoHere, cleo, dan)).problem).toBeNull();
  expect((await step(cleoHere, 'reportCommitment', report)).problem?.code).toBe('NOT_ALLOWED');
  expect((await step(danHere, 'reportCommitment', report)).problem).toBeNull();
  expect(await rows(company, 'record', "select actor_id as actor, instead_of as principal, data->'standsInBy' as way from fact where org_id = $1 and type = 'commitment.reported'")).toEqual([
    { actor: dan, principal: ada, way: [cleo, dan] },
  ]);
});

test('a leave routes what is sent to the stand-in, else to the CCO as messenger, and no clock stops', async () => {
  const company = await foundCompany(program, 'routed');
  const { ada, cleo, cco } = company.members;
  await promise(company, 10);
  const clock = await rows(company, 'clock', 'select id, started_at as at from clock where org_id = $1 and ended_at is null');
  const adaHere = await company.as(ada);
  const planned = await plan(company, adaHere, ada, cleo, 0, 8);
  await pass(program, company.orgId, 6);
  const steps = () => rows<{ to: string; instead: string | null; messenger: boolean }>(company, 'steps', "select recipient_id as to, instead_of as instead, messenger from notice where org_id = $1 and kind = 'STEP' and channel = 'MAIL' order by created_at, id");
  expect(await steps()).toEqual([{ to: cleo, instead: ada, messenger: false }]);
  expect(await rows(company, 'clock', 'select id, started_at as at from clock where org_id = $1 and ended_at is null')).toEqual(clock);

  const { data } = await adaHere.ask<{ takeBackLeave: { member: { away: Away } | null; problem: Problem } }>(
    'mutation ($id: ID!) { takeBackLeave(input: { leaveId: $id }) { member { away { untilOn } } problem { code } } }', { id: planned.member!.leaves[0]!.id });
  expect(data.takeBackLeave).toEqual({ member: { away: null }, problem: null });
  expect((await plan(company, adaHere, ada, null, 0, 60)).problem).toBeNull();
  await pass(program, company.orgId, 5);
  expect((await steps()).at(-1)).toEqual({ to: cco, instead: ada, messenger: true });
});

test('what waits for the digest of somebody whose leave begins before it goes to whoever stands in, the same morning', async () => {
  const company = await foundCompany(program, 'morning');
  const { members, silos } = company;
  const { ada, ben, cleo, dan } = members;
  const on = (await dayAhead(program, company.orgId, 40)) as LocalDate;
  const made = await program.get(Tenancy).write({ orgId: company.orgId, memberId: ben }, (tx) =>
    program.get(ProposeCommitment).run(tx, { title: 'Asked the evening before', carriedBy: silos.support, promisedTo: silos.product, ownerId: null, on }));
  expect(made.ok).toBe(true);
  await settle(program);
  expect((await plan(company, await company.as(ada), ada, cleo, 1, 20)).problem).toBeNull();
  expect((await plan(company, await company.as(cleo), cleo, dan, 1, 20)).problem).toBeNull();
  const waits = () => rows<{ to: MemberId; instead: MemberId | null; way: MemberId[]; state: string; why: string | null; mailed: boolean }>(company, 'waits',
    "select recipient_id as to, instead_of as instead, way, state, why_dropped as why, mail_id is not null as mailed from notice where org_id = $1 and channel = 'MAIL' and kind = 'QUESTION' order by created_at, id");
  expect(await waits()).toEqual([{ to: ada, instead: null, way: [], state: 'WAITING', why: null, mailed: false }]);
  await pass(program, company.orgId, 2);
  expect(await waits()).toEqual([
    { to: ada, instead: null, way: [], state: 'DROPPED', why: 'RECIPIENT_AWAY', mailed: false },
    { to: dan, instead: ada, way: [cleo, dan], state: 'WAITING', why: null, mailed: true },
  ]);
  await post(program, company.orgId);
  expect((await waits()).at(-1)).toMatchObject({ to: dan, state: 'SENT' });
});

test('what waits for somebody who is away waits for whoever stands in, who answers hand-offs and promises in their place', async () => {
  const company = await foundCompany(program, 'instead');
  const { members, silos } = company;
  const { ada, ben, cleo } = members;
  const [adaHere, benHere, cleoHere] = [await company.as(ada), await company.as(ben), await company.as(cleo)];
  const on = await dayAhead(program, company.orgId, 40);
  const asked = (await step(benHere, 'proposeCommitment', { title: 'Asked of Support', carriedBy: silos.support, promisedTo: silos.product, on })).commitment;
  const carried = (await step(benHere, 'proposeCommitment', { title: 'Of Product', carriedBy: silos.product, promisedTo: silos.support, ownerId: ben, on })).commitment;
  type Offered = { handoff: { id: string; version: number; steps: string[] } | null; problem: Problem };
  const take = async (caller: Caller, name: string, type: string, input: object): Promise<Offered> => {
    const { data, errors } = await caller.ask<Record<string, Offered> | null>(`mutation ($input: ${type}!) { ${name}(input: $input) { handoff { id version steps } problem { code message } } }`, { input });
    return data?.[name] ?? { handoff: null, problem: { code: String(errors?.[0]?.extensions.code), message: '' } };
  };
  const { handoff } = await take(benHere, 'offerHandoff', 'OfferHandoffInput', { commitmentId: carried.id, title: 'The figures', ready: ['All of them'], fromSilo: silos.product, toSilo: silos.support, dueOn: on });
  await settle(program);
  const waits = async (caller: Caller) => {
    const { data } = await caller.ask<{ inbox: { askedOfMe: { title: string }[]; handoffs: { id: string; steps: string[] }[] }; me: { standsInFor: { member: { name: string } }[] } }>(
      '{ inbox { askedOfMe { title } handoffs { id steps } } me { standsInFor { member { name } } awayToday { standIn } } }');
    return { asked: data.inbox.askedOfMe.map(({ title }) => title), handoffs: data.inbox.handoffs, instead: data.me.standsInFor.map(({ member }) => member.name) };
  };
  const accept = (caller: Caller) => take(caller, 'acceptHandoff', 'HandoffNoteInput', { id: handoff!.id, version: handoff!.version });
  expect(await waits(cleoHere)).toEqual({ asked: [], handoffs: [], instead: [] });
  expect((await accept(cleoHere)).problem?.code).toBe('NOT_ALLOWED');

  expect((await plan(company, adaHere, ada, cleo)).problem).toBeNull();
  expect(await waits(cleoHere)).toEqual({ asked: ['Asked of Support'], handoffs: [{ id: handoff!.id, steps: expect.arrayContaining(['handoff.accept', 'handoff.return']) }], instead: ['Ada'] });
  expect((await accept(cleoHere)).problem).toBeNull();
  expect((await step(cleoHere, 'acceptCommitment', { id: asked.id, version: asked.version, ownerId: cleo })).problem).toBeNull();
  expect((await waits(cleoHere)).asked).toEqual([]);
  expect(await rows(company, 'instead', "select type, actor_id as actor, instead_of as principal from fact where org_id = $1 and type in ('handoff.accepted', 'commitment.accepted') and instead_of is not null order by type")).toEqual([
    { type: 'commitment.accepted', actor: cleo, principal: ada },
    { type: 'handoff.accepted', actor: cleo, principal: ada },
  ]);
});

test('however many ask at once who they are, each is answered: nobody holds one connection while waiting for another', async () => {
  const company = await foundCompany(program, 'at-once');
  const callers = await Promise.all(Object.values(company.members).map((member) => company.as(member)));
  const ask = (caller: Caller) => caller.ask<{ me: { organizations: { name: string }[] } }>('{ me { awayToday { memberId } standsInFor { untilOn } member { name posts { silo { name lead { name } } } } homeSilo { name } organizations { name } } }');
  for (let round = 0; round < 5; round += 1) {
    const answers = await Promise.all([...callers, ...callers, ...callers].map(ask));
    expect(answers.map(({ data }) => data.me.organizations)).toEqual(answers.map(() => [{ name: 'at-once Ltd' }]));
  }
}, 20_000);

test('everybody plans their own leave, the CCO anybody’s, and nobody an impossible one', async () => {
  const company = await foundCompany(program, 'planned');
  const other = await foundCompany(program, 'planned-elsewhere');
  const { ada, ben, cleo, cco } = company.members;
  const [adaHere, ccoHere] = [await company.as(ada), await company.as(cco)];
  expect((await plan(company, adaHere, ben, null)).problem?.code).toBe('NOT_ALLOWED');
  expect((await plan(company, ccoHere, ben, null)).problem).toBeNull();
  expect((await plan(company, adaHere, ada, ada)).problem?.code).toBe('INVALID');
  expect((await plan(company, adaHere, ada, cleo, 5, 1)).problem?.code).toBe('INVALID');
  expect((await plan(company, adaHere, ada, other.members.ada)).problem?.code).toBe('NOT_FOUND');
  expect((await plan(company, adaHere, other.members.ada, null)).problem?.code).toBe('NOT_FOUND');
});

/** A member who holds no post. */
async function withoutPost({ orgId, members }: Company): Promise<MemberId> {
  const email = `lou@${orgId}.test`;
  const accountId = await program.get(Accounts).ensure(email);
  const made = await program.get(Tenancy).write({ orgId, memberId: members.cco }, (tx) => program.get(AddMember).run(tx, { handle: 'lou', name: 'Lou', email, accountId }));
  if (!made.ok) throw new Error(made.problem.message);
  return made.value;
}

test('whoever stands in is offered what they may do then, also for somebody without a post, and no day sooner', async () => {
  const company = await foundCompany(program, 'offered');
  const { members, silos, orgId } = company;
  const { ada, ben, cco, dan } = members;
  const lou = await withoutPost(company);
  const [adaHere, benHere, danHere, ccoHere] = [await company.as(ada), await company.as(ben), await company.as(dan), await company.as(cco)];
  const [on, soon] = [await dayAhead(program, orgId, 40), await dayAhead(program, orgId, 3)];
  const owned = (await step(adaHere, 'proposeCommitment', { title: 'Owned by Lou', carriedBy: silos.support, promisedTo: silos.product, ownerId: ada, on })).commitment;
  await program.get(Tenancy).write({ orgId, memberId: null, as: 'spec' }, async (tx) => ok(await tx.sql('spec-lou', 'update commitment set owner_id = $2 where org_id = $1 and id = $3', [orgId, lou, owned.id])));
  const offer = { commitmentId: owned.id, title: 'The figures', ready: ['All of them'], fromSilo: silos.support, toSilo: silos.product, dueOn: soon };
  const offered = await adaHere.ask<{ offerHandoff: { handoff: { id: string; version: number } } }>('mutation ($input: OfferHandoffInput!) { offerHandoff(input: $input) { handoff { id version } } }', { input: offer });
  const { id: handoffId, version } = offered.data.offerHandoff.handoff;
  const accepted = await benHere.ask('mutation ($input: HandoffNoteInput!) { acceptHandoff(input: $input) { problem { message } } }', { input: { id: handoffId, version } });
  expect(accepted).toMatchObject({ data: { acceptHandoff: { problem: null } } });
  const started = await adaHere.ask<{ startSeries: { series: { id: string } } }>('mutation ($input: StartSeriesInput!) { startSeries(input: $input) { series { id } problem { message } } }',
    { input: { commitmentId: owned.id, title: 'Again, {date}', daysAhead: 3, rhythm: { kind: 'WEEKLY', every: 1, days: [3], startsOn: on } } });
  const offers = async (caller: Caller) => {
    const { data } = await caller.ask<{ commitment: { steps: string[]; mayLink: boolean }; inbox: { handoffs: { steps: string[] }[] }; series: { mayChange: boolean }; me: { actions: string[]; standsInFor: { member: { name: string } }[] } }>(
      'query ($id: ID!, $series: ID!) { commitment(id: $id) { steps mayLink } inbox { handoffs { steps } } series(id: $series) { mayChange } me { actions standsInFor { member { name } } } }', { id: owned.id, series: started.data.startSeries.series.id });
    return { report: data.commitment.steps.includes('commitment.report'), link: data.commitment.mayLink, deliver: data.inbox.handoffs.some(({ steps }) => steps.includes('handoff.deliver')), series: data.series.mayChange, instead: data.me.standsInFor.map(({ member }) => member.name), rules: data.me.actions.includes('escalation.rule') };
  };
  const nothing = { report: false, link: false, deliver: false, series: false, instead: [], rules: false };
  const report = async (version: number) => (await step(danHere, 'reportCommitment', { id: owned.id, version, state: 'ON_TRACK', confidence: 80, evidence: 'going well' })).problem?.code;

  expect(await offers(danHere)).toEqual(nothing);
  expect((await plan(company, ccoHere, lou, dan, 1, 20)).problem).toBeNull();
  expect(await offers(danHere)).toEqual(nothing);
  expect(await report(owned.version)).toBe('NOT_ALLOWED');
  await pass(program, orgId, 1);
  expect(await offers(danHere)).toEqual({ ...nothing, report: true, link: true, deliver: true, instead: ['Lou'] });
  expect(await report(owned.version + 1)).toBe('STALE');
  expect(await report(owned.version)).toBeUndefined();

  expect((await plan(company, adaHere, ada, dan)).problem).toBeNull();
  expect((await plan(company, await company.as(members.ceo), members.ceo, dan)).problem).toBeNull();
  expect(await offers(danHere)).toMatchObject({ series: true, instead: expect.arrayContaining(['Lou', 'Ada', 'Ceo']), rules: false });
}, 60_000);

test('whoever stands in changes many at once and takes back what was done, also for somebody without a post, and runs a sitting', async () => {
  const company = await foundCompany(program, 'in-bulk');
  const { members, silos } = company;
  const { ada, ben, cco, cleo, dan } = members;
  const lou = await withoutPost(company);
  const [adaHere, benHere, cleoHere, danHere, ccoHere] = [await company.as(ada), await company.as(ben), await company.as(cleo), await company.as(dan), await company.as(cco)];
  const id = await promise(company, 60);
  const other = await promise(company, 60);
  const give = async (caller: Caller, kind: string, rows: readonly { id: string; version: number }[]) =>
    (await caller.ask<{ bulkEdit: { bulk: { id: string; changed: number } } }>('mutation ($input: BulkEditInput!) { bulkEdit(input: $input) { bulk { id changed } problem { code } } }', { input: { rows, change: { kind, text: 'Ask Finance' } } })).data.bulkEdit.bulk;
  const undo = async (caller: Caller, bulkId: string) =>
    (await caller.ask<{ undoBulkEdit: { bulk: { changed: number } | null; problem: Problem } }>('mutation ($input: UndoChangeInput!) { undoBulkEdit(input: $input) { bulk { changed } problem { code message } } }', { input: { id: bulkId } })).data.undoBulkEdit;
  const recent = async (caller: Caller) => (await caller.ask<{ recentChanges: { id: string; by: { name: string } }[] }>('{ recentChanges { id by { name } } }')).data.recentChanges;

  const third = await promise(company, 60);
  expect((await step(adaHere, 'editCommitment', { id: third, version: 1, title: 'Hers alone' })).problem).toBeNull();
  const hers = await give(adaHere, 'NEXT_STEP', [{ id, version: 1 }, { id: other, version: 1 }]);
  expect(hers.changed).toBe(2);
  expect((await give(danHere, 'ON_TRACK', [{ id, version: 2 }])).changed).toBe(0);
  expect((await undo(danHere, hers.id)).problem?.code).toBe('NOT_ALLOWED');
  expect(await recent(danHere)).toEqual([]);
  const offeredUndo = async (caller: Caller) => (await caller.ask<{ commitment: { undo: { by: { name: string } } | null } }>('query ($id: ID!) { commitment(id: $id) { undo { by { name } } } }', { id })).data.commitment.undo;
  expect(await offeredUndo(danHere)).toBeNull();

  expect((await plan(company, adaHere, ada, cleo)).problem).toBeNull();
  expect((await plan(company, cleoHere, cleo, dan)).problem).toBeNull();
  const [many, single] = await recent(danHere);
  expect([many, single]).toEqual([{ id: hers.id, by: { name: 'Ada' } }, { id: expect.any(String), by: { name: 'Ada' } }]);
  expect([await offeredUndo(danHere), await offeredUndo(benHere)]).toEqual([{ by: { name: 'Ada' } }, null]);
  expect((await undo(danHere, hers.id)).bulk).toEqual({ changed: 2 });
  const takeBack = async (caller: Caller) => (await caller.ask<{ undoChange: { problem: Problem } }>('mutation ($input: UndoChangeInput!) { undoChange(input: $input) { problem { code message } } }', { input: { id: single!.id } })).data.undoChange.problem?.code;
  expect([await takeBack(benHere), await takeBack(danHere)]).toEqual(['NOT_ALLOWED', undefined]);
  expect(await give(danHere, 'ON_TRACK', [{ id, version: 3 }, { id: other, version: 3 }])).toMatchObject({ changed: 2 });
  const told = await rows<{ type: string; actor: MemberId; principal: MemberId; way: MemberId[] }>(company, 'bulk-told', "select type, actor_id as actor, instead_of as principal, data->'standsInBy' as way from fact where org_id = $1 and type in ('commitment.undone', 'commitment.reported') order by type");
  expect(told).toEqual(['commitment.reported', 'commitment.reported', 'commitment.undone', 'commitment.undone', 'commitment.undone'].map((type) => ({ type, actor: dan, principal: ada, way: [cleo, dan] })));

  const forum = await ccoHere.ask<{ planForum: { forum: { id: string; nextDates: { key: string }[] } | null; problem: Problem } }>(
    'mutation ($input: PlanForumInput!) { planForum(input: $input) { forum { id nextDates { key } } problem { code message } } }',
    { input: { name: 'Customer forum', rhythm: { kind: 'MONTHLY_DAY', day: 15 }, at: '10:00', zone: 'Europe/Berlin', minutes: 60, siloIds: [silos.support, silos.product] } });
  const planned = forum.data.planForum.forum!;
  type Opened = { openSitting: { sitting: { id: string; version: number; may: string[] } | null; problem: Problem } };
  const open = (caller: Caller) => caller.ask<Opened>('mutation ($input: OpenSittingInput!) { openSitting(input: $input) { sitting { id version may } problem { code message } } }', { input: { forumId: planned.id, key: planned.nextDates[0]!.key, chairId: lou } }).then(({ data }) => data.openSitting);
  const sitting = (await open(ccoHere)).sitting!;
  const start = async (caller: Caller) => (await caller.ask<{ startSitting: { problem: Problem } }>('mutation ($input: SittingStepInput!) { startSitting(input: $input) { problem { code message } } }', { input: { id: sitting.id, version: sitting.version } })).data?.startSitting.problem?.code;
  const may = async (caller: Caller) => (await caller.ask<{ sitting: { may: string[] } }>('query ($id: ID!) { sitting(id: $id) { may } }', { id: sitting.id })).data.sitting.may;
  expect(await start(benHere)).toBe('NOT_ALLOWED');
  expect(await may(benHere)).not.toContain('sitting.run');
  expect((await plan(company, ccoHere, lou, ben)).problem).toBeNull();
  expect(await may(benHere)).toEqual(expect.arrayContaining(['sitting.run', 'sitting.capture']));
  expect(await start(benHere)).toBeUndefined();
  const began = await rows<{ actor: MemberId; principal: MemberId }>(company, 'began', "select actor_id as actor, instead_of as principal from fact where org_id = $1 and type = 'sitting.started'");
  expect(began).toEqual([{ actor: ben, principal: lou }]);

  const close = async (caller: Caller) => (await caller.ask<{ closeSitting: { problem: Problem } }>('mutation ($input: SittingStepInput!) { closeSitting(input: $input) { problem { code message } } }', { input: { id: sitting.id, version: sitting.version + 1 } })).data?.closeSitting.problem?.code;
  expect([await close(danHere), await close(benHere)]).toEqual(['NOT_ALLOWED', undefined]);
  const planBy = async (caller: Caller, name: string) => {
    const input = { name, rhythm: { kind: 'MONTHLY_DAY', day: 20 }, at: '10:00', zone: 'Europe/Berlin', minutes: 60, siloIds: [silos.support] };
    const { data, errors } = await caller.ask<{ planForum: { problem: Problem } } | null>('mutation ($input: PlanForumInput!) { planForum(input: $input) { problem { code message } } }', { input });
    return errors?.[0]?.extensions.code ?? data?.planForum.problem?.code;
  };
  expect(await planBy(benHere, 'Too early')).toBe('NOT_ALLOWED');
  expect((await plan(company, ccoHere, cco, ben)).problem).toBeNull();
  expect(await planBy(benHere, 'In her place')).toBeUndefined();
  const ran = await rows<{ type: string; actor: MemberId; principal: MemberId }>(company, 'ran', "select type, actor_id as actor, instead_of as principal from fact where org_id = $1 and instead_of is not null and type in ('sitting.closed', 'forum.planned') order by type");
  expect(ran).toEqual([{ type: 'forum.planned', actor: ben, principal: cco }, { type: 'sitting.closed', actor: ben, principal: lou }]);
}, 60_000);
