import { FoundOrganization } from '#server/org';
import { LetterLinks } from '#server/access';
import { Tenancy } from '#server/database';
import { DeliverMail } from '#server/notice';
import { asRole } from './ask-database.ts';
import { foundCompany } from './company.ts';
import { settle, tick } from './days.ts';
import { Importer } from './imported.ts';
import { openWitness, type Witness } from './storm/witness.ts';
import { Caller, startProgram, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

type Problem = { code: string; message: string; field?: string | null } | null;

let program: Program;
let witness: Witness;
beforeAll(async () => {
  witness = await openWitness();
  program = await startProgram({ SMTP_URL: witness.url });
}, 60_000);
// Each journey begins with all its tries.
beforeEach(() => asRole(program.database.urls.admin, (sql) => sql('delete from rate_limit')));
afterAll(async () => {
  await program?.stop();
  await witness?.close();
});

const FILES = {
  people: 'handle,name\nlena,Lena Brandt\nomar,Omar Haddad\npia,Pia Sand\n',
  silos: 'key,name,kind,leads,mission\nsales,Sales,Department,lena,Sells\nservice,Service,Department,omar,Serves\n',
};
const PASSWORD = 'a long enough password';

/** A real organization whose people came from files: none of them signs in. */
async function foundReal(key: string): Promise<Importer> {
  const founded = await program.get(FoundOrganization).run({ name: `${key} Ltd`, key, zone: 'Europe/Berlin' }, { name: 'Nora Quist', email: `nora@${key}.test`, password: PASSWORD });
  if (!founded.ok) throw new Error(founded.problem.message);
  const importer = new Importer(program.url, founded.value.orgId, founded.value.token);
  await importer.bring(FILES);
  return importer;
}

type Person = { id: string; name: string; handle: string; signsIn: boolean };
const people = async (importer: Importer): Promise<Readonly<Record<string, Person>>> => {
  const { members } = await importer.ask<{ members: Person[] }>('{ members { id name handle signsIn } }');
  return Object.fromEntries(members.map((member) => [member.handle, member]));
};
const change = async (caller: Caller, name: 'inviteMember' | 'takeBackInvitation' | 'deactivateMember' | 'reactivateMember', input: Record<string, unknown>): Promise<Problem> => {
  const type = name === 'inviteMember' ? 'InviteMemberInput' : 'MemberStepInput';
  const { data, errors } = await caller.ask<Record<string, { problem: Problem }>>(`mutation ($input: ${type}!) { ${name}(input: $input) { member { id } problem { code message field } } }`, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!.problem;
};

/** Lets the letters that wait go out, as a worker would; answers the link in the last one to an address. */
async function linkTo(importer: Importer, email: string): Promise<string> {
  await settle(program);
  await tick(program);
  const waiting = await rows<{ id: string }>(importer, "select id from mail where org_id = $1 and state in ('WAITING', 'RETRY')");
  for (const { id } of waiting) await program.get(DeliverMail).run(importer.orgId as never, id);
  const letter = witness.seen.findLast(({ to }) => to === email);
  return /\/join#([\w-]+)/.exec(letter?.body.replace(/=\r\n/g, '') ?? '')?.[1] ?? '';
}
const rows = <Row>(importer: Importer, text: string) =>
  program.get(Tenancy).read({ orgId: importer.orgId as never, memberId: null, as: 'spec' }, (tx) => tx.sql<Row>(`spec-${text}`.slice(0, 60), text, [tx.orgId]));

const looked = async (link: string, caller = new Caller(program.url)) =>
  (await caller.ask<{ invited: { invited: Record<string, unknown> | null; problem: Problem } }>('query ($link: String!) { invited(link: $link) { invited { organization name email hasAccount } problem { code message } } }', { link })).data.invited;
const accept = async (link: string, password = PASSWORD, caller = new Caller(program.url)): Promise<Problem> =>
  (await caller.ask<{ acceptInvitation: { problem: Problem } }>('mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { problem { code message field } } }', { input: { link, password } })).data.acceptInvitation.problem;
const whoIs = async (caller: Caller) => (await caller.ask<{ me: { email: string | null; member: { id: string; name: string; posts: { kind: string }[] } | null; organizations: unknown[] } | null }>('{ me { email member { id name posts { kind } } organizations { name } } }')).data.me;

describe('somebody from a file is invited', () => {
  it('by a letter whose link makes them this member, once, and keeps their post', async () => {
    const acme = await foundReal('acme');
    const { lena, omar } = await people(acme);
    expect(lena).toMatchObject({ name: 'Lena Brandt', signsIn: false });
    expect(await change(acme.caller, 'inviteMember', { memberId: lena!.id, email: ' Lena@Acme.test ' })).toBeNull();
    expect(await acme.ask('{ invitations { member { name } email invitedBy { name } expired } }')).toEqual({
      invitations: [{ member: { name: 'Lena Brandt' }, email: 'lena@acme.test', invitedBy: { name: 'Nora Quist' }, expired: false }],
    });
    const link = await linkTo(acme, 'lena@acme.test');
    const letter = witness.seen.at(-1)!.body;
    expect(letter).toContain('Subject: Nora Quist invites you to acme Ltd');
    expect(letter).toContain('Hello Lena Brandt,');

    const lenas = new Caller(program.url);
    for (let times = 0; times < 2; times += 1) expect(await looked(link, lenas)).toEqual({ invited: { organization: 'acme Ltd', name: 'Lena Brandt', email: 'lena@acme.test', hasAccount: false }, problem: null });
    expect(await accept(link, 'short', lenas)).toMatchObject({ code: 'INVALID', field: 'password' });
    expect(await accept(link, 'lenas own long password', lenas)).toBeNull();
    expect(await whoIs(lenas)).toEqual({ email: 'lena@acme.test', member: { id: lena!.id, name: 'Lena Brandt', posts: [{ kind: 'LEAD' }] }, organizations: [{ name: 'acme Ltd' }] });
    expect((await people(acme)).lena!.signsIn).toBe(true);
    expect(await acme.ask('{ invitations { email } }')).toEqual({ invitations: [] });

    expect(await accept(link)).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('was used already') });
    expect((await looked(link)).problem).toMatchObject({ message: expect.stringContaining('was used already') });
    const later = new Caller(program.url);
    await later.ask('mutation { signIn(input: { email: "lena@acme.test", password: "lenas own long password" }) { problem { message } } }');
    expect((await whoIs(later))?.member?.id).toBe(lena!.id);

    await settle(program);
    expect(await rows(acme, "select type, data->>'invitationId' is not null as named from fact where org_id = $1 and type like 'member.invit%' order by id")).toEqual([{ type: 'member.invited', named: true }, { type: 'member.invitation-accepted', named: true }]);
    expect(await change(acme.caller, 'inviteMember', { memberId: lena!.id, email: 'lena@acme.test' })).toMatchObject({ code: 'WRONG_STATE', message: 'Lena Brandt signs in already. Nothing was sent.' });
    expect(await change(acme.caller, 'inviteMember', { memberId: omar!.id, email: 'lena@acme.test' })).toMatchObject({ code: 'INVALID', field: 'email', message: expect.stringContaining('Lena Brandt has this address') });
    expect(await change(acme.caller, 'inviteMember', { memberId: omar!.id, email: 'nobody' })).toMatchObject({ code: 'INVALID', field: 'email' });
    await expect(change(lenas, 'inviteMember', { memberId: omar!.id, email: 'omar@acme.test' })).rejects.toThrow('NOT_ALLOWED');
    await expect(lenas.ask('{ invitations { email } }').then(({ errors }) => errors?.[0]?.extensions.code)).resolves.toBe('NOT_ALLOWED');
  });

  it('again: only the newest link opens; what was taken back, is over, or was theirs who left opens nothing, each with its sentence', async () => {
    const beta = await foundReal('beta');
    const { lena, omar } = await people(beta);
    const invite = (memberId: string, email: string) => change(beta.caller, 'inviteMember', { memberId, email });
    await invite(lena!.id, 'typo@beta.test');
    const wrong = await linkTo(beta, 'typo@beta.test');
    await invite(lena!.id, 'lena@beta.test');
    expect(await accept(wrong)).toMatchObject({ message: expect.stringContaining('newer invitation') });
    const right = await linkTo(beta, 'lena@beta.test');
    expect(await change(beta.caller, 'takeBackInvitation', { memberId: lena!.id })).toBeNull();
    expect(await change(beta.caller, 'takeBackInvitation', { memberId: lena!.id })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await accept(right)).toMatchObject({ message: expect.stringContaining('taken back') });
    await invite(lena!.id, 'lena@beta.test');
    const last = await linkTo(beta, 'lena@beta.test');
    await asRole(program.database.urls.admin, (sql) => sql("update invitation set expires_at = now() - interval '1 second' where org_id = $1 and ended_at is null", [beta.orgId]));
    expect(await accept(last)).toMatchObject({ message: expect.stringContaining('7 days, which are over') });
    expect(await beta.ask('{ invitations { expired } }')).toEqual({ invitations: [{ expired: true }] });

    await invite(omar!.id, 'omar@beta.test');
    const omars = await linkTo(beta, 'omar@beta.test');
    expect(await change(beta.caller, 'deactivateMember', { memberId: omar!.id })).toBeNull();
    expect(await accept(omars)).toMatchObject({ message: expect.stringContaining('no longer a member') });
    expect(await invite(omar!.id, 'omar@beta.test')).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('has left') });
    expect(await change(beta.caller, 'reactivateMember', { memberId: omar!.id })).toBeNull();
    expect((await accept(omars))?.message).toContain('no longer a member');
    expect(await rows(beta, 'select ended from invitation where org_id = $1 order by id')).toEqual(['REPLACED', 'TAKEN_BACK', null, 'LEFT'].map((ended) => ({ ended })));
  });

  it('a letter that was not sent yet when its invitation ended is not sent at all', async () => {
    const late = await foundReal('late');
    const { pia } = await people(late);
    await change(late.caller, 'inviteMember', { memberId: pia!.id, email: 'pia@late.test' });
    await change(late.caller, 'takeBackInvitation', { memberId: pia!.id });
    expect(await linkTo(late, 'pia@late.test')).toBe('');
    expect(await rows(late, 'select state, message from mail where org_id = $1')).toEqual([{ state: 'DROPPED', message: null }]);
  });

  it('fifty at once with one link: one comes in', async () => {
    const many = await foundReal('many');
    const { lena } = await people(many);
    await change(many.caller, 'inviteMember', { memberId: lena!.id, email: 'lena@many.test' });
    const link = await linkTo(many, 'lena@many.test');
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => accept(link, `password number ${at} of fifty`)));
    expect(answers.filter((problem) => problem === null)).toHaveLength(1);
    expect(await asRole(program.database.urls.admin, (sql) => sql('select 1 from sign_in where org_id = $1 and member_id = $2', [many.orgId, lena!.id]))).toHaveLength(1);
  });
});

