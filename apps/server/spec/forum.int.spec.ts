import { instantOf, ok, type MemberId, type SittingId } from '#domain/kernel';
import { Tenancy, type TenantTx } from '#server/database';
import { MessagesAfterClose, OpenSitting, PlanForum } from '#server/forum';
import { FactHandlers } from '#server/jobs';
import { AddSilo, GivePost } from '#server/org';
import { asRole, type Ask } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { settle } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
let cco: Caller;
let ada: Caller;
let ben: Caller;
/** The company's clock reads Tuesday 2026-10-06 08:00 UTC: the fourth Thursday of October lies before Europe's change of the clocks, November's after it. */
const START = instantOf('2026-10-06T08:00:00Z');
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'acme', START - Date.now());
  cco = await company.as(company.members.cco);
  ada = await company.as(company.members.ada);
  ben = await company.as(company.members.ben);
});
afterAll(() => program?.stop());

type Seen = {
  id: string; version: number; state: string; startsAt: string; currentItemId: string | null; may: string[];
  agenda: { id: string; title: string; why: string; carried: number; settled: boolean; commitment: { key: string } | null }[];
  outcomes: { id: string; kind: string; text: string; lacks: string[]; commitment: { key: string; standing: string; id: string } | null }[];
  seats: { silo: { key: string }; expected: { name: string } | null; mark: string | null; member: { name: string } | null }[];
  quorum: { filled: number; needed: number; met: boolean };
  proposal: { items: { title: string; why: string; reasons: string[] }[]; left: unknown[] };
  minutesRecord: { digest: string; intact: boolean; signedBy: { name: string } } | null;
};
type Payload = { sitting: Seen | null; problem: { code: string; message: string; field: string | null } | null };

const SHOWN = `id version state startsAt currentItemId may agenda { id title why carried settled commitment { key } }
  outcomes { id kind text lacks commitment { id key standing } } seats { silo { key } expected { name } mark member { name } }
  quorum { filled needed met } proposal { items { title why reasons } left { title } } minutesRecord { digest intact signedBy { name } }`;
const TYPES: Record<string, string> = { startSitting: 'SittingStepInput', closeSitting: 'SittingStepInput' };

