import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { pass, settle, step } from './days.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { VerifyRecord } from '#server/jobs';

let program: Program;
let company: Company;
let ada: Caller;
let ben: Caller;
let cleo: Caller;
let id: string;

type Problem = { code: string; field: string | null } | null;
type Comment = { id: string; version: number; text: string; parts: { text: string; member: { name: string } | null }[]; takenBackAt: string | null; editedAt: string | null; mine: boolean };
type Payload = { comment: Comment | null; problem: Problem };

const COMMENT = 'id version text mine editedAt takenBackAt parts { text member { name } }';
const change = async (caller: Caller, name: 'writeComment' | 'editComment' | 'takeBackComment', input: object): Promise<Payload> => {
  const { data, errors } = await caller.ask<Record<string, Payload>>(
    `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { comment { ${COMMENT} } problem { code field } } }`, { input });
  if (errors) throw new Error(JSON.stringify(errors));
  return data[name]!;
};
const say = (caller: Caller, text: string, kind = 'COMMITMENT', about = id) => change(caller, 'writeComment', { kind, subjectId: about, text });
const comments = async (caller: Caller, kind = 'COMMITMENT', about = id) =>
  (await caller.ask<{ comments: Comment[] }>(`query ($kind: TalkKind!, $id: ID!) { comments(kind: $kind, subjectId: $id) { ${COMMENT} } }`, { kind, id: about })).data.comments;
type Inbox = { count: number; mentioned: { id: string; text: string; path: string }[] };
const inbox = async (caller: Caller) => (await caller.ask<{ inbox: Inbox }>('{ inbox { count mentioned { id text path } } }')).data.inbox;
const notices = () => asRole(program.database.urls.admin, async (sql) => (await sql("select recipient_id, channel, state from notice where kind = 'MENTION' order by recipient_id, channel", [])) as { recipient_id: string; channel: string; state: string }[]);

beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'acme');
  [ada, ben, cleo] = await Promise.all([company.as(company.members.ada), company.as(company.members.ben), company.as(company.members.cleo)]);
  const made = await step(ada, 'proposeCommitment', { title: 'Refund limits', carriedBy: company.silos.support, promisedTo: company.silos.product, ownerId: company.members.cleo, on: new Date(Date.now() + 9e8).toISOString().slice(0, 10) });
  id = made.commitment.id;
});
afterAll(() => program?.stop());

describe('a comment with a person in it', () => {
  let comment: Comment;

  it('is kept with the person’s id and shown with the name', async () => {
    const said = await say(ada, `@[${company.members.ben}], is it live? @[${company.members.ben}]`);
    expect(said).toMatchObject({ problem: null, comment: { version: 1, text: '@Ben, is it live? @Ben', mine: true, parts: [{ member: { name: 'Ben' } }, { text: ', is it live? ', member: null }, { member: { name: 'Ben' } }] } });
    comment = said.comment!;
    expect(await comments(ben)).toMatchObject([{ id: comment.id, mine: false }]);
  });

  it('reaches the person once, in the inbox and in one mail, also when it is told or edited again', async () => {
    await settle(program);
    const mentioned = [{ text: 'Ada mentioned you in “Refund limits”: “@Ben, is it live? @Ben”', path: `/commitments/${id}#comment-${comment.id}` }];
    expect(await inbox(ben)).toMatchObject({ mentioned });
    const edited = await change(ada, 'editComment', { id: comment.id, version: 1, text: `@[${company.members.ben}], is it live yet? Also @[${company.members.cleo}]` });
    expect(edited).toMatchObject({ problem: null, comment: { version: 2, text: '@Ben, is it live yet? Also @Cleo' } });
    expect(edited.comment!.editedAt).not.toBeNull();
    await settle(program);
    expect((await inbox(ben)).mentioned).toMatchObject([{ text: 'Ada mentioned you in “Refund limits”: “@Ben, is it live yet? Also @Cleo”' }]);
    expect((await inbox(cleo)).mentioned).toHaveLength(1);
    expect((await notices()).map(({ channel }) => channel)).toEqual(['INBOX', 'MAIL', 'INBOX', 'MAIL']);
  });

  it('is put away by its reader, and stays away', async () => {
    const [notice] = (await inbox(ben)).mentioned;
    await ben.ask('mutation ($input: ClearNoticesInput!) { clearNotices(input: $input) { problem { code } } }', { input: { ids: [notice!.id] } });
    await change(ada, 'editComment', { id: comment.id, version: 2, text: `@[${company.members.ben}], and now? @[${company.members.cleo}]` });
    await settle(program);
    expect((await inbox(ben)).mentioned).toEqual([]);
  });

  it('says nothing of one’s own name to oneself', async () => {
    await say(ada, `I, @[${company.members.ada}], will ask.`);
    await settle(program);
    expect((await inbox(ada)).mentioned).toEqual([]);
  });

  it('is refused with somebody who is not here, absent or another organization’s alike', async () => {
    const other = await foundCompany(program, 'other');
    const absent = await say(ada, '@[01910000-0000-7000-8000-00000000000a] hello');
    expect(absent).toMatchObject({ comment: null, problem: { code: 'NOT_FOUND', field: 'text' } });
    expect(await say(ada, `@[${other.members.ada}] hello`)).toEqual(absent);
  });

  it('does not reach somebody who has left, and tells the others', async () => {
    await asRole(program.database.urls.admin, (sql) => sql('update member set left_at = now() where id = $1', [company.members.dan]));
    const said = await say(ada, `@[${company.members.dan}] knows.`);
    expect(said).toMatchObject({ problem: null, comment: { text: '@Dan knows.' } });
    await settle(program);
    expect((await notices()).filter((notice) => notice.recipient_id === company.members.dan)).toEqual([]);
  });
});