describe('an invitation opens one door only', () => {
  it('an account that is there proves itself by its password, which a letter never changes; an example’s people come in nowhere', async () => {
    const [gamma, delta] = [await foundReal('gamma'), await foundReal('delta')];
    const { lena } = await people(gamma);
    await change(gamma.caller, 'inviteMember', { memberId: lena!.id, email: 'nora@delta.test' });
    const link = await linkTo(gamma, 'nora@delta.test');
    expect((await looked(link)).invited).toMatchObject({ hasAccount: true });
    expect(await accept(link, 'some other long password')).toMatchObject({ code: 'NOT_ALLOWED', field: 'password' });
    const nora = new Caller(program.url);
    expect(await accept(link, PASSWORD, nora)).toBeNull();
    expect(await whoIs(nora)).toMatchObject({ member: { id: lena!.id }, organizations: expect.arrayContaining([{ name: 'delta Ltd' }, { name: 'gamma Ltd' }]) });

    const { omar } = await people(delta);
    expect(await change(delta.caller, 'inviteMember', { memberId: omar!.id, email: 'nora@delta.test' })).toMatchObject({ code: 'INVALID', message: expect.stringContaining('Nora Quist has this address') });
    await foundCompany(program, 'fiction');
    await change(delta.caller, 'inviteMember', { memberId: omar!.id, email: 'ada@fiction.test' });
    expect(await accept(await linkTo(delta, 'ada@fiction.test'))).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('example company') });
  });

  it('what is absent, another’s, forged or cut gets one answer; in an example nobody is invited', async () => {
    const [here, there] = [await foundReal('here'), await foundReal('there')];
    const absent = '01900000-0000-7000-8000-000000000bad';
    const foreign = (await people(there)).lena!.id;
    const refusals = [];
    for (const memberId of [absent, foreign, 'x']) for (const name of ['inviteMember', 'takeBackInvitation'] as const) refusals.push(await change(here.caller, name, { memberId, ...(name === 'inviteMember' && { email: 'l@here.test' }) }));
    expect(new Set(refusals.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(refusals[0]).toMatchObject({ code: 'NOT_FOUND' });

    await change(there.caller, 'inviteMember', { memberId: foreign, email: 'lena@there.test' });
    const link = await linkTo(there, 'lena@there.test');
    const [{ id }] = (await rows<{ id: string }>(there, 'select id from invitation where org_id = $1')) as [{ id: string }];
    const links = program.get(LetterLinks);
    const nowhere = ['', 'x', link.slice(0, -2), `${link.slice(0, -3)}AAA`, links.write('invitation', { orgId: there.orgId as never, id: absent }), links.write('invitation', { orgId: here.orgId as never, id })];
    const said = [];
    for (const one of nowhere) said.push(await accept(one), (await looked(one)).problem);
    expect(new Set(said.map((one) => one?.message)).size).toBe(1);
    expect(said[0]).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('leads nowhere') });

    const company = await foundCompany(program, 'fable');
    expect(await change(await company.as(company.members.cco), 'inviteMember', { memberId: company.members.dan, email: 'dan@elsewhere.test' })).toMatchObject({ code: 'WRONG_STATE', message: expect.stringContaining('example') });
  });

  it('keeps nothing that opens it: neither in the outbox nor anywhere in the database', async () => {
    const kept = await foundReal('kept');
    const { lena } = await people(kept);
    await change(kept.caller, 'inviteMember', { memberId: lena!.id, email: 'lena@kept.test' });
    const link = await linkTo(kept, 'lena@kept.test');
    expect(link).toHaveLength(75);
    const { outbox } = await kept.ask<{ outbox: { mails: { kind: string; state: string; toAddress: string; message: unknown }[] } }>('{ outbox { mails { kind state toAddress message { subject sections { lines { text path } } } } } }');
    expect(outbox.mails).toMatchObject([{ kind: 'INVITATION', state: 'SENT', toAddress: 'lena@kept.test' }]);
    const found = await asRole(program.database.urls.admin, async (sql) => {
      const tables = await sql<{ name: string }>("select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
      const holding = [];
      for (const { name } of tables) if ((await sql(`select 1 from ${name} t where t::text like $1 limit 1`, [`%${link.slice(-32)}%`])).length > 0) holding.push(name);
      return holding;
    });
    expect(found).toEqual([]);
  });

  it('asks as many statements for many members as for one', async () => {
    const few = await foundReal('few');
    const counted = async () => (await statementsOf(() => few.ask('{ members { id name signsIn } invitations { email member { name } invitedBy { name } } }'))).length;
    const { lena, omar, pia } = await people(few);
    await change(few.caller, 'inviteMember', { memberId: lena!.id, email: 'lena@few.test' });
    const before = await counted();
    for (const { id, handle } of [omar!, pia!]) await change(few.caller, 'inviteMember', { memberId: id, email: `${handle}@few.test` });
    expect(await counted()).toBe(before);
  });
});
