import { propose, type Commitment } from '#domain/commitment';
import { ok, type CommitmentId, type LocalDate, type Zone } from '#domain/kernel';
import { CommitmentRepository, CommitmentSets } from '#server/commitment';
import { Tenancy } from '#server/database';
import { sizeOf } from '#server/testing';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';
import { statementsOf } from './statements-of.ts';

type Row = { id: string; version: number };
type Refusal = { because: string; count: number; ids: string[]; keys: string[] };
type Answer = { bulk: { id: string; changed: number; undoableUntil: string | null; refusals: Refusal[] } | null; problem: { code: string; message: string } | null };
type Preview = { preview: { changes: number; refusals: Refusal[]; moves: { what: string; count: number; silo: { key: string } | null; member: { id: string } | null }[] } | null; problem: { code: string } | null };

const ABSENT = '00000000-0000-7000-8000-000000000000';
const ANSWER = '{ bulk { id changed undoableUntil refusals { because count ids keys } } problem { code message } }';
const PREVIEW = 'query ($input: BulkEditInput!) { previewBulkEdit(input: $input) { preview { changes refusals { because count ids keys } moves { what count silo { key } member { id } } } problem { code } } }';

let program: Program;
let company: Company;
let ben: Caller;
let ada: Caller;
let cco: Caller;

