import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { OrgId } from '#domain/kernel';
import { LetterLinks, SignIns } from '#server/access';
import { ExampleMembers } from '#server/org';
import { loadExample } from '../example/load-example.ts';
import { asRole } from './ask-database.ts';
import { clientQueries } from './client-queries.ts';
import { multiplyRows } from './multiply-rows.ts';
import { Caller, startProgram, type Program } from './program.ts';
import { mostAtOnce, statementsOf } from './statements-of.ts';
import { toldIn, visit } from './visit.ts';

const MOST = 12;
const COPIES = 16;

/** These still cost more than they may, however little there is: at most what stands here, until they are mended. */
const STILL: Readonly<Record<string, number>> = {
  Inbox: 21, SiloPage: 16, WhyNotices: 14, PreviewRuling: 16,
};

/** Pages that come drawn, and how many statements each may take in all, signing in included. */
const DRAWN: Readonly<Record<string, number>> = { '/': 20, '/commitments': 25 };

const ROOT = join(import.meta.dirname, '../../..');

/** Something of each kind that a query is about, with as much hanging on it as the example has. */
const THINGS = {
  commitment: `select c.id, c.number, c.carried_by as silo from commitment c where c.org_id = $1 order by (select count(*) from fact f where f.org_id = c.org_id and f.subject_id = c.id) desc, c.number limit 1`,
  accepted: `select id, to_char(agreed_on + 30, 'YYYY-MM-DD') as on from commitment where org_id = $1 and standing = 'ACCEPTED' order by number limit 5`,
  handoff: 'select id from handoff where org_id = $1 order by due_on, id limit 1',
  forum: 'select id from forum where org_id = $1 order by id limit 1',
  sitting: 'select s.id from sitting s where s.org_id = $1 order by (select count(*) from outcome o where o.org_id = s.org_id and o.sitting_id = s.id) desc, s.id limit 1',
  series: 'select id from series where org_id = $1 order by id limit 1',
  mail: 'select id from mail where org_id = $1 order by id limit 1',
  escalation: `select id from escalation where org_id = $1 and state not in ('RULED', 'MOOT') order by raised_at limit 1`,
  silo: `select s.id, s.key from silo s where s.org_id = $1 and s.closed_on is null order by (select count(*) from silo h where h.org_id = s.org_id and h.heir_id = s.id) desc, s.key limit 2`,
  member: 'select m.id, m.account_id as account from member m where m.org_id = $1 order by (select count(*) from commitment c where c.org_id = m.org_id and c.owner_id = m.id) desc, m.id limit 1',
  cco: `select m.id, m.account_id as account from post p join member m on m.org_id = p.org_id and m.id = p.member_id where p.org_id = $1 and p.kind = 'CCO'`,
  sponsor: `select m.id, m.account_id as account from post p join member m on m.org_id = p.org_id and m.id = p.member_id where p.org_id = $1 and p.kind = 'SPONSOR'`,
} as const;
/** As nobody is in an example: its people are whoever one chooses to be. */
const INVITED = `insert into invitation (org_id, id, member_id, email, invited_by, invited_at, expires_at) values ($1, $2, $3, 'somebody@elsewhere.test', $3, now(), now() + interval '7 days')`;

type Thing = { id: string; number: number; silo: string; on: string; key: string; account: string };
type Things = Record<keyof typeof THINGS, Thing[]>;

/** What each query is asked with. One that needs variables and is not named here fails. */
const variablesOf = (things: Things, link: string): Record<string, Record<string, unknown>> => {
  const of = (kind: keyof Things): string => things[kind][0]?.id ?? '00000000-0000-4000-8000-000000000000';
  const [commitment, silo] = [things.commitment[0]!, things.silo[0]!];
  const [accepted] = things.accepted;
  const aboutCommitment = ['CommitmentById', 'CommitmentRowById', 'DateTerms', 'StepsNow', 'ContributionsOfCommitment', 'HandoffsOfCommitment', 'InboxDetail'];
  return {
    ...Object.fromEntries(aboutCommitment.map((name) => [name, { id: commitment.id }])),
    CommitmentByKey: { key: `C-${commitment.number}` },
    WhyNotices: { commitmentId: commitment.id },
    Comments: { kind: 'COMMITMENT', subjectId: commitment.id },
    LoadCheck: { carriedBy: silo.id, owner: of('member') },
    PreviewRipple: { moves: [{ id: accepted!.id, on: accepted!.on }] },
    PreviewBulkEdit: { input: { rows: things.accepted.map(({ id }) => ({ id, version: 1 })), change: { kind: 'OWNER', ownerId: of('member') } } },
    PreviewUndo: { id: of('series') }, HandoffById: { id: of('handoff') }, HandoffInHand: { id: of('handoff') }, SeriesById: { id: of('series') }, MailById: { id: of('mail') }, Forum: { id: of('forum') }, Sitting: { id: of('sitting') }, InHand: { id: of('sitting') },
    PreviewRuling: { input: { escalationId: of('escalation'), kind: 'COURSE_CORRECT', agreedOn: accepted!.on, reason: 'CAPACITY', instruction: 'Two people for a month.' } },
    Inbox: { first: 100 }, SiloPage: { key: silo.key }, OpenInSilo: { key: silo.key }, ClosingSilo: { siloId: silo.id, heirId: things.silo[1]!.id },
    Invited: { link }, Leaving: { memberId: of('member') }, Mine: { me: [of('cco')] },
    Search: { text: 'refund limits', first: 20 }, FindCommitments: { text: 'refund' }, Outbox: { first: 50 }, HandoffList: { first: 50 },
    CommitmentGroups: { by: 'OWNER' }, CommitmentPage: { first: 100 }, CommitmentsBetween: { first: 500 }, VersionsNow: { first: 500 },
    ImportRun: { id: of('series') }, ImportRows: { id: of('series'), first: 50 },
  };
};

