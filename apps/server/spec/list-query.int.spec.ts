import fc from 'fast-check';
import { endOfDay, localDateOf } from '#domain/calendar';
import { CHANGE_KINDS, FIELDS, matches, parseQuery, possibleValues, SLIP_REASONS, term, waitingFor, writeQuery, type Commitment, type FieldName, type Named, type QueryTerm } from '#domain/commitment';
import { ok, type CommitmentId, type Instant, type LocalDate, type MemberId, type SiloId, type Zone } from '#domain/kernel';
import { CommitmentReader, CommitmentSets } from '#server/commitment';
import { Tenancy } from '#server/database';
import { asRole } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

const BERLIN = 'Europe/Berlin' as Zone;
const DAY = 86_400_000;
const ROWS = 160;

let program: Program;
let company: Company;
let ada: Caller;
let made: Commitment[];
let escalated: ReadonlySet<string>;

beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'found');
  ada = await company.as(company.members.ada);
  made = await fill();
});
afterAll(() => program?.stop());

/** Commitments of every kind, as only a database could hold them all at once. */
const commitments = (now: Instant): fc.Arbitrary<Commitment> => {
  const { silos, members } = company;
  const today = localDateOf(now, BERLIN);
  const day = fc.integer({ min: -60, max: 60 }).map((days) => new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10) as LocalDate);
  const moment = fc.integer({ min: 0, max: 40 * 24 }).map((hours) => (now - hours * 3_600_000 - 60_000) as Instant);
  const person = fc.constantFrom(members.ada, members.ben, members.cleo, members.dan) as fc.Arbitrary<MemberId>;
  const [support, product] = [silos.support, silos.product];
  return fc.record({
    words: fc.array(fc.constantFrom('Refund', 'limits', 'in', 'the app', 'C-3', '100%', 'a_b', 'Übergabe'), { minLength: 1, maxLength: 4 }),
    standing: fc.constantFrom('PROPOSED', 'ACCEPTED', 'ACCEPTED', 'ACCEPTED', 'DELIVERED', 'VERIFIED', 'DECLINED', 'WITHDRAWN'),
    carriedBy: fc.constantFrom(support, product), office: fc.boolean(), owner: fc.option(person), named: fc.option(person), on: fc.option(day), original: day, agreed: day,
    report: fc.constantFrom('ON_TRACK', 'AT_RISK', null), word: fc.option(moment), effect: fc.constantFrom('NONE_YET', 'PENDING', 'PROVEN', 'NONE'), asImported: fc.boolean(),
    arrears: fc.constantFrom('NO', 'NO', 'WAITING', 'TRIAGED'), waitingOn: fc.constantFrom('CARRIER', 'RECEIVER'), asked: fc.boolean(), suggested: fc.boolean(), slips: fc.nat(3), undone: fc.boolean(), kind: fc.constantFrom(null, ...CHANGE_KINDS), effectAsked: fc.boolean(), withdrawal: fc.constantFrom(null, null, 'CARRIER', 'RECEIVER'),
  }).map((one): Commitment => {
    const isPromise = ['ACCEPTED', 'DELIVERED', 'VERIFIED'].includes(one.standing);
    const lacks = isPromise && one.asImported && one.owner === null;
    const owned = isPromise && !lacks ? (one.owner ?? members.ada) : one.owner;
    const said = { at: now, byMemberId: members.ada };
    return {
      id: crypto.randomUUID() as CommitmentId, version: 1, number: 0, title: one.words.join(' '), customerEffect: '', doneWhen: '', nextStep: '',
      carriedBy: one.carriedBy, promisedTo: one.office ? null : one.carriedBy === support ? product : support, contributingSiloIds: [], ownerId: owned,
      namedOwnerId: one.named, proposedBy: members.dan, proposedAt: now, standing: one.standing as Commitment['standing'],
      waitingOn: one.standing === 'PROPOSED' ? (one.waitingOn as 'CARRIER') : null, waitingSinceAt: now, rounds: [],
      proposedOn: one.on, originalOn: isPromise && !lacks ? one.original : null, agreedOn: isPromise && !lacks ? one.agreed : null,
      asked: one.asked ? { on: one.agreed, reason: 'SCOPE', note: '', byMemberId: members.ada, at: now } : null,
      suggested: one.suggested ? { on: one.agreed, reason: 'SCOPE', note: '', byMemberId: members.cco, at: now, becauseOf: null } : null,
      slips: Array.from({ length: one.slips }, (_, at) => ({ seq: at + 1, fromOn: '2026-01-01' as LocalDate, toOn: '2026-01-08' as LocalDate, days: 7, reason: SLIP_REASONS[at]!, note: '', path: 'AGREED', askedBy: null, agreedBy: members.ada, at: now, undoneAt: at === 0 && one.undone ? now : null })),
      heldOnOriginal: null, acceptedAt: null, lastWordAt: one.word,
      report: one.report === null ? null : one.report === 'AT_RISK' ? { state: 'AT_RISK', confidence: 40, evidence: 'e', ask: { kind: 'DATA', text: 't' }, ...said } : { state: 'ON_TRACK', confidence: null, evidence: '', ask: null, ...said },
      deliveries: [], effect: one.effect as Commitment['effect'],
      withdrawalAsked: one.withdrawal === null ? null : { side: one.withdrawal as 'CARRIER', byMemberId: members.ada, at: now, reason: '' },
      closing: null, asImported: one.asImported, importKey: null, importNote: '', arrears: one.arrears as Commitment['arrears'], watchedFromOn: null,
      verifierId: null, effectOn: null, effectAskedAt: one.effectAsked ? now : null, loadConfirmed: null, changeKind: one.kind, playbook: [],
    } as Commitment;
  });
};