const ahead = (days: number): LocalDate => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10) as LocalDate;
const bulk = async (caller: Caller, rows: readonly Row[], change: object, clientMutationId?: string): Promise<Answer> => {
  const { data, errors } = await caller.ask<{ bulkEdit: Answer }>(`mutation ($input: BulkEditInput!) { bulkEdit(input: $input) ${ANSWER} }`, { input: { rows, change, clientMutationId } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.bulkEdit;
};
const undoBulk = async (caller: Caller, id: string): Promise<Answer> => (await caller.ask<{ undoBulkEdit: Answer }>(`mutation ($input: UndoChangeInput!) { undoBulkEdit(input: $input) ${ANSWER} }`, { input: { id } })).data.undoBulkEdit;
const preview = async (caller: Caller, rows: readonly Row[], change: object): Promise<Preview> => {
  const { data, errors } = await caller.ask<{ previewBulkEdit: Preview }>(PREVIEW, { input: { rows, change } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.previewBulkEdit;
};
const all = <One>(query: (tx: Parameters<Parameters<Tenancy['read']>[1]>[0]) => Promise<One>) => program.get(Tenancy).read({ orgId: company.orgId, memberId: company.members.ben }, query);
const count = async (text: string): Promise<number> => (await all((tx) => tx.sql<{ n: number }>(`count-${text.slice(-40)}`, `select count(*)::int as n from ${text}`, [tx.orgId])))[0]!.n;
const factsOf = (type: string) => count(`fact where org_id = $1 and type = '${type}'`);

/** Promises of Product to Support, agreed for 20 days ahead and owned by Ben. */
const promises = async (many: number): Promise<Row[]> => {
  const { orgId, members, silos } = company;
  let made: Commitment[] = [];
  const written = await program.get(Tenancy).write({ orgId, memberId: members.ben }, async (tx) => {
    const first = await program.get(CommitmentRepository).takeNumbers(tx, many);
    const step = { by: members.ben, now: tx.now, today: ahead(0), capacities: new Set(['MEMBER', 'CARRYING_LEAD'] as const) };
    made = Array.from({ length: many }, (_, index) => {
      const decided = propose({ id: tx.newId(), number: first + index, title: `Promise ${index}`, carriedBy: silos.product, promisedTo: silos.support, ownerId: members.ben, on: ahead(20) }, step);
      if (!decided.ok) throw new Error(decided.problem.message);
      return decided.value.commitment;
    });
    await program.get(CommitmentSets).insert(tx, made, new Map([[silos.product, 'America/New_York' as Zone]]));
    return ok(null);
  });
  if (!written.ok) throw new Error('the promises could not be made');
  return made.map(({ id, version }) => ({ id, version }));
};
const now = (rows: readonly Row[]) => all((tx) => tx.sql<Row & { nextStep: string; agreedOn: string; askedOn: string | null }>('now', 'select id, version, title, verifier_id as "verifierId", effect_on as "effectOn", change_kind as "changeKind", playbook, carried_by as "carriedBy", promised_to as "promisedTo", next_step as "nextStep", agreed_on as "agreedOn", asked_on as "askedOn" from commitment where org_id = $1 and id = any($2::uuid[]) order by number', [tx.orgId, rows.map(({ id }) => id as CommitmentId)]));

beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'bulky');
  [ben, ada, cco] = (await Promise.all([company.members.ben, company.members.ada, company.members.cco].map((member) => company.as(member)))) as [Caller, Caller, Caller];
});
afterAll(() => program?.stop());

describe('each by the rules of its own', () => {
  it.each<[string, () => Caller, object, object[], string]>([
    ['the owner asks for later dates', () => ben, { kind: 'DATE', on: ahead(30), reason: 'SCOPE' }, [{ what: 'ANSWERS_DATE', count: 2, silo: { key: 'support' }, member: null }], 'commitment.date-asked'],
    ['the CCO suggests them', () => cco, { kind: 'DATE', on: ahead(30), reason: 'SCOPE' }, [{ what: 'IS_SUGGESTED_A_DATE', count: 2, silo: { key: 'product' }, member: null }], 'commitment.date-suggested'],
    ['an earlier date holds at once', () => ben, { kind: 'DAYS', days: -5 }, [{ what: 'HOLDS_AT_ONCE', count: 2, silo: null, member: null }], 'commitment.date-agreed'],
    ['another owner is asked', () => ben, { kind: 'OWNER', ownerId: 'dan' }, [{ what: 'IS_ASKED_TO_OWN', count: 2, silo: null }], 'commitment.owner-named'],
    ['a report', () => ben, { kind: 'ON_TRACK' }, [], 'commitment.reported'],
    ['a contributing silo', () => ben, { kind: 'CONTRIBUTING', addSilos: ['support'] }, [], 'commitment.edited'],
    ['words of the title', () => ben, { kind: 'TITLE', find: 'Promise', text: 'Pledge' }, [], 'commitment.edited'],
    ['who should verify', () => cco, { kind: 'VERIFIER', verifierId: 'dan' }, [], 'commitment.edited'],
    ['when the effect is asked for', () => ben, { kind: 'EFFECT_ON', on: ahead(60) }, [], 'commitment.edited'],
    ['the kind of change, with its playbook', () => ben, { kind: 'CHANGE_KIND', changeKind: 'POLICY', playbook: true }, [], 'commitment.change-planned'],
    ['withdrawing', () => ben, { kind: 'WITHDRAW', text: 'Not needed' }, [], 'commitment.withdrawn'],
  ])('%s; one undo puts all back', async (_, who, raw, moves, fact) => {
    const rows = await promises(2);
    const before = await now(rows);
    const change = { ...raw, ...('ownerId' in raw ? { ownerId: company.members.dan } : {}), ...('verifierId' in raw ? { verifierId: company.members.cleo } : {}), ...('addSilos' in raw ? { addSilos: [company.silos.support] } : {}) };
    const facts = await factsOf(fact);
    expect((await preview(who(), rows, change)).preview).toMatchObject({ changes: 2, refusals: [], moves });
    const done = await bulk(who(), rows, change);
    expect(done).toMatchObject({ problem: null, bulk: { changed: 2, undoableUntil: expect.any(String) } });
    expect(await factsOf(fact)).toBe(facts + 2);
    expect((await undoBulk(who(), done.bulk!.id)).bulk).toMatchObject({ changed: 2, refusals: [] });
    expect((await now(rows)).map(({ version: _v, ...row }) => row)).toEqual(before.map(({ version: _v, ...row }) => row));
  });

  it('a title that does not say the words, a silo that is agreed, and a verifier who owns it stay, each with its reason', async () => {
    const rows = await promises(2);
    await bulk(ben, rows.slice(0, 1), { kind: 'TITLE', find: 'Promise 0', text: 'Refunds' });
    const [first, second] = await now(rows);
    const current = [first!, second!].map(({ id, version }) => ({ id, version }));
    expect((await bulk(ben, current, { kind: 'TITLE', find: 'Refunds', text: 'Returns' })).bulk).toMatchObject({ changed: 1, refusals: [{ because: 'Its title does not say “Refunds”.', count: 1 }] });
    expect((await bulk(ben, current.slice(1), { kind: 'CARRIED_BY', carriedBy: company.silos.support })).bulk!.refusals).toMatchObject([{ because: expect.stringMatching(/itself|agreed/) }]);
    expect((await bulk(ben, current.slice(1), { kind: 'VERIFIER', verifierId: company.members.ben })).bulk!.refusals).toMatchObject([{ because: expect.stringMatching(/verifies their own work/) }]);
    for (const change of [{ kind: 'TITLE' }, { kind: 'CARRIED_BY' }, { kind: 'CONTRIBUTING' }, { kind: 'CHANGE_KIND' }]) expect((await bulk(ben, current, change)).problem?.code).toBe('INVALID');
    for (const change of [{ kind: 'CARRIED_BY', carriedBy: ABSENT }, { kind: 'VERIFIER', verifierId: ABSENT }, { kind: 'PROMISED_TO', promisedTo: ABSENT }, { kind: 'CONTRIBUTING', addSilos: [ABSENT] }]) expect((await bulk(ben, current, change)).problem?.code).toBe('NOT_FOUND');
  });

  it('what is only proposed is asked of another silo and promised to another; a playbook is taken when it is wanted', async () => {
    const { support, product } = company.silos;
    const ask = async (): Promise<Row> => (await ada.ask<{ proposeCommitment: { commitment: Row } }>('mutation ($input: ProposeCommitmentInput!) { proposeCommitment(input: $input) { commitment { id version } } }', { input: { title: 'Asked', carriedBy: product, promisedTo: support, on: ahead(20) } })).data.proposeCommitment.commitment;
    let rows = [await ask(), await ask()];
    for (const change of [{ kind: 'PROMISED_TO', promisedTo: null }, { kind: 'CARRIED_BY', carriedBy: support }, { kind: 'PROMISED_TO', promisedTo: product }]) {
      expect((await bulk(ada, rows, change)).bulk).toMatchObject({ changed: 2 });
      rows = rows.map(({ id, version }) => ({ id, version: version + 1 }));
    }
    expect(await now(rows)).toMatchObject(rows.map(() => ({ carriedBy: support, promisedTo: product })));
    const mine = await promises(1);
    expect((await bulk(ben, mine, { kind: 'CHANGE_KIND', changeKind: 'POLICY', playbook: true })).bulk).toMatchObject({ changed: 1 });
    expect(await now(mine)).toMatchObject([{ changeKind: 'POLICY', playbook: expect.arrayContaining([expect.objectContaining({ step: 'TRAIN', gate: true })]) }]);
  });

  it('a later date without its reason is refused for each, and nothing is done', async () => {
    const rows = await promises(2);
    expect((await bulk(ben, rows, { kind: 'DATE', on: ahead(30) })).bulk).toMatchObject({ changed: 0, refusals: [{ because: expect.stringMatching(/later date needs its reason/), count: 2 }] });
  });

  it('is refused without rows, with too many, with a stranger’s owner, and undone by nobody else', async () => {
    const rows = await promises(1);
    expect((await bulk(ben, [], { kind: 'ON_TRACK' })).problem?.code).toBe('INVALID');
    expect((await bulk(ben, Array.from({ length: 1_001 }, (_, index) => ({ id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, version: 1 })), { kind: 'ON_TRACK' })).problem?.code).toBe('TOO_MANY');
    expect((await bulk(ben, rows, { kind: 'OWNER', ownerId: '00000000-0000-7000-8000-000000000000' })).problem?.code).toBe('NOT_FOUND');
    expect((await bulk(ben, rows, { kind: 'DATE' })).problem?.code).toBe('INVALID');
    const done = await bulk(ben, rows, { kind: 'ON_TRACK' });
    expect((await undoBulk(ada, done.bulk!.id)).problem?.code).toBe('NOT_ALLOWED');
    expect((await bulk(ada, [{ id: rows[0]!.id, version: 2 }], { kind: 'ON_TRACK' })).bulk).toMatchObject({ changed: 0, refusals: [{ count: 1 }] });
  });
});

describe('what one changed within a day', () => {
  const RECENT = '{ recentChanges { id what isBulk changed goesBack staysForGood fields told commitment { id } } }';
  const PREVIEW_UNDO = 'query ($id: ID!) { previewUndo(id: $id) { preview { changes refusals { because count ids } } problem { code } } }';
  type Recent = { id: string; what: string; isBulk: boolean; changed: number; goesBack: number; staysForGood: number; fields: string[]; told: boolean; commitment: { id: string } | null };
  const recent = async (caller: Caller) => (await caller.ask<{ recentChanges: Recent[] }>(RECENT)).data.recentChanges;

  it('is read anew with what goes back and what stays, and is gone once it was taken back', async () => {
    const rows = await promises(3);
    const done = await bulk(ben, rows, { kind: 'NEXT_STEP', text: 'Ask Finance' });
    await bulk(cco, [{ id: rows[1]!.id, version: 2 }], { kind: 'VERIFIER', verifierId: company.members.cleo });
    const edit = (await ben.ask<{ editCommitment: { commitment: { undo: { id: string } } } }>('mutation ($input: EditCommitmentInput!) { editCommitment(input: $input) { commitment { undo { id } } } }', { input: { id: rows[2]!.id, version: 2, title: 'Another name' } })).data.editCommitment.commitment.undo.id;
    const [single, many, ...earlier] = await recent(ben);
    expect(earlier.filter(({ commitment }) => rows.some(({ id }) => id === commitment?.id))).toEqual([]);
    expect(single).toEqual({ id: edit, what: 'commitment.edited', isBulk: false, changed: 1, goesBack: 1, staysForGood: 0, fields: ['title'], told: false, commitment: { id: rows[2]!.id } });
    expect(many).toMatchObject({ id: done.bulk!.id, what: 'NEXT_STEP', isBulk: true, changed: 3, goesBack: 1, fields: expect.arrayContaining(['nextStep']), commitment: null });
    expect((await recent(cco))[0]).toMatchObject({ what: 'VERIFIER', goesBack: 1 });
    expect((await recent(ada)).map(({ id }) => id)).not.toEqual(expect.arrayContaining([done.bulk!.id]));
    expect((await recent(ada)).map(({ id }) => id)).not.toContain(edit);
    const asked = (await ada.ask<{ proposeCommitment: { commitment: Row } }>('mutation ($input: ProposeCommitmentInput!) { proposeCommitment(input: $input) { commitment { id version } } }', { input: { title: 'Asked', carriedBy: company.silos.product, promisedTo: company.silos.support, on: ahead(20) } })).data.proposeCommitment.commitment;
    await bulk(ben, [asked, ...(await promises(1))], { kind: 'DATE', on: ahead(40), reason: 'SCOPE' });
    expect((await recent(ben))[0]).toMatchObject({ what: 'DATE', changed: 2, goesBack: 1, staysForGood: 1 });

    const seen = (await ben.ask<{ previewUndo: { preview: { changes: number; refusals: Refusal[] } } }>(PREVIEW_UNDO, { id: done.bulk!.id })).data.previewUndo.preview;
    expect(seen).toMatchObject({ changes: 1, refusals: [{ count: 2, because: expect.stringMatching(/changed again since/) }] });
    const undone = await undoBulk(ben, done.bulk!.id);
    expect(undone.bulk).toMatchObject({ changed: seen.changes, refusals: [{ count: 2 }] });
    expect((await undoBulk(ben, undone.bulk!.id)).problem?.code).toBe('NOT_FOUND');
    await ben.ask('mutation ($input: UndoChangeInput!) { undoChange(input: $input) { problem { code } } }', { input: { id: edit } });
    expect((await recent(ben)).map(({ id }) => id)).not.toEqual(expect.arrayContaining([edit]));
    expect((await recent(ben)).map(({ id }) => id)).not.toEqual(expect.arrayContaining([done.bulk!.id]));
    expect((await recent(ben)).map(({ what }) => what)).not.toContain('UNDO');
    for (const id of [ABSENT, edit]) expect((await ben.ask<{ previewUndo: object }>(PREVIEW_UNDO, { id })).data.previewUndo).toEqual({ preview: null, problem: { code: 'NOT_FOUND' } });
    expect((await ada.ask<{ previewUndo: object }>(PREVIEW_UNDO, { id: done.bulk!.id })).data.previewUndo).toEqual({ preview: null, problem: { code: 'NOT_ALLOWED' } });
  });
});

describe('the same mutation fifty times at once', () => {
  const edit = async (caller: Caller, input: object) => (await caller.ask<{ editCommitment: { commitment: { version: number } | null; problem: { code: string } | null } }>(
    'mutation ($input: EditCommitmentInput!) { editCommitment(input: $input) { commitment { id version title } problem { code message } } }', { input })).data.editCommitment;

  it('an edit: one effect, one answer; another body under the same id is refused', async () => {
    const [row] = (await promises(1)) as [Row];
    const facts = await factsOf('commitment.edited');
    const input = { ...row, title: 'Once', clientMutationId: 'edit-fifty' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => edit(ben, input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ problem: null, commitment: { version: 2 } });
    expect(await factsOf('commitment.edited')).toBe(facts + 1);
    expect((await edit(ben, { ...input, title: 'Twice' })).problem?.code).toBe('INVALID');
  }, 60_000);

  it('a bulk edit too', async () => {
    const rows = await promises(20);
    const facts = await factsOf('commitment.edited');
    const change = { kind: 'NEXT_STEP', text: 'Once' };
    const answers = await Promise.all(Array.from({ length: 50 }, () => bulk(ben, rows, change, 'bulk-fifty')));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ problem: null, bulk: { changed: 20 } });
    expect(await factsOf('commitment.edited')).toBe(facts + 20);
    expect((await bulk(ben, rows, { ...change, text: 'Twice' }, 'bulk-fifty')).problem?.code).toBe('INVALID');
  }, 60_000);
});