describe('what each query of the web client costs the database', () => {
  const queries = clientQueries();
  let program: Program;
  let orgId: string;
  let cco: Caller;
  let sponsor: Caller;
  let variables: Record<string, Record<string, unknown>>;
  const costs = new Map<string, (number | string)[]>();
  const keep = (name: string, cost: number | string) => costs.set(name, [...(costs.get(name) ?? []), cost]);

  const measure = async (): Promise<void> => {
    for (const [name, query] of queries) {
      let errors: { message: string }[] | undefined;
      const heard = await statementsOf(async () => ({ errors } = await (name === 'PreviewRuling' ? sponsor : cco).ask(query, variables[name])));
      keep(name, errors ? errors[0]!.message : heard.length);
    }
    for (const path of Object.keys(DRAWN)) {
      let text = '';
      const heard = await statementsOf(async () => ({ text } = await visit(program, cco, path)));
      keep(path, toldIn(text) === null ? 'It did not come drawn.' : heard.length);
    }
  };

  beforeAll(async () => {
    execFileSync(process.execPath, ['libs/tooling/build.mjs', 'draw', 'web', '--if-changed'], { cwd: ROOT, stdio: 'inherit' });
    program = await startProgram({ WEB_ROOT: join(ROOT, 'dist/web') });
    await loadExample(program.app, () => undefined);
    orgId = (await program.get(ExampleMembers).organization())!;
    const things = await asRole(program.database.urls.admin, async (sql) => {
      const found: [string, Thing[]][] = [];
      for (const [kind, text] of Object.entries(THINGS)) found.push([kind, await sql<Thing>(text, [orgId])]);
      return Object.fromEntries(found) as Things;
    });
    const invitation = { orgId: orgId as OrgId, id: '01900000-0000-7000-8000-000000000001' };
    await asRole(program.database.urls.admin, (sql) => sql(INVITED, [orgId, invitation.id, things.member[0]!.id]));
    variables = variablesOf(things, program.get(LetterLinks).write('invitation', invitation));
    const as = async ([thing]: Thing[]) => new Caller(program.url, await program.get(SignIns).begin(thing!.account as never, { orgId, memberId: thing!.id } as never));
    [cco, sponsor] = [await as(things.cco), await as(things.sponsor)];
    // The first page also loads what draws it.
    await visit(program, cco);
    await measure();
    await asRole(program.database.urls.admin, (sql) => multiplyRows(sql, orgId, COPIES));
    await measure();
  }, 180_000);
  afterAll(() => program?.stop());

  test('there is a query for each place', () => expect(queries.size).toBeGreaterThan(50));

  test.each([...queries.keys()])('%s: few, and not one more among sixteen times as much', (name) => {
    const [few, many] = costs.get(name)!;
    expect(few).toEqual(expect.any(Number));
    expect(many).toBeLessThanOrEqual(few as number);
    expect(few).toBeLessThanOrEqual(STILL[name] ?? MOST);
  });

  test.each(Object.keys(DRAWN))('the page %s comes drawn in few, and not one more among sixteen times as much', (path) => {
    const [few, many] = costs.get(path)!;
    expect(few).toEqual(expect.any(Number));
    expect(many).toBeLessThanOrEqual(few as number);
    expect(few).toBeLessThanOrEqual(DRAWN[path]!);
  });

  test('the readers of one page take turns on its connection', async () => {
    const most: Record<string, number> = {};
    for (const name of ['SiloPage', 'Mine', 'CommitmentById', 'Decisions', 'SeriesById']) most[name] = await mostAtOnce(() => cco.ask(queries.get(name)!, variables[name]));
    expect(most).toEqual(Object.fromEntries(Object.keys(most).map((name) => [name, 1])));
  });
});