async function fill(): Promise<Commitment[]> {
  const actor = { orgId: company.orgId, memberId: company.members.cco };
  const zones = new Map([[company.silos.support, BERLIN], [company.silos.product, 'America/New_York' as Zone]]);
  let all: Commitment[] = [];
  await program.get(Tenancy).write(actor, async (tx) => {
    all = fc.sample(commitments(tx.now), { numRuns: ROWS, seed: 20261122 }).map((one, at) => ({ ...one, number: at + 1 }));
    await program.get(CommitmentSets).insert(tx, all, zones);
    return ok(null);
  });
  await asRole(program.database.urls.admin, async (sql) => {
    escalated = new Set(all.filter((_, at) => at % 7 === 0).map(({ id }) => id as string));
    for (let at = 0; at + 1 < all.length; at += 6) await sql(`insert into dependency (org_id, id, waiting_id, awaited_id, kind, added_at) values ($1, gen_random_uuid(), $2, $3, 'WAITS', now())`, [company.orgId, all[at + 1]!.id, all[at]!.id]);
    await sql('update commitment set escalated = true where id = any($1)', [[...escalated]]);
  });
  return all;
}

/** The silos of what waits for a commitment and is open: each sixth one is waited for by the one after it. */
const blockedBy = ({ id }: Commitment): SiloId[] => {
  const at = made.findIndex((one) => one.id === id);
  const waiting = at % 6 === 0 ? made[at + 1] : undefined;
  return waiting && ['PROPOSED', 'ACCEPTED', 'DELIVERED'].includes(waiting.standing) ? [waiting.carriedBy] : [];
};

const zoneOf = (silo: SiloId): Zone => (silo === company.silos.support ? BERLIN : ('America/New_York' as Zone));
const PEOPLE = ['cco', 'ceo', 'ada', 'ben', 'cleo', 'dan', 'olga'] as const;

/** What the domain finds by going through all commitments one by one, for Ada, who leads Support. */
const inMemory = (terms: readonly QueryTerm[], now: Instant): string[] => {
  const { members, silos } = company;
  const named = new Map<string, Named>(PEOPLE.map((name) => [members[name], { id: members[name], name: `${name[0]!.toUpperCase()}${name.slice(1)}`, handle: name }]));
  const asked = { now, today: localDateOf(now, BERLIN), me: members.ada, keyOfSilo: (id: SiloId) => (id === silos.support ? 'support' : 'product'), memberOf: (id: MemberId) => named.get(id)! };
  const sideOfAda = (one: Commitment) => (one.carriedBy === silos.support ? 'CARRIER' : one.promisedTo === silos.support ? 'RECEIVER' : null);
  return made
    .filter((commitment) => {
      const waitsForMe = waitingFor(commitment).some(({ from, question }) => (from === members.ada ? question !== 'OWNERSHIP' || ['PROPOSED', 'ACCEPTED', 'DELIVERED'].includes(commitment.standing) : question !== 'OWNERSHIP' && from === sideOfAda(commitment)));
      const endOfDue = commitment.agreedOn && endOfDay(commitment.agreedOn, zoneOf(commitment.carriedBy));
      return matches(terms, { commitment, escalated: escalated.has(commitment.id), endOfDue, waitsForMe, blockedSilos: blockedBy(commitment) }, asked);
    })
    .map(({ id }) => id as string)
    .toSorted();
};