describe('interleaved edits', () => {
  /** A small form of a thousand: `INTERLEAVED_EDITS=1000` is the full one. */
  const EDITS = sizeOf('INTERLEAVED_EDITS', 120);

  it('lose no update: every accepted one is in the record, and the version counts them', async () => {
    const rows = await promises(4);
    const callers = [ben, cco];
    let [accepted, stale] = [0, 0];
    const field = ['title', 'nextStep', 'doneWhen'] as const;
    const one = async (index: number): Promise<void> => {
      const id = rows[index % rows.length]!.id;
      for (;;) {
        const { data } = await callers[index % 2]!.ask<{ commitment: { version: number } }>('query ($id: ID!) { commitment(id: $id) { version } }', { id });
        const input = { id, version: data.commitment.version, [field[index % 3]!]: `Edit ${index}` };
        const answer = (await callers[index % 2]!.ask<{ editCommitment: { problem: { code: string } | null } }>('mutation ($input: EditCommitmentInput!) { editCommitment(input: $input) { problem { code } } }', { input })).data.editCommitment;
        if (answer.problem === null) return void (accepted += 1);
        if (answer.problem.code !== 'STALE') throw new Error(answer.problem.code);
        stale += 1;
      }
    };
    let next = 0;
    const from = performance.now();
    await Promise.all(Array.from({ length: 8 }, async () => {
      while (next < EDITS) await one(next++);
    }));
    expect(accepted).toBe(EDITS);
    expect((await now(rows)).reduce((sum, { version }) => sum + version - 1, 0)).toBe(EDITS);
    const versions = await all((tx) => tx.sql<{ n: number }>('facts-of-rows', "select count(*)::int as n from fact where org_id = $1 and type = 'commitment.edited' and subject_id = any($2::uuid[])", [tx.orgId, rows.map(({ id }) => id)]));
    expect(versions[0]!.n).toBe(EDITS);
    process.stdout.write(`interleaved edits: ${EDITS} in ${Math.round(performance.now() - from)} ms, ${stale} stale ones refused and repeated, none lost\n`);
  }, 300_000);
});

