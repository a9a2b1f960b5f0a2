import { SMTPServer } from 'smtp-server';
import type { AddressInfo } from 'node:net';
import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { dayAhead, look, pass, post, settle, step } from './days.ts';
import { multiplyRows } from './multiply-rows.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

type Received = { to: string; body: string; messageId: string };

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cco: Caller;
let refusing: string | null = null;
const received: Received[] = [];
const witness = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, session, done) {
    let body = '';
    stream.on('data', (chunk: Buffer) => (body += chunk.toString()));
    stream.on('end', () => {
      if (refusing !== null) return done(Object.assign(new Error('not now'), { responseCode: Number(refusing) }));
      received.push({ to: session.envelope.rcptTo[0]!.address, body: body.replace(/=\r\n/g, ''), messageId: /^Message-ID: (.+)$/im.exec(body)![1]! });
      done(null);
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => witness.listen(0, '127.0.0.1', resolve));
  const { port } = witness.server.address() as AddressInfo;
  program = await startProgram({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  // A day to come: what is past is not posted.
  company = await foundCompany(program, 'acme', Date.parse('2031-02-03T17:00:00Z') - Date.now());
  [ada, ben, cco] = await Promise.all([company.members.ada, company.members.ben, company.members.cco].map((id) => company.as(id))) as [Caller, Caller, Caller];
});
afterAll(async () => {
  await program?.stop();
  await new Promise<void>((resolve) => witness.close(() => resolve()));
});

const sql = (text: string): Promise<Record<string, unknown>[]> =>
  asRole(program.database.urls.app, async (ask) => {
    await ask(`select set_config('app.org_id', '${company.orgId}', false)`);
    return ask(text);
  }) as never;

type InboxAnswer = { askedOfMe: { id: string; title: string }[]; escalatedToMe: { id: string }[]; decided: { id: string; text: string; why: string }[]; dueSoon: { title: string }[]; count: number };
const inbox = async (caller: Caller): Promise<InboxAnswer> => {
  const { data, errors } = await caller.ask<{ inbox: InboxAnswer }>('{ inbox { askedOfMe { id title } escalatedToMe { id } decided { id text why } dueSoon { title } count } }');
  if (errors) throw new Error(JSON.stringify(errors));
  return data.inbox;
};

async function propose(title: string, days: number): Promise<{ id: string; version: number }> {
  const { silos } = company;
  const on = await dayAhead(program, company.orgId, days);
  return (await step(ada, 'proposeCommitment', { title, carriedBy: silos.product, promisedTo: silos.support, on })).commitment;
}

describe('the inbox', () => {
  it('shows what waits for whoever can answer it; looking changes nothing, answering does', async () => {
    const { id, version } = await propose('Refund limits', 20);
    await settle(program);
    expect((await inbox(ben)).askedOfMe.map((one) => one.title)).toEqual(['Refund limits']);
    expect((await inbox(ben)).askedOfMe).toHaveLength(1);
    expect((await inbox(ada)).askedOfMe).toEqual([]);
    const accepted = await step(ben, 'acceptCommitment', { id, version, ownerId: company.members.ben });
    expect(accepted.problem).toBeNull();
    expect((await inbox(ben)).askedOfMe).toEqual([]);
  });

  it('tells who asked what came of it, until they put it away', async () => {
    await settle(program);
    const { decided } = await inbox(ada);
    expect(decided).toMatchObject([{ text: 'Ben accepted “Refund limits”, due on Sunday 23 February.', why: 'You get this because it answers something that you asked for.' }]);
    const clear = (caller: Caller, ids: string[]) => caller.ask<{ clearNotices: { problem: { code: string } | null } }>('mutation ($input: ClearNoticesInput!) { clearNotices(input: $input) { problem { code } } }', { input: { ids } });
    expect((await clear(ben, [decided[0]!.id])).data.clearNotices.problem?.code).toBe('NOT_FOUND');
    expect((await clear(ada, [])).data.clearNotices.problem?.code).toBe('NOT_FOUND');
    const [question] = await sql(`select id from notice where kind = 'QUESTION' and channel = 'INBOX' and recipient_id = '${company.members.ben}'`);
    expect((await clear(ben, [String(question!.id)])).data.clearNotices.problem?.code).toBe('WRONG_STATE');
    expect((await clear(ada, [decided[0]!.id])).data.clearNotices.problem).toBeNull();
    expect((await inbox(ada)).decided).toEqual([]);
  });
});

describe('mail', () => {
  it('sends an answer at once, and a question with the one digest of the day', async () => {
    received.length = 0;
    await post(program, company.orgId);
    expect(received.map((mail) => mail.to)).toEqual(['ada@acme.test']);
    expect(received[0]!.body).toContain('accepted');
    for (const title of ['One', 'Two', 'Three']) await propose(title, 40);
    await pass(program, company.orgId, 1);
    await post(program, company.orgId);
    const digests = received.slice(1);
    expect(digests.map((mail) => mail.to)).toEqual(['ben@acme.test']);
    for (const title of ['One', 'Two', 'Three']) expect(digests[0]!.body).toContain(title);
    expect(digests[0]!.body).toContain('3 answers needed from you');
    await pass(program, company.orgId, 1);
    await post(program, company.orgId);
    expect(received).toHaveLength(2);
  });

  it('leaves out what was settled before it is sent, and sends nothing at all when nothing is left', async () => {
    received.length = 0;
    const { id, version } = await propose('Never mind', 40);
    await settle(program);
    const declined = await step(ben, 'declineCommitment', { id, version, reason: 'Not ours.' });
    expect(declined.problem).toBeNull();
    await pass(program, company.orgId, 1);
    await post(program, company.orgId);
    expect(received.map((mail) => mail.to)).toEqual(['ada@acme.test']);
    expect(await sql(`select state, why_dropped from notice where subject_id = '${id}' and channel = 'MAIL' and kind = 'QUESTION'`)).toEqual([{ state: 'DROPPED', why_dropped: 'SUBJECT_CLOSED' }]);
    expect(await sql(`select count(*)::int as n from mail where state = 'DROPPED'`)).toEqual([{ n: 1 }]);
  });

  it('tells each step once to each holder, and one digest a day however many posts they hold', async () => {
    received.length = 0;
    const { silos, members } = company;
    const on = await dayAhead(program, company.orgId, 3);
    // Ben leads Product, owns both, and has posts enough.
    for (const title of ['Left', 'Right']) await step(ben, 'proposeCommitment', { title, carriedBy: silos.product, promisedTo: silos.support, on, ownerId: members.ben });
    for (let day = 0; day < 20; day += 1) {
      await pass(program, company.orgId, 1);
      await post(program, company.orgId);
    }
    const doubled = await sql(`select 1 from notice group by subject_id, rule, occurrence, recipient_id, channel having count(*) > 1`);
    expect(doubled).toEqual([]);
    const perDay = await sql(`select recipient_id, digest_on, count(*) from mail where kind = 'DIGEST' group by 1, 2 having count(*) > 1`);
    expect(perDay).toEqual([]);
    const toCeo = received.filter((mail) => mail.to === 'ceo@acme.test');
    expect(toCeo).toHaveLength(1);
    expect(toCeo[0]!.body).toContain('Your decision is needed');
    const toCco = received.filter((mail) => mail.to === 'cco@acme.test' && mail.body.includes('Escalated to you'));
    expect(toCco).toHaveLength(1);
    expect(toCco[0]!.body).toMatch(/Left[\s\S]*Right|Right[\s\S]*Left/);
    expect(new Set(received.map((mail) => mail.messageId)).size).toBe(received.length);
    expect((await inbox(cco)).escalatedToMe.length).toBeGreaterThanOrEqual(2);
    expect((await inbox(ada)).escalatedToMe).toEqual([]);
  });

  it('tries again under the same Message-ID after a passing refusal, and keeps each answer', async () => {
    received.length = 0;
    refusing = '421';
    const { id, version } = await propose('Try again', 40);
    await settle(program);
    await step(ben, 'declineCommitment', { id, version, reason: 'Not ours.' });
    await settle(program);
    await post(program, company.orgId);
    refusing = null;
    await sql(`update organization set clock_offset = clock_offset + interval '1 minute'`);
    await post(program, company.orgId);
    const mine = received.filter((mail) => mail.body.includes('Try again'));
    expect(mine).toHaveLength(1);
    const [mail] = (await ada.ask<{ outbox: { mails: { messageId: string; state: string; tries: { seq: number; outcome: string; answer: string }[]; notices: { why: string; rule: string; fact: { type: string } }[] }[] } }>(
      '{ outbox(first: 1) { mails { messageId state tries { seq outcome answer } notices { why rule fact { type } } } } }',
    )).data.outbox.mails;
    expect(mail).toMatchObject({
      state: 'SENT', messageId: mine[0]!.messageId, notices: [{ rule: 'commitment.declined', fact: { type: 'commitment.declined' } }],
      tries: [{ seq: 1, outcome: 'FAILED', answer: expect.stringContaining('421') as string }, { seq: 2, outcome: 'SENT' }],
    });
  });

  it('posts nothing of a past that is lived again', async () => {
    received.length = 0;
    const past = await foundCompany(program, 'past', Date.parse('2026-01-05T12:00:00Z') - Date.now());
    const lead = await past.as(past.members.ben);
    const asker = await past.as(past.members.ada);
    const made = await step(asker, 'proposeCommitment', { title: 'Long ago', carriedBy: past.silos.product, promisedTo: past.silos.support, on: '2026-03-02' });
    await step(lead, 'declineCommitment', { id: made.commitment.id, version: 1, reason: 'No.' });
    await settle(program);
    await post(program, past.orgId);
    expect(received).toEqual([]);
    const { data } = await asker.ask<{ outbox: { mails: { state: string; tries: { answer: string }[] }[] } }>('{ outbox { mails { state tries { answer } } } }');
    expect(data.outbox.mails).toMatchObject([{ state: 'KEPT', tries: [{ answer: 'Its day is past, so it is kept in the outbox.' }] }]);
  });

  it('parks what is refused for good', async () => {
    refusing = '550';
    const { id, version } = await propose('No such box', 40);
    await settle(program);
    await step(ben, 'declineCommitment', { id, version, reason: 'Not ours.' });
    await settle(program);
    await post(program, company.orgId);
    refusing = null;
    expect(await sql(`select state, tries from mail order by send_at desc, id desc limit 1`)).toEqual([{ state: 'PARKED', tries: 1 }]);
  });

  it('claims again what a killed sender left behind, once its time is over', async () => {
    received.length = 0;
    const { id, version } = await propose('Killed', 40);
    await settle(program);
    await step(ben, 'declineCommitment', { id, version, reason: 'Not ours.' });
    await settle(program);
    await sql(`update organization set clock_offset = clock_offset + interval '3 seconds'`);
    await sql(`update mail set state = 'SENDING', tries = 1, claimed_until = now() + interval '20 seconds' where state = 'WAITING'`);
    await post(program, company.orgId);
    expect(received).toEqual([]);
    await sql(`update mail set claimed_until = now() - interval '1 second' where state = 'SENDING'`);
    await post(program, company.orgId);
    expect(received).toHaveLength(1);
    expect((await look(ada, id)).standing).toBe('DECLINED');
  });
});

describe('an inbox that is longer than what is listed', () => {
  const GROUPS = ['askedOfMe', 'escalatedToMe', 'handoffs', 'decided', 'mentioned', 'toPlace', 'dueSoon'] as const;
  type Whole = Record<(typeof GROUPS)[number], { id: string }[]> & { count: number; counts: Record<(typeof GROUPS)[number], number> };
  const whole = async (caller: Caller, first: number): Promise<Whole> => {
    const { data, errors } = await caller.ask<{ inbox: Whole }>(`query ($first: Int!) { inbox(first: $first) { count counts { ${GROUPS.join(' ')} } ${GROUPS.map((group) => `${group} { id }`).join(' ')} } }`, { first });
    if (errors) throw new Error(JSON.stringify(errors));
    return data.inbox;
  };
  const cost = async (query: string) => (await statementsOf(() => ben.ask(query))).length;

  it('says how many there are, at ten and at six hundred, of which it lists five, for the same number of statements', async () => {
    for (let left = 10 - (await whole(ben, 100)).counts.askedOfMe; left > 0; left -= 1) await propose(`Promise ${left}`, 20);
    const { silos, members } = company;
    const on = await dayAhead(program, company.orgId, 30);
    const own = (await step(ada, 'proposeCommitment', { title: 'Support’s own', carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on })).commitment;
    for (let at = 0; at < 9; at += 1) await ada.ask('mutation ($input: OfferHandoffInput!) { offerHandoff(input: $input) { problem { code } } }', { input: { commitmentId: own.id, title: 'The figures', ready: ['All'], fromSilo: silos.support, toSilo: silos.product, dueOn: on } });
    await ada.ask('mutation ($input: WriteCommentInput!) { writeComment(input: $input) { problem { code } } }', { input: { kind: 'COMMITMENT', subjectId: own.id, text: `What do you say, @[${members.ben}]?` } });
    await step(ben, 'proposeCommitment', { title: 'Soon', carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on: await dayAhead(program, company.orgId, 5) });
    await settle(program);
    const before = await whole(ben, 100);
    expect(before.counts).toMatchObject({ askedOfMe: 10, handoffs: 9, mentioned: 1, dueSoon: expect.any(Number) });
    expect(before.counts.dueSoon).toBeGreaterThan(0);
    for (const caller of [ada, ben, cco]) {
      const few = await whole(caller, 100);
      for (const group of GROUPS) expect([group, few[group].length]).toEqual([group, few.counts[group]]);
      expect(few.count).toBe(GROUPS.reduce((sum, group) => sum + few.counts[group], 0));
    }
    const costs = [await cost('{ inbox { count } }'), await cost('{ inbox { count askedOfMe { id } } }')];
    expect(costs[0]).toBeLessThanOrEqual(12);

    await asRole(program.database.urls.admin, (ask) => multiplyRows(ask, company.orgId, 59));
    const after = await whole(ben, 100);
    expect(after.counts.askedOfMe).toBe(600);
    expect(after.counts).toEqual(Object.fromEntries(GROUPS.map((group) => [group, before.counts[group] * 60])));
    expect(after.count).toBe(before.count * 60);
    expect(after.askedOfMe).toHaveLength(100);
    expect(new Set((await whole(ben, 400)).askedOfMe.map(({ id }) => id)).size).toBe(400);
    const most = await whole(ben, 10_000);
    expect([most.askedOfMe.length, most.handoffs.length]).toEqual([500, 500]);
    expect([await cost('{ inbox { count } }'), await cost('{ inbox { count askedOfMe { id } } }')]).toEqual(costs);
  });
});

describe('who may see it', () => {
  it('shows the outbox to everyone of an example; elsewhere to the admin, without links; a mail to its reader', async () => {
    const ask = async (caller: Caller) => (await caller.ask<{ outbox: { mails: { id: string; message: { sections: { lines: { path: string | null }[] }[] } | null; recipient: { name: string } }[]; problem: { code: string } | null } }>(
      '{ outbox(first: 100) { mails { id recipient { name } message { sections { lines { path } } } } problem { code } } }')).data.outbox;
    const open = await ask(ben);
    expect(open.mails.some((mail) => mail.message?.sections[0]?.lines[0]?.path?.startsWith('/commitments/'))).toBe(true);
    const toAda = open.mails.find((mail) => mail.recipient.name === 'Ada')!;
    const other = await foundCompany(program, 'other');
    const stranger = await other.as(other.members.cco);
    expect((await ask(stranger)).mails).toEqual([]);
    expect((await stranger.ask<{ mail: null }>('query ($id: ID!) { mail(id: $id) { id } }', { id: toAda.id })).data.mail).toBeNull();
    expect((await stranger.ask<{ noticesAbout: [] }>('query ($id: ID!) { noticesAbout(commitmentId: $id) { id } }', { id: other.orgId })).data.noticesAbout).toEqual([]);

    await asRole(program.database.urls.migrator, async (run) => {
      await run('alter table organization no force row level security');
      await run(`update organization set clock_offset = '0', is_example = false where org_id = '${company.orgId}'`);
      await run('alter table organization force row level security');
    });
    expect((await ask(ben)).problem?.code).toBe('NOT_ALLOWED');
    const admin = await ask(cco);
    expect(admin.mails.length).toBeGreaterThan(0);
    expect(admin.mails.flatMap((mail) => mail.message?.sections.flatMap((section) => section.lines.map((line) => line.path)) ?? []).filter(Boolean)).toEqual([]);
    const mine = (caller: Caller) => caller.ask<{ mail: { id: string } | null }>('query ($id: ID!) { mail(id: $id) { id } }', { id: toAda.id });
    expect((await mine(ada)).data.mail?.id).toBe(toAda.id);
    expect((await mine(ben)).data.mail).toBeNull();
  });
});
