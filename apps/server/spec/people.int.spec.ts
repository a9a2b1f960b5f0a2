import { ok, type CommitmentId, type Instant, type LocalDate, type MemberId, type SittingId } from '#domain/kernel';
import { PlanSeries, ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import { OpenSitting, PlanForum } from '#server/forum';
import { GivePost, InvitationRepository, PlanLeave } from '#server/org';
import { foundCompany, type Company } from './company.ts';
import { asRole, type Ask } from './ask-database.ts';
import { dayAhead, look, pass, post, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { FATES, stillHeld, undecided } from './walls/holders.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
}, 60_000);
afterAll(() => program.stop());

type Passing = { kind: string; outcome: string; post: string | null; takenBy: { name: string } | null; silo: { key: string } | null; commitment: { title: string } | null };
type Refusal = { code: string; message: string } | null;
const must = <Value>(result: { ok: true; value: Value } | { ok: false; problem: { message: string } }): Value => {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
};

const preview = async (caller: Caller, memberId: MemberId) => {
  const { data, errors } = await caller.ask<{ leaving: { passings: Passing[]; problem: Refusal } | null }>(
    'query ($id: ID!) { leaving(memberId: $id) { passings { kind outcome post takenBy { name } silo { key } commitment { title } } problem { code message } } }', { id: memberId });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.leaving!;
};
const members = async (caller: Caller, name: 'deactivateMember' | 'reactivateMember', memberId: MemberId) => {
  const { data, errors } = await caller.ask<Record<string, { member: { active: boolean; leftAt: string | null } | null; problem: Refusal }>>(
    `mutation ($input: MemberStepInput!) { ${name}(input: $input) { member { active leftAt } problem { code message } } }`, { input: { memberId } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};
const VACANCIES = 'kind placeBy commitment { id title } silo { key } formerHolder { name } candidates { name }';
type Vacancy = { kind: string; placeBy: string | null; commitment: { id: string; title: string } | null; silo: { key: string } | null; formerHolder: { name: string } | null; candidates: { name: string }[] };
const vacancies = async (caller: Caller) => (await caller.ask<{ withoutHolder: Vacancy[] }>(`{ withoutHolder { ${VACANCIES} } }`)).data.withoutHolder;

/** A promise of Support to Product that its lead makes for the member. */
async function promise(company: Company, title: string, owner: MemberId, days: number): Promise<string> {
  const on = (await dayAhead(program, company.orgId, days)) as LocalDate;
  const id = must(await program.get(Tenancy).write({ orgId: company.orgId, memberId: company.members.ada }, (tx) =>
    program.get(ProposeCommitment).run(tx, { title, carriedBy: company.silos.support, promisedTo: company.silos.product, ownerId: owner, on })));
  await settle(program);
  if (owner !== company.members.ada) {
    const version = (await look(await company.as(owner), id)).version;
    expect((await step(await company.as(owner), 'answerOwnership', { id, version, yes: true })).problem).toBeNull();
  }
  await settle(program);
  return id;
}

type Told = { text: string; path: string };
const inbox = async (caller: Caller) => (await caller.ask<{ inbox: { decided: Told[]; toPlace: Told[] } }>('{ inbox { decided { text path } toPlace { text path } } }')).data.inbox;
const mails = (company: Company) => rows<{ to: string; subject: string | null }>(company, "select m.name as to, x.message->>'subject' as subject from mail x join member m on m.org_id = x.org_id and m.id = x.recipient_id where x.org_id = $1 and x.state <> 'DROPPED'");

const rows = <Row>(company: Company, text: string) =>
  program.get(Tenancy).read({ orgId: company.orgId, memberId: null, as: 'spec' }, (tx) => tx.sql<Row>(`spec-${text.length}-${text.slice(0, 30)}`, text, [tx.orgId]));

describe('a member leaves', () => {
  test('what they hold passes to the lead as previewed, without a slip, and the clock goes on', async () => {
    const company = await foundCompany(program, 'leaves');
    const { cleo, ada } = company.members;
    const cco = await company.as(company.members.cco);
    const id = await promise(company, 'Answer within the hour', cleo, 20);
    const [clock] = await rows<{ id: string }>(company, 'select id from clock where org_id = $1 and ended_at is null');
    const cleoBrowser = await company.as(cleo);

    const { passings, problem } = await preview(cco, cleo);
    expect(problem).toBeNull();
    expect(passings.map(({ kind, outcome, takenBy, post }) => [kind, outcome, takenBy?.name ?? null, post])).toEqual([
      ['POST', 'ENDS', null, 'CONTRIBUTOR'], ['OWNER', 'PASSES', 'Ada', null],
    ]);
    expect(await members(cco, 'deactivateMember', cleo)).toEqual({ member: { active: false, leftAt: expect.any(String) }, problem: null });
    await settle(program);

    const after = await look(cco, id);
    expect(after).toMatchObject({ owner: { name: 'Ada' }, slipCount: 0, standing: 'ACCEPTED' });
    expect(after.activity.map(({ type }) => type)).toContain('commitment.passed-on');
    expect(await rows(company, 'select id from clock where org_id = $1 and ended_at is null')).toEqual([clock]);
    expect((await cleoBrowser.ask<{ me: unknown }>('{ me { member { id } } }')).data.me).toBeNull();
    expect(await rows(company, "select data->>'formerOwnerId' as was, data->>'why' as why from fact where org_id = $1 and type = 'commitment.passed-on'")).toEqual([{ was: cleo, why: 'MEMBER_LEFT' }]);
    expect((await members(cco, 'deactivateMember', cleo)).problem?.code).toBe('WRONG_STATE');
    expect((await members(cco, 'deactivateMember', company.members.cco)).problem?.code).toBe('INVALID');
    await expect(members(await company.as(ada), 'deactivateMember', company.members.dan)).rejects.toThrow('NOT_ALLOWED');
  });

  test('a lead without a stand-in leaves a list, which the CCO places; after three working days it is on the record', async () => {
    const company = await foundCompany(program, 'listed');
    const { ada, cleo } = company.members;
    const cco = await company.as(company.members.cco);
    const [one, two] = [await promise(company, 'First', ada, 40), await promise(company, 'Second', ada, 50)];
    const second = await company.as(company.members.dan);
    const given = await program.get(Tenancy).write({ orgId: company.orgId, memberId: company.members.cco }, (tx) => program.get(GivePost).run(tx, { kind: 'CCO', memberId: company.members.dan }));
    expect(given.ok).toBe(true);
    expect((await preview(cco, ada)).passings.map(({ outcome }) => outcome)).toEqual(['UNPLACED', 'UNPLACED', 'UNPLACED']);
    expect((await members(cco, 'deactivateMember', ada)).problem).toBeNull();
    const listed = await vacancies(cco);
    expect(listed.map(({ kind, commitment, silo }) => [kind, commitment?.title ?? null, silo?.key])).toEqual([
      ['OWNER', 'First', 'support'], ['OWNER', 'Second', 'support'], ['LEAD', null, 'support'],
    ]);
    expect(listed[0]).toMatchObject({ placeBy: expect.any(String), formerHolder: { name: 'Ada' }, candidates: [{ name: 'Cleo' }] });

    const place = (commitmentIds: string[], memberId: string, by = cco) => by.ask<{ placePromises: { withoutHolder: Vacancy[]; problem: Refusal } }>(
      `mutation ($input: PlacePromisesInput!) { placePromises(input: $input) { withoutHolder { kind } problem { code message } } }`, { input: { commitmentIds, memberId } });
    expect((await place([one], ada)).data.placePromises.problem?.code).toBe('NOT_FOUND');
    expect((await place([one], cleo, await company.as(cleo))).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect((await place([one], cleo)).data.placePromises).toMatchObject({ problem: null, withoutHolder: [{ kind: 'OWNER' }, { kind: 'LEAD' }] });
    expect(await look(cco, one)).toMatchObject({ owner: { name: 'Cleo' }, slipCount: 0 });
    expect((await place([one], cleo)).data.placePromises.problem?.code).toBe('WRONG_STATE');

    await settle(program);
    expect((await inbox(second)).toPlace).toHaveLength(1);
    await pass(program, company.orgId, 8);
    expect((await inbox(second)).toPlace.map(({ text }) => text)).toEqual([expect.stringMatching(/was the last day to place them/)]);
    expect(await rows(company, "select data->>'unplaced' as unplaced from fact where org_id = $1 and type = 'member.holdings-unplaced'")).toEqual([{ unplaced: '2' }]);

    expect((await inbox(cco)).toPlace.map(({ text }) => text)).toEqual([expect.stringMatching(/^Ada has left, and since .* was the last day to place them, 2 things of theirs have no holder still\.$/)]);
    await pass(program, company.orgId, 1);
    await post(program, company.orgId);
    expect((await mails(company)).map(({ to, subject }) => [to, subject])).toContainEqual(['Mina Okafor', expect.stringMatching(/^1 answer needed from you/)]);

    expect((await members(cco, 'reactivateMember', ada)).member).toEqual({ active: true, leftAt: null });
    expect((await vacancies(cco)).map(({ kind }) => kind)).toEqual(['LEAD']);
    expect(await look(cco, two)).toMatchObject({ owner: { name: 'Ada' } });
  });

  test('a lead with a stand-in hands over the post, the promises and the seat; the chair passes to the CCO', async () => {
    const company = await foundCompany(program, 'handed');
    const { ada, cleo, cco: ccoId } = company.members;
    const cco = await company.as(ccoId);
    const write = <Value>(memberId: MemberId, fn: Parameters<Tenancy['write']>[1]) => program.get(Tenancy).write({ orgId: company.orgId, memberId }, fn) as Promise<{ ok: true; value: Value }>;
    await write(ccoId, (tx) => program.get(GivePost).run(tx, { kind: 'STAND_IN', memberId: cleo, siloId: company.silos.support }));
    const id = await promise(company, 'Handed over', ada, 30);
    const startsOn = (await dayAhead(program, company.orgId, 1)) as LocalDate;
    const key = (await dayAhead(program, company.orgId, 8)) as LocalDate;
    await write(ccoId, async (tx) => {
      const rule = { kind: 'WEEKLY', every: 1, days: [1, 2, 3, 4, 5, 6, 7], startsOn } as const;
      const forumId = must(await program.get(PlanForum).run(tx, { name: 'Forum', rule: rule as never, at: '10:00' as never, zone: 'Europe/Berlin' as never, minutes: 60, siloIds: [company.silos.support, company.silos.product] }));
      return program.get(OpenSitting).run(tx, { forumId, key, chairId: ada });
    });
    expect((await members(cco, 'deactivateMember', ada)).problem).toBeNull();
    await settle(program);
    expect(await look(cco, id)).toMatchObject({ owner: { name: 'Cleo' } });
    expect(await vacancies(cco)).toEqual([]);
    expect(await rows(company, "select kind, member_id as who from post where org_id = $1 and silo_id is not null and member_id <> all(select id from member where org_id = $1 and handle in ('ben', 'dan')) order by kind")).toEqual([
      { kind: 'CONTRIBUTOR', who: cleo }, { kind: 'LEAD', who: cleo },
    ]);
    expect(await rows(company, 'select chair_id as chair from sitting where org_id = $1')).toEqual([{ chair: ccoId }]);
    expect(await rows(company, 'select expected_id as who from attendance where org_id = $1 order by seq')).toEqual([{ who: cleo }, { who: company.members.ben }]);
  });
});

const asAdmin = <Value>(work: (sql: Ask) => Promise<Value>) => asRole(program.database.urls.admin, work);

test('what comes again and nobody took over is listed too, and whoever the CCO gives it to is told', async () => {
  const company = await foundCompany(program, 'repeated');
  const { ada, cleo } = company.members;
  const cco = await company.as(company.members.cco);
  const id = (await promise(company, 'Report', ada, 20)) as CommitmentId;
  const rule = { kind: 'WEEKLY', every: 1, days: [1, 2, 3, 4, 5, 6, 7], startsOn: await dayAhead(program, company.orgId, 1) } as never;
  const seriesId = must(await program.get(Tenancy).write({ orgId: company.orgId, memberId: ada }, (tx) => program.get(PlanSeries).start(tx, { commitmentId: id, title: 'Report {date}', rule, daysAhead: 1 })));
  expect((await members(cco, 'deactivateMember', ada)).problem).toBeNull();
  expect((await vacancies(cco)).map(({ kind }) => kind).toSorted()).toEqual(['LEAD', 'OWNER', 'SERIES']);
  const place = async (seriesIds: string[]) => (await cco.ask<{ placePromises: { problem: Refusal } }>('mutation ($input: PlacePromisesInput!) { placePromises(input: $input) { problem { code } } }', { input: { commitmentIds: [], seriesIds, memberId: cleo } })).data.placePromises.problem?.code ?? null;
  expect([await place([seriesId]), await place([seriesId]), await place([id])]).toEqual([null, 'WRONG_STATE', 'NOT_FOUND']);
  await settle(program);
  expect((await vacancies(cco)).map(({ kind }) => kind).toSorted()).toEqual(['LEAD', 'OWNER']);
  expect((await inbox(await company.as(cleo))).decided.map(({ text }) => text)).toEqual(['Mina Okafor gave you what Ada left behind: 1 promise that comes again. No date has moved.']);
});

describe('nothing of a leaver is forgotten', () => {
  test('of every column that names a member it is said what leaving does to it', async () => {
    expect(await asAdmin(undecided)).toEqual([]);
    expect(await asAdmin(async (sql) => {
      await sql('begin');
      await sql('alter table silo add patron_id uuid, add foreign key (org_id, patron_id) references member, add keepers uuid[]');
      return undecided(sql);
    })).toEqual(['silo.keepers: what becomes of it when the member leaves?', 'silo.patron_id: what becomes of it when the member leaves?']);
  });

  test('whoever held something in every such place holds nothing of it afterwards, and each who took it over is told once', async () => {
    const company = await foundCompany(program, 'swept');
    const { orgId, silos } = company;
    const { ada, ben, cleo, cco: ccoId } = company.members;
    const cco = await company.as(ccoId);
    const as = async <Value>(memberId: MemberId, fn: Parameters<Tenancy['write']>[1]): Promise<Value> => must(await program.get(Tenancy).write({ orgId, memberId }, fn)) as Value;
    const owned = await promise(company, 'Owned', cleo, 20);
    const on = (await dayAhead(program, orgId, 25)) as LocalDate;
    const startsOn = (await dayAhead(program, orgId, 1)) as LocalDate;
    const rule = { kind: 'WEEKLY', every: 1, days: [1, 2, 3, 4, 5, 6, 7], startsOn } as never;
    await as(ada, (tx) => program.get(ProposeCommitment).run(tx, { title: 'Asked to own', carriedBy: silos.support, promisedTo: silos.product, ownerId: cleo, on }));
    const looked = await as<CommitmentId>(ben, (tx) => program.get(ProposeCommitment).run(tx, { title: 'Looked at', carriedBy: silos.product, promisedTo: silos.support, ownerId: ben, on, verifierId: cleo }));
    await as(ada, (tx) => program.get(PlanSeries).start(tx, { commitmentId: owned as CommitmentId, title: 'Again {date}', rule, daysAhead: 1 }));
    const sittingId = await as<SittingId>(ccoId, async (tx) => {
      const forumId = must(await program.get(PlanForum).run(tx, { name: 'Forum', rule, at: '10:00' as never, zone: 'Europe/Berlin' as never, minutes: 60, siloIds: [silos.support, silos.product] }));
      return program.get(OpenSitting).run(tx, { forumId, key: (await dayAhead(program, orgId, 8)) as LocalDate, chairId: cleo, scribeId: cleo });
    });
    const until = (await dayAhead(program, orgId, 9)) as LocalDate;
    await as(cleo, (tx) => program.get(PlanLeave).run(tx, { memberId: cleo, fromOn: startsOn, untilOn: until, standInId: ada }));
    await as(ben, (tx) => program.get(PlanLeave).run(tx, { memberId: ben, fromOn: startsOn, untilOn: until, standInId: cleo }));
    await as(ccoId, async (tx) => {
      await program.get(InvitationRepository).insert(tx, { id: tx.newId(), memberId: cleo, email: 'cleo@elsewhere.test', invitedBy: ccoId, invitedAt: tx.now, expiresAt: (tx.now + 1000) as Instant });
      return ok(cleo);
    });
    await company.as(cleo);
    await asAdmin(async (sql) => {
      await sql('update attendance set expected_id = $2 where org_id = $1 and silo_id = $3', [orgId, cleo, silos.support]);
      await sql('update attendance set stand_in_id = $2 where org_id = $1 and silo_id = $3', [orgId, cleo, silos.product]);
      await sql(`insert into outcome (org_id, id, sitting_id, kind, words, carried_by, owner_id, silo_ids, by_member_id, at)
        values ($1, gen_random_uuid(), $2, 'COMMITMENT', 'Captured', $3, $4, '{}', $5, now())`, [orgId, sittingId, silos.support, cleo, ccoId]);
    });
    const sweeps = Object.entries(FATES).flatMap(([name, fate]) => ('swept' in fate ? [name] : []));
    const before = await asAdmin((sql) => stillHeld(sql, orgId, cleo));
    expect(sweeps.filter((name) => !(before[name]! > 0))).toEqual([]);
    expect((await preview(cco, cleo)).passings.map(({ kind }) => kind).toSorted()).toEqual(
      ['CAPTURED', 'CHAIR', 'LEAVE', 'NAMED_OWNER', 'OWNER', 'POST', 'SCRIBE', 'SEAT', 'SEAT', 'SERIES', 'STANDS_IN', 'VERIFIER']);

    expect((await members(cco, 'deactivateMember', cleo)).problem).toBeNull();
    await settle(program);
    expect(await asAdmin((sql) => stillHeld(sql, orgId, cleo))).toEqual(Object.fromEntries(sweeps.map((name) => [name, 0])));
    expect((await inbox(await company.as(ada))).decided.map(({ text, path }) => [text, path])).toEqual([[
      'Cleo has left, and with you are now: 2 promises, the question who owns one more, 1 delivery to look at, 1 promise that comes again and 1 place in coming sittings. No date has moved.',
      '/commitments?q=owner%3Ame+is%3Aopen',
    ]]);
    expect((await inbox(await company.as(ben))).decided.map(({ text }) => text)).toEqual([expect.stringMatching(/^Cleo, who was to stand in for you from .* has left\. Plan that leave again/)]);
    expect((await look(cco, looked)).activity.map(({ type }) => type)).toContain('commitment.passed-on');
  });
});
