import fc from 'fast-check';
import { Client } from 'pg';
import { addDays, endOfDay } from '#domain/calendar';
import { kept, keptBelongsTo, keptRate, wasPromised, type KeptRate } from '#domain/commitment';
import { ok, type CommitmentId, type LocalDate, type SiloId, type Zone } from '#domain/kernel';
import { CommitmentRepository } from '#server/commitment';
import { Tenancy } from '#server/database';
import { asRole, type Ask } from './ask-database.ts';
import { foundCompany, type Company } from './company.ts';
import { startProgram, type Caller, type Program } from './program.ts';

let program: Program;
let company: Company;
beforeAll(async () => {
  program = await startProgram();
  company = await foundCompany(program, 'acme');
});
afterAll(() => program?.stop());

type Standing = { owedBy: number; owedTo: number; proposed: number; delivered: number; atRisk: number; overdue: number; arrears: number; silent: number; slipped: number; waitingForAnswer: number; nextDueOn: string | null; lastWordAt: string | null; kept: KeptRate };
type Grid = { rows: { silo: { key: string; lead: { name: string } | null }; standing: Standing }[]; total: Standing; ccoOffice: { owedTo: number; waitingForAnswer: number }; shareCarriedByCcoOffice: { carried: number; open: number; percent: number | null } };

const STANDING = 'owedBy owedTo proposed delivered atRisk overdue arrears silent slipped waitingForAnswer nextDueOn lastWordAt kept { kept notKept leftOut withdrawn open percent }';
const GRID = `{ siloGrid { rows { silo { key lead { name } } standing { ${STANDING} } } total { ${STANDING} } ccoOffice { owedTo waitingForAnswer } shareCarriedByCcoOffice { carried open percent } } }`;
const gridOf = async (caller: Caller): Promise<Grid> => {
  const { data, errors } = await caller.ask<{ siloGrid: Grid }>(GRID);
  if (errors) throw new Error(JSON.stringify(errors));
  return data.siloGrid;
};
const standingOf = (grid: Grid, key: string): Standing => grid.rows.find(({ silo }) => silo.key === key)!.standing;

const TODAY = new Date().toISOString().slice(0, 10) as LocalDate;
const inDays = (days: number): LocalDate => addDays(TODAY, days);
const BERLIN = 'Europe/Berlin' as Zone;

/** One row as the database may hold it, whatever its history. */
type Kind = {
  standing: string; due: number; held: boolean; imported: boolean; arrears: string; report: string | null; wordDaysAgo: number | null;
  closing: string | null; closedOn: number; claims: { on: number; nobody: boolean; answer: string }[]; carrier: 'support' | 'product'; office: boolean;
};

let number = 1000;
const putAll = (org: Company, kinds: readonly Kind[]): Promise<CommitmentId[]> =>
  asRole(program.database.urls.app, async (sql) => {
    await sql(`select set_config('app.org_id', $1, false)`, [org.orgId]);
    const ids: CommitmentId[] = [];
    for (const kind of kinds) ids.push(await put(sql, org, kind));
    return ids;
  });

