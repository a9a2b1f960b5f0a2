import { SearchReader } from '#server/exchange';
import { Tenancy } from '#server/database';
import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { step } from './days.ts';
import { foundImporter, hasRealFiles, realFile } from './imported.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';
import { mistype, seeded, wordsIn } from './mistype.ts';

type Result = { kind: string; title: string; part: string; path: string; titleMarked: { text: string; found: boolean }[]; snippet: { text: string; found: boolean }[] };
const look = async (caller: Caller, text: string, first = 10): Promise<Result[]> => {
  const { data, errors } = await caller.ask<{ search: Result[] }>(
    'query ($text: String!, $first: Int) { search(text: $text, first: $first) { kind title part path titleMarked { text found } snippet { text found } } }', { text, first });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.search;
};
const ahead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const foundIn = (parts: readonly { text: string; found: boolean }[]): string[] => parts.filter(({ found }) => found).map(({ text }) => text);

let program: Program;
beforeAll(async () => void (program = await startProgram()));
afterAll(() => program?.stop());

describe('search', () => {
  let company: Company;
  let ada: Caller;
  let id: string;
  const say = async (text: string) =>
    (await ada.ask<{ writeComment: { comment: { id: string; version: number } } }>('mutation ($input: WriteCommentInput!) { writeComment(input: $input) { comment { id version } } }', { input: { kind: 'COMMITMENT', subjectId: id, text } })).data.writeComment.comment;
  const propose = async (title: string) => (await step(ada, 'proposeCommitment', { title, carriedBy: company.silos.product, on: ahead(20) })).commitment.id;

  beforeAll(async () => {
    company = await foundCompany(program, 'acme');
    ada = await company.as(company.members.ada);
    id = await propose('Réfund limits in the app');
    for (const title of ['Answer letters within ten days', 'Refill the spare parts store', 'One price for every country']) await propose(title);
  });

  it('finds a title right after it was written, mistyped and without accents, with the words marked', async () => {
    const [first] = await look(ada, 'refnud limts');
    expect(first).toMatchObject({ kind: 'COMMITMENT', title: 'Réfund limits in the app', part: 'TITLE', path: `/commitments/${id}`, snippet: [] });
    expect(foundIn(first!.titleMarked)).toEqual(['Réfund', 'limits']);
    expect((await look(ada, 'REFUND'))[0]!.title).toBe('Réfund limits in the app');
  });

  it('finds by number, by silo, by member and by comment, and says where', async () => {
    expect((await look(ada, 'c-1'))[0]).toMatchObject({ title: 'Réfund limits in the app' });
    expect((await look(ada, 'suport'))[0]).toMatchObject({ kind: 'SILO', title: 'Support', part: 'NAME', path: '/silos/support' });
    expect((await look(ada, 'olga'))[0]).toMatchObject({ kind: 'MEMBER', title: 'Olga', path: `/commitments?owner=${company.members.olga}` });
    const comment = await say(`Customers in the Czech Republic still wait for their vouchers, @[${company.members.ben}].`);
    const [found] = await look(ada, 'vuochers');
    expect(found).toMatchObject({ title: 'Réfund limits in the app', part: 'COMMENT', path: `/commitments/${id}#comment-${comment.id}` });
    expect(foundIn(found!.snippet)).toEqual(['vouchers']);
    expect(JSON.stringify(found)).not.toContain(`@[`);
  });

  it('finds hand-offs and escalations by what they are called and about, and leads to where they are read', async () => {
    const ben = await company.as(company.members.ben);
    const { commitment } = await step(ben, 'proposeCommitment', { title: 'Gazebo for the harbour festival', carriedBy: company.silos.product, promisedTo: company.silos.support, ownerId: company.members.ben, on: ahead(40) });
    const input = { commitmentId: commitment.id, title: 'The tarpaulin drawings', ready: ['Signed'], fromSilo: company.silos.product, toSilo: company.silos.support, dueOn: ahead(20) };
    const { data } = await ben.ask<{ offerHandoff: { handoff: { id: string } } }>('mutation ($input: OfferHandoffInput!) { offerHandoff(input: $input) { handoff { id } } }', { input });
    expect((await look(ada, 'tarpualin'))[0]).toMatchObject({ kind: 'HANDOFF', title: 'The tarpaulin drawings', part: 'TITLE', path: `/handoffs/${data.offerHandoff.handoff.id}` });
    expect((await look(ada, 'gazebo')).map(({ kind }) => kind)).toEqual(['COMMITMENT']);
    await asRole(program.database.urls.admin, (sql) => sql(`insert into escalation (org_id, id, subject_kind, subject_id, silo_ids, cause, raised_at, state, since_at)
      values ($1, gen_random_uuid(), 'commitment', $2, '{}', 'LADDER', now(), 'OPEN', now())`, [company.orgId, commitment.id]));
    expect((await look(ada, 'gazebo')).map(({ kind, path }) => [kind, path]).toSorted()).toEqual([['COMMITMENT', `/commitments/${commitment.id}`], ['ESCALATION', `/commitments/${commitment.id}`]]);
    await asRole(program.database.urls.admin, (sql) => sql(`insert into escalation (org_id, id, subject_kind, subject_id, silo_ids, cause, raised_at, state, since_at)
      values ($1, gen_random_uuid(), 'handoff', $2, '{}', 'LADDER', now(), 'MOOT', now())`, [company.orgId, data.offerHandoff.handoff.id]));
    expect((await look(ada, 'tarpaulin')).find(({ kind }) => kind === 'ESCALATION')).toMatchObject({ title: 'The tarpaulin drawings (settled)', path: `/handoffs/${data.offerHandoff.handoff.id}` });
    const elsewhere = await foundCompany(program, 'elsewhere-tarpaulin');
    expect(await look(await elsewhere.as(elsewhere.members.ada), 'tarpaulin')).toEqual([]);
  });

  it('shows each thing once, and a title before a comment', async () => {
    await say('The spare parts store is where the vouchers lie.');
    const results = await look(ada, 'spare parts');
    expect(results.map(({ title }) => title).slice(0, 2)).toEqual(['Refill the spare parts store', 'Réfund limits in the app']);
    expect(new Set(results.map(({ path }) => path.split('#')[0])).size).toBe(results.length);
  });

  it('forgets what is taken back, and knows what was edited', async () => {
    const comment = await say('Only the zeppelin knows.');
    expect(await look(ada, 'zeppelin')).toHaveLength(1);
    await ada.ask('mutation ($input: EditCommentInput!) { editComment(input: $input) { problem { code } } }', { input: { id: comment.id, version: 1, text: 'Only the submarine knows.' } });
    expect([await look(ada, 'zeppelin'), (await look(ada, 'submarine')).length]).toEqual([[], 1]);
    await ada.ask('mutation ($input: TakeBackCommentInput!) { takeBackComment(input: $input) { problem { code } } }', { input: { id: comment.id, version: 2 } });
    expect(await look(ada, 'submarine')).toEqual([]);
  });

  it('finds nothing of another organization, also by SQL as the application', async () => {
    const other = await foundCompany(program, 'other');
    const stranger = await other.as(other.members.ada);
    expect(await look(stranger, 'refund')).toEqual([]);
    expect((await look(stranger, 'support')).map(({ title }) => title)).toEqual(['Support']);
    await asRole(program.database.urls.app, async (sql) => {
      expect(await sql("select * from search_matches('refund', '{refund}', 10)")).toEqual([]);
      await sql("select set_config('app.org_id', $1, false)", [other.orgId]);
      expect(await sql("select * from search_matches('refund', '{refund}', 10)")).toEqual([]);
      await sql("select set_config('app.org_id', $1, false)", [company.orgId]);
      expect((await sql("select * from search_matches('refund', '{refund}', 10)")).length).toBeGreaterThan(0);
    });
  });

  it.each(['', ' ', 'a', '%', '_%_', "'; drop table commitment; --", '\\', '(((', 'x'.repeat(50_000), '🙂🙂', '\u202eabc', 'ß', 'İi'])('takes %.20j', async (text) => {
    expect(Array.isArray(await look(ada, text))).toBe(true);
  });

  it('asks the same few statements however much it finds', async () => {
    const few = await statementsOf(() => look(ada, 'vouchers', 1));
    for (let index = 0; index < 30; index += 1) await propose(`Price list number ${index}`);
    const many = await statementsOf(() => look(ada, 'price list', 50));
    expect(many.length).toBeLessThanOrEqual(few.length);
    expect(many.length).toBeLessThanOrEqual(12);
  });
});