const inDatabase = async (query: string): Promise<{ ids: string[]; now: Instant }> => {
  const found = await program.get(Tenancy).read({ orgId: company.orgId, memberId: company.members.ada }, async (tx) => {
    const { nodes } = await program.get(CommitmentReader).page(tx, { filter: { query }, sort: 'DUE', descending: false, first: 500, after: null });
    return { ids: nodes.map(({ id }) => id as string).toSorted(), now: tx.now };
  });
  return found;
};

const some = (field: FieldName): readonly string[] => {
  switch (FIELDS[field].takes) {
    case 'silo': return [...FIELDS[field].words, 'support', 'product', 'nowhere', ...(field === 'blocks' ? [...possibleValues(field), '..0', '<1'] : [])];
    case 'member': return ['me', 'nobody', 'ben', 'Cleo', company.members.dan, 'somebody'];
    case 'day': return [...possibleValues(field), '>=-10d', '<2026-12-01', 'today..30d', '..today', '>-2w'];
    case 'age': return [...possibleValues(field), '<=3d', '>=20d'];
    case 'count': return [...possibleValues(field), '0', '<2', '2..'];
    case 'text': return ['refund', 'C-3', '100%', 'a_b', 'in the', 'ü', 'c-12'];
    default: return FIELDS[field].words;
  }
};
const terms = (): fc.Arbitrary<QueryTerm> =>
  fc.constantFrom(...(Object.keys(FIELDS) as FieldName[])).chain((field) =>
    fc.record({ field: fc.constant(field), values: fc.uniqueArray(fc.constantFrom(...some(field)), { minLength: 1, maxLength: field === 'text' ? 1 : 3 }), negated: fc.boolean() }));

test('every word and form finds in the database what the domain finds, also negated', async () => {
  for (const field of Object.keys(FIELDS) as FieldName[]) for (const value of some(field)) for (const negated of [false, true]) {
    const list = [{ ...term(field, value), negated }];
    const { ids, now } = await inDatabase(writeQuery(list));
    expect([writeQuery(list), ids]).toEqual([writeQuery(list), inMemory(list, now)]);
  }
});

test('random queries find in the database what the domain finds', async () => {
  await fc.assert(fc.asyncProperty(fc.array(terms(), { minLength: 1, maxLength: 4 }), async (list) => {
    const { ids, now } = await inDatabase(writeQuery(list));
    expect(ids).toEqual(inMemory(list, now));
  }), { numRuns: 150 });
});

const LIST = `query ($filter: CommitmentFilter, $sort: CommitmentSort, $descending: Boolean, $first: Int, $after: String) {
  commitments(filter: $filter, sort: $sort, descending: $descending, first: $first, after: $after) { nodes { id key title } pageInfo { hasNextPage endCursor } totalCount problems { message start end nearest possible } } }`;