describe('one’s own comment', () => {
  it('is taken back: its words leave the list, the record and the inbox, that it was there stays', async () => {
    const { comment } = await say(ada, `@[${company.members.ben}] a secret that slipped out`);
    await settle(program);
    expect((await inbox(ben)).mentioned).toHaveLength(1);
    const taken = await change(ada, 'takeBackComment', { id: comment!.id, version: 1 });
    expect(taken).toMatchObject({ problem: null, comment: { text: '', parts: [], mine: false } });
    expect(taken.comment!.takenBackAt).not.toBeNull();
    await settle(program);
    expect((await inbox(ben)).mentioned).toEqual([]);
    const { data } = await ben.ask<{ commitment: unknown }>('query ($id: ID!) { commitment(id: $id) { comments { text takenBackAt } activity { type words { value } } } }', { id });
    expect(JSON.stringify(data)).not.toContain('slipped out');
    expect(JSON.stringify(data)).toContain('comment.taken-back');
    expect(await program.get(VerifyRecord).run(company.orgId)).toMatchObject({ fault: null, erased: 1 });
  });

  it('is changed by nobody else, nor from an old version, nor after it was taken back', async () => {
    const { comment } = await say(ada, 'mine');
    const input = { id: comment!.id, version: 1, text: 'yours' };
    expect(await change(ben, 'editComment', input)).toMatchObject({ comment: { text: 'mine' }, problem: { code: 'NOT_ALLOWED' } });
    expect(await change(ben, 'takeBackComment', { id: comment!.id, version: 1 })).toMatchObject({ problem: { code: 'NOT_ALLOWED' } });
    await change(ada, 'editComment', { ...input, text: 'still mine' });
    expect(await change(ada, 'editComment', { ...input, text: 'lost' })).toMatchObject({ comment: { text: 'still mine', version: 2 }, problem: { code: 'STALE' } });
  });

  it('of another organization is not there', async () => {
    const other = await foundCompany(program, 'third');
    const stranger = await other.as(other.members.ada);
    const { comment } = await say(ada, 'ours');
    const theirs = await change(stranger, 'editComment', { id: comment!.id, version: 1, text: 'x' });
    expect(theirs).toEqual(await change(stranger, 'editComment', { id: '01910000-0000-7000-8000-00000000000a', version: 1, text: 'x' }));
    expect(theirs).toMatchObject({ comment: null, problem: { code: 'NOT_FOUND' } });
    expect(await comments(stranger)).toEqual([]);
    expect(await say(stranger, 'x')).toMatchObject({ problem: { code: 'NOT_FOUND' } });
  });
});

describe('what one can talk about', () => {
  it('is a silo too, and observers only read', async () => {
    const said = await say(ada, `@[${company.members.ben}] who covers Friday?`, 'SILO', company.silos.support);
    expect(said.problem).toBeNull();
    expect(await comments(ben, 'SILO', company.silos.support)).toHaveLength(1);
    await settle(program);
    expect((await inbox(ben)).mentioned).toMatchObject([{ path: `/silos/support#comment-${said.comment!.id}` }]);
    const olga = await company.as(company.members.olga);
    const { errors } = await olga.ask('mutation ($input: WriteCommentInput!) { writeComment(input: $input) { problem { code } } }', { input: { kind: 'SILO', subjectId: company.silos.support, text: 'x' } });
    expect(errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');
    expect(await say(ada, 'x', 'SILO', id)).toMatchObject({ problem: { code: 'NOT_FOUND' } });
  });

  it('keeps what is sane of any text', async () => {
    await expect(say(ada, 'NUL\u0000')).rejects.toThrow('cannot be kept');
    expect(await say(ada, 'Right \u202eto left')).toMatchObject({ problem: null, comment: { text: 'Right to left' } });
    expect(await say(ada, '<script>alert(1)</script>')).toMatchObject({ comment: { text: '<script>alert(1)</script>' } });
    expect(await say(ada, 'x'.repeat(90_000))).toMatchObject({ comment: null, problem: { code: 'INVALID', field: 'text' } });
    expect(await say(ada, ' ')).toMatchObject({ comment: null, problem: { code: 'INVALID', field: 'text' } });
  });

  it('counts as the carrying side’s word only when it is theirs', async () => {
    const word = async () => (await ada.ask<{ commitment: { lastWordAt: string | null } }>('query ($id: ID!) { commitment(id: $id) { lastWordAt } }', { id })).data.commitment.lastWordAt;
    await pass(program, company.orgId, 1);
    const before = await word();
    await say(ben, 'How is it?');
    expect(await word()).toBe(before);
    await say(cleo, 'Half-way.');
    expect(await word()).not.toBe(before);
  });
});