async function step(caller: Caller, name: string, input: Record<string, unknown>): Promise<Payload> {
  const type = TYPES[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await caller.ask<Record<string, Payload>>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { sitting { ${SHOWN} } problem { code message field } } }`,
    { input },
  );
  if (errors) return { sitting: null, problem: { code: errors[0]!.extensions.code, message: errors[0]!.message, field: null } };
  return data[name]!;
}

async function done(caller: Caller, name: string, input: Record<string, unknown>): Promise<Seen> {
  const { sitting, problem } = await step(caller, name, input);
  if (problem || !sitting) throw new Error(`${name}: ${problem?.message}`);
  return sitting;
}

const code = async (caller: Caller, name: string, input: Record<string, unknown>) => (await step(caller, name, input)).problem?.code;

async function plan(caller: Caller, more: Record<string, unknown> = {}) {
  const { silos } = company;
  const input = {
    name: 'Customer forum', rhythm: { kind: 'MONTHLY_WEEKDAY', nth: 4, weekday: 4 }, at: '10:00', zone: 'Europe/Berlin', minutes: 60, siloIds: [silos.support, silos.product], ...more,
  };
  const { data, errors } = await caller.ask<{ planForum: { forum: { id: string; rhythm: string; quorum: number; nextDates: { key: string; startsAt: string; sitting: { id: string } | null }[] } | null; problem: { code: string; field: string | null } | null } }>(
    'mutation ($input: PlanForumInput!) { planForum(input: $input) { forum { id rhythm quorum nextDates(first: 3) { key startsAt sitting { id } } } problem { code field message } } }',
    { input },
  );
  return errors ? { forum: null, problem: { code: errors[0]!.extensions.code, field: null } } : data.planForum;
}

const propose = async (caller: Caller, input: Record<string, unknown>): Promise<string> => {
  const { data } = await caller.ask<{ proposeCommitment: { commitment: { id: string }; problem: { message: string } | null } }>(
    'mutation ($input: ProposeCommitmentInput!) { proposeCommitment(input: $input) { commitment { id } problem { message } } }',
    { input },
  );
  if (data.proposeCommitment.problem) throw new Error(data.proposeCommitment.problem.message);
  return data.proposeCommitment.commitment.id;
};

const asApp = <Value>(work: (sql: Ask) => Promise<Value>) =>
  asRole(program.database.urls.app, async (sql) => {
    await sql(`select set_config('app.org_id', $1, false)`, [company.orgId]);
    return work(sql);
  });
const factsOf = (id: string) => asApp(async (sql) => (await sql<{ type: string }>('select type from fact where subject_id = $1 order by id', [id])).map(({ type }) => type));

let forumId: string;
let sittingId: string;
let late: string;

describe('a forum', () => {
  it('keeps its wall time over a change of the clocks', async () => {
    const { forum } = await plan(cco);
    forumId = forum!.id;
    expect(forum).toMatchObject({ rhythm: 'the fourth Thursday of each month at 10:00 (Europe/Berlin), 60 minutes', quorum: 2 });
    expect(forum!.nextDates.map(({ key, startsAt }) => [key, startsAt])).toEqual([
      ['2026-10-22', '2026-10-22T08:00:00.000Z'], ['2026-11-26', '2026-11-26T09:00:00.000Z'], ['2026-12-24', '2026-12-24T09:00:00.000Z'],
    ]);
    expect(await factsOf(forumId)).toEqual(['forum.planned']);
  });

  it.each([
    ['no name', { name: ' ' }, 'name'],
    ['no such zone', { zone: 'Mars/Olympus' }, 'zone'],
    ['no seats', { siloIds: [] }, 'siloIds'],
    ['a quorum that cannot be met', { quorum: 3 }, 'quorum'],
    ['five minutes', { minutes: 5 }, 'minutes'],
    ['a rhythm without a weekday', { rhythm: { kind: 'MONTHLY_WEEKDAY', nth: 2 } }, 'weekday'],
    ['a rhythm that no calendar knows', { rhythm: { kind: 'MONTHLY_DAY', day: 32 } }, 'day'],
  ])('is refused with %s', async (_case, input, field) => {
    expect((await plan(cco, input)).problem).toMatchObject({ code: 'INVALID', field });
  });

  it('is the CCO’s to plan, also for what runs without the API', async () => {
    expect((await plan(ada)).problem?.code).toBe('NOT_ALLOWED');
    const { orgId, members, silos } = company;
    const input = { name: 'x', rule: { kind: 'MONTHLY_DAY', day: 1 }, at: '10:00', zone: 'UTC', minutes: 60, siloIds: [silos.support] } as never;
    const refused = await program.get(Tenancy).write({ orgId, memberId: members.ada }, (tx) => program.get(PlanForum).run(tx, input));
    expect(refused).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
    const opened = await program.get(Tenancy).write({ orgId, memberId: members.ada }, (tx) => program.get(OpenSitting).run(tx, { forumId, key: '2026-10-22' } as never));
    expect(opened).toMatchObject({ ok: false, problem: { code: 'NOT_ALLOWED' } });
  });

  it('gives no seat to another organization’s silo, and shows itself to nobody outside', async () => {
    const other = await foundCompany(program, 'other', START - Date.now());
    expect((await plan(cco, { siloIds: [other.silos.support] })).problem?.code).toBe('NOT_FOUND');
    const stranger = await other.as(other.members.cco);
    const { data } = await stranger.ask<{ forum: null; forums: unknown[] }>('query ($id: ID!) { forum(id: $id) { name } forums { id } }', { id: forumId });
    expect(data).toEqual({ forum: null, forums: [] });
    expect(await code(stranger, 'openSitting', { forumId, key: '2026-10-22' })).toBe('NOT_FOUND');
  });
});

describe('a sitting before it begins', () => {
  it('opens on a date of its forum, once, with its seats filled from posts', async () => {
    expect(await code(cco, 'openSitting', { forumId, key: '2026-10-23' })).toBe('INVALID');
    expect(await code(cco, 'openSitting', { forumId, key: '2026-09-24' })).toBe('INVALID');
    const both = await Promise.all([0, 1].map(() => step(cco, 'openSitting', { forumId, key: '2026-10-22', scribeId: company.members.cleo })));
    expect(both.map(({ problem }) => problem?.code ?? 'opened').sort()).toEqual(['WRONG_STATE', 'opened']);
    const sitting = both.find(({ problem }) => problem === null)!.sitting!;
    sittingId = sitting.id;
    expect(sitting).toMatchObject({ state: 'OPEN', version: 1, agenda: [], may: ['forum.plan', 'sitting.run', 'sitting.capture'] });
    expect(sitting.seats.map(({ silo, expected, mark }) => [silo.key, expected?.name, mark])).toEqual([['support', 'Ada', null], ['product', 'Ben', null]]);
    expect(await factsOf(sittingId)).toEqual(['sitting.planned', 'sitting.opened']);
  });

  it('proposes from exceptions, each with its reason; what is fine does not come up', async () => {
    const { silos, members } = company;
    late = await propose(ada, { title: 'Refund limits in the app', carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on: '2026-10-07' });
    await propose(ada, { title: 'All is well', carriedBy: silos.support, ownerId: members.ada, on: '2026-12-01' });
    await propose(ada, { title: 'Waits for an answer', carriedBy: silos.product, promisedTo: silos.support, on: '2026-12-01' });
    await program.get(Tenancy).write({ orgId: company.orgId, memberId: null, as: 'clock' }, async (tx) => {
      await tx.sql('later', `update organization set clock_offset = clock_offset + interval '4 days' where org_id = $1`, [tx.orgId]);
      return ok(null);
    });
    const { data } = await cco.ask<{ sitting: Seen }>(`query ($id: ID!) { sitting(id: $id) { ${SHOWN} } }`, { id: sittingId });
    expect(data.sitting.proposal.items).toEqual([
      { title: 'Refund limits in the app', why: '3 days overdue.', reasons: ['OVERDUE'] },
      { title: 'Waits for an answer', why: 'Has waited 4 days for the carrying silo’s answer.', reasons: ['WAITING'] },
    ]);
  });

  it('takes what is proposed, is ordered, cut and added to; a stale version changes nothing', async () => {
    const id = sittingId;
    expect(await code(ada, 'acceptProposedAgenda', { id, version: 1 })).toBe('NOT_ALLOWED');
    const accepted = await done(cco, 'acceptProposedAgenda', { id, version: 1 });
    expect(accepted).toMatchObject({ version: 2, proposal: { items: [] } });
    expect(await code(cco, 'acceptProposedAgenda', { id, version: 1 })).toBe('STALE');
    expect(await code(cco, 'acceptProposedAgenda', { id, version: 2 })).toBe('INVALID');
    expect(await code(cco, 'addAgendaItem', { id, version: 2, title: 'Again', minutes: 5, commitmentId: late })).toBe('INVALID');
    expect(await code(cco, 'addAgendaItem', { id, version: 2, title: 'Strange', minutes: 5, commitmentId: company.members.ada })).toBe('NOT_FOUND');
    const added = await done(cco, 'addAgendaItem', { id, version: 2, title: 'Winter staffing', why: 'The CEO asked.', minutes: 10 });
    const [first, second, third] = added.agenda;
    expect(await code(cco, 'arrangeAgenda', { id, version: 3, items: [{ id: company.members.ada }] })).toBe('NOT_FOUND');
    const arranged = await done(cco, 'arrangeAgenda', { id, version: 3, items: [{ id: third!.id, minutes: 15 }, { id: first!.id }] });
    expect(arranged.agenda.map(({ title }) => title)).toEqual(['Winter staffing', 'Refund limits in the app']);
    expect(arranged.proposal.items.map(({ title }) => title)).toEqual([second!.title]);
  });

  it('captures nothing yet', async () => {
    expect(await code(cco, 'captureOutcome', { id: sittingId, line: 'Decision: no' })).toBe('WRONG_STATE');
    expect(await code(cco, 'takeAgendaItem', { id: sittingId, itemId: company.members.ada })).toBe('WRONG_STATE');
  });
});

describe('the room', () => {
  const now = async (): Promise<Seen> => (await cco.ask<{ sitting: Seen }>(`query ($id: ID!) { sitting(id: $id) { ${SHOWN} } }`, { id: sittingId })).data.sitting;

  it('is begun and led by the chair alone', async () => {
    const { version } = await now();
    expect(await code(ada, 'startSitting', { id: sittingId, version })).toBe('NOT_ALLOWED');
    expect(await done(cco, 'startSitting', { id: sittingId, version })).toMatchObject({ state: 'IN_ROOM' });
    expect(await code(cco, 'startSitting', { id: sittingId, version: version + 1 })).toBe('WRONG_STATE');
    expect(await code(cco, 'closeSitting', { id: sittingId, version })).toBe('STALE');
  });

  it('moves once when two press “next” at the same moment', async () => {
    const { agenda } = await now();
    const first = await done(cco, 'takeAgendaItem', { id: sittingId, itemId: agenda[0]!.id, from: null });
    expect(first.currentItemId).toBe(agenda[0]!.id);
    const next = { id: sittingId, itemId: agenda[1]!.id, from: agenda[0]!.id };
    const both = await Promise.all([step(cco, 'takeAgendaItem', next), step(cco, 'takeAgendaItem', next)]);
    expect(both.map(({ problem }) => problem)).toEqual([null, null]);
    expect((await now()).currentItemId).toBe(agenda[1]!.id);
    expect(await code(cco, 'takeAgendaItem', { id: sittingId, itemId: agenda[0]!.id, from: agenda[0]!.id })).toBe('STALE');
    expect((await factsOf(sittingId)).filter((type) => type === 'sitting.item-taken')).toHaveLength(2);
    expect(await code(cco, 'takeAgendaItem', { id: sittingId, itemId: company.members.ada, from: agenda[1]!.id })).toBe('NOT_FOUND');
  });

  it('counts its quorum by silo', async () => {
    const { silos, members } = company;
    expect(await code(ada, 'markAttendance', { id: sittingId, siloId: silos.support, mark: 'PRESENT' })).toBe('NOT_ALLOWED');
    const cleo = await company.as(members.cleo);
    const one = await done(cleo, 'markAttendance', { id: sittingId, siloId: silos.support, mark: 'PRESENT' });
    expect(one).toMatchObject({ quorum: { filled: 1, needed: 2, met: false } });
    expect(await code(cco, 'markAttendance', { id: sittingId, siloId: silos.product, mark: 'STAND_IN' })).toBe('INVALID');
    expect(await code(cco, 'markAttendance', { id: sittingId, siloId: members.ada, mark: 'PRESENT' })).toBe('NOT_FOUND');
    const two = await done(cco, 'markAttendance', { id: sittingId, siloId: silos.product, mark: 'STAND_IN', memberId: members.dan });
    expect(two.seats.map(({ mark, member }) => [mark, member?.name])).toEqual([['PRESENT', 'Ada'], ['STAND_IN', 'Dan']]);
    expect(two.quorum.met).toBe(true);
  });

  it('keeps lines as typed outcomes, and puts a whole promise on the list, where it waits for its silo’s own tap', async () => {
    const id = sittingId;
    expect(await code(ben, 'captureOutcome', { id, line: 'Decision: mine' })).toBe('NOT_ALLOWED');
    expect(await code(cco, 'captureOutcome', { id, line: 'Nobody: promises this' })).toBe('INVALID');
    await done(cco, 'captureOutcome', { id, line: 'Decision: Support: refunds up to 50 EUR need no approval' });
    const kept = await done(cco, 'captureOutcome', { id, line: 'Support: Refund limits in the help centre by 12 Nov @ada > Product' });
    expect(kept.outcomes.map(({ kind, lacks, commitment }) => [kind, lacks, commitment?.standing])).toEqual([['DECISION', [], 'ACCEPTED'], ['COMMITMENT', [], 'PROPOSED']]);
    const parked = await done(cco, 'captureOutcome', { id, line: 'who pays for it', kind: 'PARKED' });
    expect(parked.agenda.find((item) => item.title === 'Refund limits in the app')!.settled).toBe(false);
    const drop = { id, outcomeId: kept.outcomes[1]!.id };
    expect(await code(cco, 'dropOutcome', drop)).toBe('WRONG_STATE');
    expect((await done(cco, 'dropOutcome', { id, outcomeId: parked.outcomes[2]!.id })).outcomes).toHaveLength(2);
    expect(await code(cco, 'completePromise', { ...drop, dueOn: '2026-12-01' })).toBe('WRONG_STATE');
  });

  it('offers a captured hand-off inside the promise that it is about or names; without one, or without a date, it stays a line', async () => {
    const id = sittingId;
    const handoffs = async () =>
      (await cco.ask<{ handoffs: { nodes: { title: string; state: string; dueOn: string; from: { key: string }; to: { key: string }; commitment: { key: string } }[] } }>('{ handoffs { nodes { title state dueOn from { key } to { key } commitment { key } } } }')).data.handoffs.nodes;
    const kept = await done(cco, 'captureOutcome', { id, line: 'Hand-off: Support: the limits as a table by 12 Nov > Product' });
    expect(kept.outcomes.at(-1)).toMatchObject({ kind: 'HAND_OFF', commitment: { key: kept.agenda.find((item) => item.id === kept.currentItemId)!.commitment!.key } });
    expect(await handoffs()).toEqual([{ title: 'the limits as a table', state: 'OFFERED', dueOn: '2026-11-12', from: { key: 'support' }, to: { key: 'product' }, commitment: { key: kept.outcomes.at(-1)!.commitment!.key } }]);
    await done(cco, 'captureOutcome', { id, line: 'Hand-off: Support: the table, some day > Product' });
    expect(await handoffs()).toHaveLength(1);
    const named = await done(cco, 'captureOutcome', { id, line: 'Hand-off: Product: prices for C-1 by 13 Nov > Support', itemId: null });
    expect(named.outcomes.at(-1)!.commitment!.key).toBe('C-1');
    expect((await handoffs()).map(({ commitment }) => commitment.key)).toContain('C-1');
  });

  it('does not close while a new promise lacks its owner or date, and then does', async () => {
    const id = sittingId;
    const open = await done(cco, 'captureOutcome', { id, line: 'Product: One price list' });
    const outcomeId = open.outcomes.at(-1)!.id;
    expect(open.outcomes.at(-1)).toMatchObject({ lacks: ['owner', 'date'], commitment: null });
    const refused = await step(cco, 'closeSitting', { id, version: open.version });
    expect(refused).toMatchObject({ sitting: { state: 'IN_ROOM', version: open.version }, problem: { code: 'INVALID', message: expect.stringContaining('“One price list” lacks its owner and its date') } });
    expect((await done(cco, 'completePromise', { id, outcomeId, ownerId: company.members.dan })).outcomes.at(-1)!.lacks).toEqual(['date']);
    expect(await code(cco, 'completePromise', { id, outcomeId, dueOn: '2026-01-01' })).toBe('INVALID');
    const whole = await done(cco, 'completePromise', { id, outcomeId, dueOn: '2026-12-10' });
    expect(whole.outcomes.at(-1)).toMatchObject({ lacks: [], commitment: { standing: 'PROPOSED' } });
    await done(cco, 'settleAgendaItem', { id, itemId: whole.agenda[1]!.id, settled: true });
    const { version } = await now();
    expect(await code(ada, 'closeSitting', { id, version })).toBe('NOT_ALLOWED');
    const twice = await Promise.all([step(cco, 'closeSitting', { id, version }), step(cco, 'closeSitting', { id, version })]);
    expect(twice.map(({ problem }) => problem?.code ?? 'closed').sort()).toEqual(['STALE', 'closed']);
    expect(await now()).toMatchObject({ state: 'CLOSED', currentItemId: null, minutesRecord: { intact: true, signedBy: { name: 'Mina Okafor' } } });
    expect((await factsOf(id)).slice(-2).sort()).toEqual(['sitting.closed', 'sitting.minutes-locked']);
  });
});

describe('after the close', () => {
  it('nothing of it can be altered, also not by SQL as the application', async () => {
    expect(await code(cco, 'captureOutcome', { id: sittingId, line: 'Decision: too late' })).toBe('WRONG_STATE');
    const inside = (statement: string) => asApp((sql) => sql(statement).then(() => 'done', (error: Error) => error.message));
    expect(await inside(`update minutes set digest = 'x'`)).toMatch(/permission denied/);
    expect(await inside('delete from minutes')).toMatch(/permission denied/);
    expect(await inside(`update sitting set minutes = 1 where state = 'CLOSED'`)).toMatch(/closed sitting is locked/);
    expect(await inside(`update agenda_item set title = 'x'`)).toMatch(/closed sitting is locked/);
    expect(await inside('delete from agenda_item')).toMatch(/closed sitting is locked/);
    expect(await inside(`update outcome set due_on = null`)).toMatch(/closed sitting is locked/);
    expect(await inside(`update attendance set mark = 'ABSENT'`)).toMatch(/closed sitting is locked/);
    await asRole(program.database.urls.migrator, (sql) => sql('grant update (digest) on minutes to throughline_app'));
    expect(await inside(`update minutes set digest = 'x'`)).toMatch(/minutes of a sitting are locked/);
    await asRole(program.database.urls.migrator, (sql) => sql('revoke update (digest) on minutes from throughline_app'));
  });

  it('each member gets exactly one message, whatever their posts', async () => {
    const { orgId, members, silos } = company;
    const system = { orgId, memberId: null, as: 'spec' };
    await program.get(Tenancy).write(system, (tx) => program.get(GivePost).run(tx, { kind: 'STAND_IN', memberId: members.ben, siloId: silos.support }));
    const after = await program.get(Tenancy).read(system, (tx) => program.get(MessagesAfterClose).read(tx, sittingId as SittingId));
    const names = new Map(Object.entries(members).map(([name, id]) => [id as MemberId, name]));
    const byName = new Map(after!.messages.map((message) => [names.get(message.memberId)!, message]));
    expect(after!.messages).toHaveLength(byName.size);
    expect([...byName.keys()].sort()).toEqual(['ada', 'ben', 'cco', 'ceo', 'cleo', 'dan']);
    expect(byName.get('ada')!.promises.map(({ text }) => text)).toEqual(['Refund limits in the help centre']);
    expect(byName.get('dan')).toMatchObject({ promises: [{ text: 'One price list' }], mustKnow: [] });
    expect(byName.get('cleo')!.mustKnow).toMatchObject([{ kind: 'DECISION' }]);
    expect(byName.get('ben')!.mustKnow).toHaveLength(1);
    expect(after!.forumName).toBe('Customer forum');
  });

  it('and finds it in the inbox and in one mail, once, also when the fact is handled again', async () => {
    await settle(program);
    const again = await program.get(Tenancy).write({ orgId: company.orgId, memberId: null, as: 'spec' }, (tx) =>
      program.get(FactHandlers).named('tell-room-closed')!.run(tx, { id: tx.newId(), at: tx.now, actorId: null, type: 'sitting.closed', subject: { kind: 'sitting', id: sittingId }, data: {} }));
    expect(again.ok).toBe(true);
    const rows = await asApp((sql) => sql<{ name: string; channel: string; count: number; mails: number }>(
      `select m.name, n.channel, count(*)::int as count, count(distinct n.mail_id)::int as mails from notice n
       join member m on m.org_id = n.org_id and m.id = n.recipient_id where n.kind = 'ROOM_CLOSED' and n.subject_id = $1 group by 1, 2 order by 1, 2`, [sittingId]));
    expect(rows.filter(({ channel }) => channel === 'INBOX').map(({ name, count }) => [name, count])).toEqual(
      ['Ada', 'Ben', 'Ceo', 'Cleo', 'Dan', 'Mina Okafor'].map((name) => [name, 1]));
    expect(rows.filter(({ channel }) => channel === 'MAIL').every(({ count, mails }) => count === 1 && mails <= 1)).toBe(true);
    const { data } = await ada.ask<{ inbox: { decided: { text: string; path: string }[] } }>('{ inbox { decided { text path } } }');
    expect(data.inbox.decided.filter(({ path }) => path === `/sittings/${sittingId}`)).toEqual([
      { text: 'Customer forum of Thursday 22 October: Refund limits in the help centre, and 4 more for you', path: `/sittings/${sittingId}` },
    ]);
  });

  it('what stayed open begins the next agenda, carried once more', async () => {
    const next = await done(cco, 'openSitting', { forumId, key: '2026-11-26' });
    expect(next.agenda.map(({ title, carried, settled }) => [title, carried, settled])).toEqual([['Winter staffing', 1, false]]);
    expect(next.startsAt).toBe('2026-11-26T09:00:00.000Z');
    const { data } = await cco.ask<{ forums: { sittings: { key: string; state: string }[]; nextDates: { key: string; sitting: { id: string } | null }[] }[] }>(
      '{ forums { sittings { key state } nextDates(first: 2) { key sitting { id } } } }');
    expect(data.forums[0]).toEqual({
      sittings: [{ key: '2026-11-26', state: 'OPEN' }, { key: '2026-10-22', state: 'CLOSED' }],
      nextDates: [{ key: '2026-10-22', sitting: { id: sittingId } }, { key: '2026-11-26', sitting: { id: next.id } }],
    });
  });

  it('a next sitting that was open already takes the open matters at the close', async () => {
    const { forum } = await plan(cco, { name: 'Weekly', rhythm: { kind: 'WEEKLY', every: 1, days: [3], startsOn: '2026-10-01' } });
    const [first, second] = await Promise.all(['2026-10-14', '2026-10-21'].map((key) => done(cco, 'openSitting', { forumId: forum!.id, key })));
    await done(cco, 'addAgendaItem', { id: first!.id, version: 1, title: 'Left open', minutes: 5 });
    await done(cco, 'startSitting', { id: first!.id, version: 2 });
    await done(cco, 'closeSitting', { id: first!.id, version: 3 });
    const { data } = await cco.ask<{ sitting: Seen }>(`query ($id: ID!) { sitting(id: $id) { ${SHOWN} } }`, { id: second!.id });
    expect(data.sitting).toMatchObject({ version: 2, agenda: [{ title: 'Left open', carried: 1 }] });
    expect(await factsOf(second!.id)).toContain('sitting.items-carried');
  });

  it('another organization sees and changes nothing of it', async () => {
    const other = await foundCompany(program, 'third', START - Date.now());
    const stranger = await other.as(other.members.cco);
    const { data } = await stranger.ask<{ sitting: null }>('query ($id: ID!) { sitting(id: $id) { id } }', { id: sittingId });
    expect(data.sitting).toBeNull();
    for (const name of ['startSitting', 'closeSitting']) expect(await code(stranger, name, { id: sittingId, version: 1 })).toBe('NOT_FOUND');
    expect(await code(stranger, 'captureOutcome', { id: sittingId, line: 'Decision: x' })).toBe('NOT_FOUND');
    expect(await code(stranger, 'acceptProposedAgenda', { id: 'nonsense', version: 1 })).toBe('NOT_FOUND');
  });
});

describe('hand-offs that are owed', () => {
  it('are proposed with whom they wait for, taken up by themselves, and stand in the room as what they are', async () => {
    const owing = await foundCompany(program, 'owing');
    const { silos, members } = owing;
    const [chief, giver] = [await owing.as(members.cco), await owing.as(members.ada)];
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const commitmentId = await propose(giver, { title: 'Refund limits', carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on: day(60) });
    const input = { commitmentId, title: 'The refund table', ready: ['Signed'], fromSilo: silos.support, toSilo: silos.product, dueOn: day(30) };
    const offer = await giver.ask<{ offerHandoff: { handoff: { id: string } } }>('mutation ($input: OfferHandoffInput!) { offerHandoff(input: $input) { handoff { id } } }', { input });
    const handoffId = offer.data.offerHandoff.handoff.id;
    const planned = await chief.ask<{ planForum: { forum: { id: string; nextDates: { key: string }[] } } }>('mutation ($input: PlanForumInput!) { planForum(input: $input) { forum { id nextDates(first: 9) { key } } } }', {
      input: { name: 'Forum', rhythm: { kind: 'WEEKLY', every: 1, days: [1, 2, 3, 4, 5, 6, 7], startsOn: day(1) }, at: '10:00', zone: 'Europe/Berlin', minutes: 60, siloIds: [silos.support, silos.product] },
    });
    const { id: ofForum, nextDates } = planned.data.planForum.forum;
    const { id } = await done(chief, 'openSitting', { forumId: ofForum, key: nextDates.at(-1)!.key });
    await program.get(Tenancy).write({ orgId: owing.orgId, memberId: null, as: 'clock' }, async (tx) => {
      await tx.sql('later', `update organization set clock_offset = clock_offset + interval '4 days' where org_id = $1`, [tx.orgId]);
      return ok(null);
    });
    const look = async () => (await chief.ask<{ sitting: { version: number; agenda: { handoff: { id: string } | null }[]; proposal: { items: { title: string; why: string; handoff: { id: string } | null }[] } } }>(
      'query ($id: ID!) { sitting(id: $id) { version agenda { handoff { id } } proposal { items { title why handoff { id } } } } }', { id })).data.sitting;
    const before = await look();
    expect(before.proposal.items).toEqual([{ title: 'The refund table: Support → Product', why: 'Has waited 4 days for Product to take it or return it.', handoff: { id: handoffId } }]);
    await done(chief, 'acceptProposedAgenda', { id, version: before.version, handoffIds: [handoffId] });
    expect(await look()).toMatchObject({ agenda: [{ handoff: { id: handoffId } }], proposal: { items: [] } });
  });

  it('come up late, delivered and escalated, not while all is well, and not where neither silo sits', async () => {
    const owing = await foundCompany(program, 'owing-more');
    const { orgId, silos, members } = owing;
    const [chief, giver, taker] = [await owing.as(members.cco), await owing.as(members.ada), await owing.as(members.ben)];
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const write = async (run: (tx: TenantTx) => Promise<unknown>) => void (await program.get(Tenancy).write({ orgId, memberId: members.cco }, async (tx) => ok(await run(tx))));
    await write((tx) => program.get(AddSilo).run(tx, { key: 'finance', name: 'Finance', zone: 'Europe/Berlin', country: 'DE' }));
    const finance = (await chief.ask<{ silo: { id: string } }>('{ silo(key: "finance") { id } }')).data.silo.id;
    const commitmentId = await propose(giver, { title: 'Refund limits', carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on: day(60) });
    const take = async (caller: Caller, name: string, type: string, input: object) =>
      (await caller.ask<Record<string, { handoff: { id: string; version: number } }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { handoff { id version } problem { message } } }`, { input })).data[name]!.handoff;
    const accepted = async (title: string, dueOn: string) =>
      take(taker, 'acceptHandoff', 'HandoffNoteInput', await take(giver, 'offerHandoff', 'OfferHandoffInput', { commitmentId, title, ready: ['Signed'], fromSilo: silos.support, toSilo: silos.product, dueOn }));
    const late = await accepted('The late table', day(8));
    await take(giver, 'deliverHandoff', 'DeliverHandoffInput', { ...(await accepted('The table', day(30))), evidence: 'Table 4', met: [0] });
    const sittingOf = async (siloIds: readonly string[]) => {
      const input = { name: `Forum of ${siloIds.length}`, rhythm: { kind: 'WEEKLY', every: 1, days: [1, 2, 3, 4, 5, 6, 7], startsOn: day(1) }, at: '10:00', zone: 'Europe/Berlin', minutes: 60, siloIds };
      const { id, nextDates } = (await chief.ask<{ planForum: { forum: { id: string; nextDates: { key: string }[] } } }>('mutation ($input: PlanForumInput!) { planForum(input: $input) { forum { id nextDates(first: 2) { key } } } }', { input })).data.planForum.forum;
      return (await done(chief, 'openSitting', { forumId: id, key: nextDates.at(-1)!.key })).id;
    };
    const [both, neither] = [await sittingOf([silos.support, silos.product]), await sittingOf([finance])];
    const proposed = async (id: string) => (await chief.ask<{ sitting: { proposal: { items: { title: string; why: string }[] } } }>('query ($id: ID!) { sitting(id: $id) { proposal { items { title why } } } }', { id })).data.sitting.proposal.items.map(({ title, why }) => [title, why]);
    expect(await proposed(both)).toEqual([]);
    await write((tx) => tx.sql('much-later', `update organization set clock_offset = clock_offset + interval '12 days' where org_id = $1`, [tx.orgId]));
    const table = ['The table: Support → Product', 'Has waited 12 days for Product to say whether it is done.'];
    expect(await proposed(both)).toEqual([['The late table: Support → Product', '4 days overdue.'], table]);
    expect(await proposed(neither)).toEqual([]);
    await write((tx) => tx.sql('escalate', `insert into escalation (org_id, id, subject_kind, subject_id, silo_ids, cause, raised_at, state, since_at) values ($1, gen_random_uuid(), 'handoff', $2, '{}', 'LADDER', now(), 'WITH_CCO', now())`, [tx.orgId, late.id]));
    expect(await proposed(both)).toEqual([['The late table: Support → Product', 'Escalated to the CCO, 4 days overdue.'], table]);
  });
});