type Listed = { commitments: { nodes: { id: string; key: string; title: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number; problems: { message: string; start: number; end: number; nearest: string | null }[] } };
const list = async (variables: Record<string, unknown>) => {
  const { data, errors } = await ada.ask<Listed>(LIST, variables);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitments;
};

test('every order walks through all rows once, page by page, in both directions, and a stranger’s cursor begins anew', async () => {
  for (const sort of ['DUE', 'ORIGINAL', 'SILO', 'RECEIVER', 'OWNER', 'TITLE', 'STATE', 'SLIPS', 'BLOCKS', 'LAST_WORD', 'NUMBER']) {
    const walked: string[][] = [];
    for (const descending of [false, true]) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: Listed['commitments'] = await list({ sort, descending, first: 37, after });
        ids.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect([ids.length, new Set(ids).size]).toEqual([ROWS, ROWS]);
      walked.push(ids);
    }
    expect(walked[1]!.toReversed()).toEqual(walked[0]);
    if (['DUE', 'ORIGINAL', 'SLIPS', 'BLOCKS', 'LAST_WORD', 'NUMBER'].includes(sort)) {
      const odd = Buffer.from(JSON.stringify(['2026-13-99', company.orgId])).toString('base64url');
      expect((await list({ sort, first: 5, after: odd })).nodes).toHaveLength(5);
    }
  }
});

test('every grouping counts each row once, and its word finds the rows that it counts', async () => {
  for (const by of ['CARRIED_BY', 'PROMISED_TO', 'OWNER', 'STANDING', 'STATE', 'DUE', 'SLIPPED']) {
    const { data } = await ada.ask<{ commitmentGroups: { key: string; term: string; count: number; overdue: number }[] }>('query ($by: CommitmentGrouping!) { commitmentGroups(by: $by) { key term count overdue } }', { by });
    expect(data.commitmentGroups.reduce((sum, { count }) => sum + count, 0)).toBe(ROWS);
    for (const { term: word, count, overdue } of data.commitmentGroups) {
      expect(parseQuery(word).problems).toEqual([]);
      expect([word, (await list({ filter: { query: word }, first: 1 })).totalCount]).toEqual([word, count]);
      expect((await list({ filter: { query: `${word} is:overdue` }, first: 1 })).totalCount).toBe(overdue);
    }
  }
});

test('the fields of the filter are terms like any other, beside a query', async () => {
  const { members } = company;
  const pairs: [Record<string, unknown>, string][] = [
    [{ carriedBy: ['support'], standing: ['ACCEPTED'] }, 'silo:support standing:accepted'],
    [{ promisedTo: ['', 'product'] }, 'to:office,product'],
    [{ owner: [members.ben, ''] }, 'owner:ben,nobody'],
    [{ face: ['AT_RISK', 'SILENT'], overdue: false }, 'state:at-risk,silent -is:overdue'],
    [{ slipped: 2, query: 'is:open' }, 'slipped:>=2 is:open'],
    [{ waitingForMe: true }, 'is:waiting'],
    [{ arrears: true, asImported: false }, 'is:arrears -is:imported'],
    [{ text: 'in the app' }, '"in the app"'],
    [{ dueFrom: '2026-10-01', dueTo: '2030-01-01' }, 'due:2026-10-01..2030-01-01'],
    [{ carriedBy: [] }, 'silo:nowhere'],
  ];
  for (const [filter, query] of pairs) expect([query, (await list({ filter, first: 1 })).totalCount]).toEqual([query, (await list({ filter: { query }, first: 1 })).totalCount]);
});

test('a word that is not understood empties the list and is pointed at; a name that is not here finds nothing', async () => {
  const wrong = await list({ filter: { query: 'is:open ownr:me' } });
  expect(wrong).toMatchObject({ totalCount: 0, nodes: [], problems: [{ start: 8, end: 12, nearest: 'owner' }] });
  const unknown = await list({ filter: { query: 'silo:suport owner:bne,ben' } });
  expect(unknown).toMatchObject({ totalCount: 0, problems: [{ start: 5, end: 11, nearest: 'support' }, { start: 18, end: 21, nearest: 'ben' }] });
  expect((await list({ filter: { query: '"\u202e" due:9999 %' } })).problems).toHaveLength(1);
});

test('a query costs the same few statements however much it finds', async () => {
  const cost = async (query: string, first: number) => (await statementsOf(() => ada.ask('query ($query: String, $first: Int) { commitments(filter: { query: $query }, first: $first) { nodes { id title carriedBy { name } owner { name } slipCount } } }', { query, first }))).length;
  for (const query of ['', 'is:open silo:support', 'due:<7d owner:ben -is:verified slipped:>=1']) {
    const few = await cost(query, 10);
    expect(await cost(query, 150)).toBe(few);
    expect(few).toBeLessThanOrEqual(8);
  }
});