const put = async (sql: Ask, org: Company, kind: Kind): Promise<CommitmentId> => {
  const id = crypto.randomUUID();
  const original = kind.standing === 'PROPOSED' || kind.standing === 'DECLINED' ? null : inDays(kind.due);
  const ends = original && new Date(endOfDay(original, BERLIN));
  const carrier = org.silos[kind.carrier];
  const other = org.silos[kind.carrier === 'support' ? 'product' : 'support'];
  const row = {
    org_id: org.orgId, id, version: 1, number: (number += 1), title: 'x', customer_effect: '', done_when: '', next_step: '', carried_by: carrier,
    promised_to: kind.office ? null : other, owner_id: org.members.ada, proposed_at: new Date(), standing: kind.standing,
    waiting_on: kind.standing === 'PROPOSED' ? 'CARRIER' : null, waiting_since_at: new Date(), proposed_on: inDays(kind.due), original_on: original,
    agreed_on: original, due_ends_at: ends, original_ends_at: ends, held_by_silo: kind.held ? other : null, report_state: kind.report,
    report_confidence: 50, report_evidence: 'seen', report_ask_kind: 'DATA', report_ask_text: 'some', report_at: new Date(), report_by: org.members.ada,
    last_word_at: kind.wordDaysAgo === null ? null : new Date(Date.now() - kind.wordDaysAgo * 86_400_000),
    effect: kind.standing === 'VERIFIED' ? 'PENDING' : 'NONE_YET', closing_path: kind.closing, closing_reason: '', closing_at: kind.closing && new Date(),
    closing_on: kind.closing && inDays(kind.closedOn), as_imported: kind.imported, import_note: '', arrears: kind.arrears,
  };
  const names = Object.keys(row);
  await sql(`insert into commitment (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
  for (const [at, claim] of kind.claims.entries()) {
    await sql(
      `insert into delivery (org_id, id, commitment_id, seq, at, by_member_ids, evidence, answer, answer_note) values ($1, $2, $3, $4, $5, $6, '', $7, '')`,
      [org.orgId, crypto.randomUUID(), id, at + 1, new Date(`${inDays(claim.on)}T10:00:00Z`), claim.nobody ? [] : [org.members.ada], claim.answer],
    );
  }
  return id as CommitmentId;
};

const PLAIN: Kind = {
  standing: 'ACCEPTED', due: 10, held: false, imported: false, arrears: 'NO', report: null, wordDaysAgo: 1, closing: null, closedOn: 0, claims: [], carrier: 'support', office: false,
};

const anyKind: fc.Arbitrary<Kind> = fc
  .record({
    standing: fc.constantFrom('PROPOSED', 'ACCEPTED', 'DELIVERED', 'VERIFIED', 'DECLINED', 'WITHDRAWN'),
    due: fc.integer({ min: -3, max: 3 }),
    held: fc.boolean(),
    imported: fc.integer({ max: 5, min: 0 }).map((n) => n === 0),
    arrears: fc.constantFrom('NO', 'NO', 'NO', 'WAITING', 'TRIAGED'),
    report: fc.constantFrom(null, 'ON_TRACK', 'AT_RISK'),
    wordDaysAgo: fc.constantFrom(null, 1, 13, 15),
    closing: fc.constantFrom('TAKEN_BACK', 'BEFORE_DATE', 'TOGETHER', 'RULING', 'ARREARS', 'FILE'),
    closedOn: fc.integer({ min: -3, max: 3 }),
    claims: fc.array(fc.record({ on: fc.integer({ min: -4, max: 4 }), nobody: fc.integer({ min: 0, max: 4 }).map((n) => n === 0), answer: fc.constantFrom('RETURNED', 'NONE', 'VERIFIED') }), { maxLength: 3 }),
    carrier: fc.constantFrom<'support' | 'product'>('support', 'product'),
    office: fc.boolean(),
  })
  .map((kind) => ({ ...kind, closing: ['WITHDRAWN', 'DECLINED'].includes(kind.standing) ? kind.closing : null }));

describe('the silo grid', () => {
  it('counts what each silo promised, owes, is owed, and must answer', async () => {
    const shown = await foundCompany(program, 'shown');
    await putAll(shown, [
      { ...PLAIN, due: 10 },
      { ...PLAIN, due: 4, report: 'AT_RISK' },
      { ...PLAIN, due: 6, wordDaysAgo: 20 },
      { ...PLAIN, due: -2, report: 'AT_RISK', wordDaysAgo: 20 },
      { ...PLAIN, due: -9, arrears: 'WAITING', office: true },
      { ...PLAIN, standing: 'PROPOSED' },
      { ...PLAIN, standing: 'DELIVERED', due: 3, claims: [{ on: 0, nobody: false, answer: 'NONE' }] },
      { ...PLAIN, standing: 'VERIFIED', due: -3, claims: [{ on: -4, nobody: false, answer: 'VERIFIED' }] },
    ]);
    const grid = await gridOf(await shown.as(shown.members.cco));
    expect(standingOf(grid, 'support')).toMatchObject({
      owedBy: 5, owedTo: 0, proposed: 1, delivered: 1, atRisk: 1, overdue: 2, arrears: 1, silent: 1, slipped: 0, waitingForAnswer: 1, nextDueOn: inDays(4),
      kept: { kept: 1, notKept: 1, leftOut: 1, open: 4, percent: null },
    });
    expect(standingOf(grid, 'product')).toMatchObject({ owedBy: 0, owedTo: 4, waitingForAnswer: 1, kept: { kept: 0, percent: null }, nextDueOn: null, lastWordAt: null });
    expect(grid.total).toMatchObject({ owedBy: 5, owedTo: 5, overdue: 2, waitingForAnswer: 2 });
    expect(grid.ccoOffice).toEqual({ owedTo: 1, waitingForAnswer: 0 });
    expect(grid.rows.map(({ silo }) => silo.lead?.name)).toEqual(['Ben', 'Ada']);
  });

  it('tells the share that the CCO’s office carries itself', async () => {
    const small = await foundCompany(program, 'small');
    await putAll(small, Array.from({ length: 5 }, () => PLAIN));
    const cco = await small.as(small.members.cco);
    expect((await gridOf(cco)).shareCarriedByCcoOffice).toEqual({ carried: 0, open: 5, percent: 0 });
    await asRole(program.database.urls.app, async (sql) => {
      await sql(`select set_config('app.org_id', $1, false)`, [small.orgId]);
      await sql('update commitment set owner_id = $1 where id = (select id from commitment limit 1)', [small.members.cco]);
    });
    expect((await gridOf(cco)).shareCarriedByCcoOffice).toEqual({ carried: 1, open: 5, percent: 20 });
  });

  it('says kept as the domain does, on every kind of row, for the silo that held it', async () => {
    const random = await foundCompany(program, 'random');
    const kinds = fc.sample(anyKind, { numRuns: 240, seed: 20_261_122 });
    const ids = await putAll(random, kinds);
    const expected = await program.get(Tenancy).write({ orgId: random.orgId, memberId: null, as: 'spec' }, async (tx) => {
      const verdicts = new Map<SiloId, ReturnType<typeof kept>[]>();
      for (const { commitment } of await program.get(CommitmentRepository).findAll(tx, ids)) {
        if (!wasPromised(commitment)) continue;
        const { siloId } = keptBelongsTo(commitment);
        verdicts.set(siloId, [...(verdicts.get(siloId) ?? []), kept(commitment, endOfDay(commitment.originalOn!, BERLIN), tx.now)]);
      }
      return ok(verdicts);
    });
    if (!expected.ok) throw new Error(expected.problem.message);
    const grid = await gridOf(await random.as(random.members.ceo));
    for (const key of ['support', 'product'] as const) {
      const rate = keptRate(expected.value.get(random.silos[key]) ?? []);
      expect(standingOf(grid, key).kept).toMatchObject(rate);
      expect(Math.min(rate.kept, rate.notKept, rate.leftOut, rate.open)).toBeGreaterThan(0);
    }
  });

  it('agrees with the list behind every number', async () => {
    const { data } = await (await company.as(company.members.ceo)).ask<{ commitments: { totalCount: number } }>('{ commitments { totalCount } }');
    expect(data.commitments.totalCount).toBe(0);
    const random = await foundCompany(program, 'linked');
    await putAll(random, fc.sample(anyKind, { numRuns: 80, seed: 7 }));
    const ceo = await random.as(random.members.ceo);
    const count = async (filter: string): Promise<number> =>
      (await ceo.ask<{ commitments: { totalCount: number } }>(`{ commitments(filter: { ${filter} }) { totalCount } }`)).data.commitments.totalCount;
    const standing = standingOf(await gridOf(ceo), 'support');
    expect(standing).toMatchObject({
      owedBy: await count('carriedBy: ["support"], standing: [ACCEPTED]'),
      owedTo: await count('promisedTo: ["support"], standing: [ACCEPTED]'),
      atRisk: await count('carriedBy: ["support"], face: [AT_RISK]'),
      overdue: await count('carriedBy: ["support"], face: [OVERDUE]'),
      silent: await count('carriedBy: ["support"], face: [SILENT]'),
      arrears: await count('carriedBy: ["support"], arrears: true, overdue: true'),
    });
  });

  it('lists the answers that a silo owes, on both its sides', async () => {
    const asked = await foundCompany(program, 'asked');
    await putAll(asked, [
      { ...PLAIN, standing: 'PROPOSED' },
      { ...PLAIN, standing: 'DELIVERED', carrier: 'product', due: 3, claims: [{ on: 0, nobody: false, answer: 'NONE' }] },
      { ...PLAIN, standing: 'DELIVERED', due: 3, claims: [{ on: 0, nobody: false, answer: 'NONE' }] },
      { ...PLAIN, carrier: 'product' },
    ]);
    const { data } = await (await asked.as(asked.members.dan)).ask('{ silo(key: "support") { answersOwed { question sinceAt commitment { standing carriedBy { key } } } } }');
    expect(data).toEqual({
      silo: {
        answersOwed: [
          { question: 'DELIVERY', sinceAt: `${TODAY}T10:00:00.000Z`, commitment: { standing: 'DELIVERED', carriedBy: { key: 'product' } } },
          { question: 'PROPOSAL', sinceAt: expect.any(String), commitment: { standing: 'PROPOSED', carriedBy: { key: 'support' } } },
        ],
      },
    });
  });

  it('shows nothing of another organization, and nothing to a visitor', async () => {
    await putAll(company, [PLAIN]);
    const other = await foundCompany(program, 'other');
    const grid = await gridOf(await other.as(other.members.cco));
    expect(grid.total).toMatchObject({ owedBy: 0, owedTo: 0, kept: { open: 0 } });
    const { Caller } = await import('./program.ts');
    expect((await new Caller(program.url).ask(GRID)).errors?.[0]?.extensions.code).toBe('NOT_SIGNED_IN');
  });

  it('takes as many statements at 1,000 commitments as at 10', async () => {
    const counted = await foundCompany(program, 'counted');
    const caller = await counted.as(counted.members.cco);
    const PAGE = `{ silo(key: "support") { name lead { name } standing { ${STANDING} } answersOwed { question sinceAt commitment { title } } promised { nodes { title owner { name } promisedTo { name } } } } }`;
    const statements = async (query: string): Promise<number> => {
      const original = Client.prototype.query;
      let seen = 0;
      Client.prototype.query = function (this: Client, ...args: never[]) {
        seen += 1;
        return (original as (...all: never[]) => never).apply(this, args);
      } as never;
      const { errors } = await caller.ask(query);
      Client.prototype.query = original;
      expect(errors).toBeUndefined();
      return seen;
    };
    await putAll(counted, Array.from({ length: 10 }, (_, index) => ({ ...PLAIN, standing: index % 2 ? 'PROPOSED' : 'ACCEPTED' })));
    const few = [await statements(GRID), await statements(PAGE)];
    await asRole(program.database.urls.app, async (sql) => {
      await sql(`select set_config('app.org_id', $1, false)`, [counted.orgId]);
      const columns = (await sql<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'commitment' and is_generated = 'NEVER' and column_name not in ('id', 'number')`)).map(({ name }) => name).join(', ');
      await sql(`insert into commitment (id, number, ${columns}) select gen_random_uuid(), 100000 + n, ${columns} from generate_series(1, 990) n, lateral (select * from commitment limit 1) one`);
    });
    expect(standingOf(await gridOf(caller), 'support').owedBy + standingOf(await gridOf(caller), 'support').proposed).toBe(1000);
    expect([await statements(GRID), await statements(PAGE)]).toEqual(few);
    expect(Math.max(...few)).toBeLessThanOrEqual(12);
  });
});