describe('on real titles', () => {
  if (!hasRealFiles) {
    it('is not tried: they are not given beside the repository', () => expect(hasRealFiles).toBe(false));
    return;
  }

  it('finds the right one among the first three with one or two letters wrong', async () => {
    const importer = await foundImporter(program, 'kubernetes');
    await importer.bring({ people: realFile('people'), silos: realFile('silos'), commitments: realFile('commitments') });
    const actor = { orgId: importer.orgId as never, memberId: null, as: 'spec' };
    const titles = await program.get(Tenancy).read(actor, (tx) => tx.sql<{ title: string }>('spec-titles', 'select title from commitment where org_id = $1 order by id', [tx.orgId]));
    const random = seeded(20261122);
    const hits = { 1: 0, 2: 0 };
    const TRIES = 100;
    for (const wrong of [1, 2] as const) {
      for (let index = 0; index < TRIES; index += 1) {
        const { title } = titles[Math.floor(random() * titles.length)]!;
        const query = mistype(wordsIn(title, random), wrong, random);
        const results = await program.get(Tenancy).read(actor, (tx) => program.get(SearchReader).read(tx, query, 3));
        if (results.some((result) => result.title === title)) hits[wrong] += 1;
      }
    }
    process.stdout.write(`search on ${titles.length} real titles, among the first three: ${hits[1]} of ${TRIES} with one letter wrong, ${hits[2]} of ${TRIES} with two\n`);
    expect(hits[1]).toBeGreaterThanOrEqual(TRIES * 0.9);
    expect(hits[2]).toBeGreaterThanOrEqual(TRIES * 0.85);
  }, 240_000);
});