describe('a thousand rows of which three may not be changed', () => {
  it('changes 997, tells the three apart, and takes 996 back when one was changed since', async () => {
    const rows = await promises(1_000);
    const [withdrawn, changed, stranger] = [rows[3]!, rows[500]!, { id: '00000000-0000-7000-8000-000000000000', version: 1 }];
    await bulk(ben, [withdrawn], { kind: 'WITHDRAW', text: 'Not needed' });
    await bulk(ben, [changed], { kind: 'NEXT_STEP', text: 'Somebody was here' });
    const wanted = [...rows.slice(0, 999), stranger].map((row) => (row === withdrawn ? { ...row, version: 2 } : row));
    const change = { kind: 'NEXT_STEP', text: 'Ask Finance' };

    const seen = await preview(ben, wanted, change);
    expect(seen).toMatchObject({ problem: null, preview: { changes: 997 } });
    const facts = await factsOf('commitment.edited');
    const done = await bulk(ben, wanted, change);
    expect(done.bulk).toMatchObject({ changed: 997 });
    expect(done.bulk!.refusals).toEqual(seen.preview!.refusals);
    expect(done.bulk!.refusals.map(({ because, count: many }) => [because, many])).toEqual(expect.arrayContaining([
      [expect.stringMatching(/^It is withdrawn/), 1], [expect.stringMatching(/^Somebody changed it meanwhile/), 1], ['There is no such commitment.', 1],
    ]));
    expect(await factsOf('commitment.edited')).toBe(facts + 997);
    expect((await now(rows)).filter(({ nextStep }) => nextStep === 'Ask Finance')).toHaveLength(997);

    await bulk(ben, [{ id: rows[7]!.id, version: 2 }], { kind: 'DONE_WHEN', text: 'It is live' });
    const undone = await undoBulk(ben, done.bulk!.id);
    expect(undone.bulk).toMatchObject({ changed: 996, undoableUntil: null, refusals: [{ count: 1, ids: [rows[7]!.id] }] });
    expect((await now(rows)).filter(({ nextStep }) => nextStep === 'Ask Finance')).toHaveLength(1);
    expect((await undoBulk(ben, done.bulk!.id)).bulk).toMatchObject({ changed: 0 });
  }, 120_000);

  it('asks the database as often for a thousand as for ten', async () => {
    const rows = await promises(1_000);
    const change = { kind: 'DAYS', days: 7, reason: 'SCOPE' };
    const few = await statementsOf(() => bulk(ben, rows.slice(0, 10), change));
    const many = await statementsOf(() => bulk(ben, rows.slice(10), change));
    expect(many.length).toBe(few.length);
    const [fewSeen, manySeen] = [await statementsOf(() => preview(ben, (rows.slice(0, 10)), change)), await statementsOf(() => preview(ben, rows, change))];
    expect(manySeen.length).toBe(fewSeen.length);
    process.stdout.write(`statements: bulk ${many.length}, preview ${manySeen.length}\n`);
    expect(many.length).toBeLessThanOrEqual(24);
    expect(manySeen.length).toBeLessThanOrEqual(12);
  }, 120_000);
});
