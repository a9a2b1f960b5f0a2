import { ok, refuse, type Fact, type Result } from '#domain/kernel';
import { CONFIG } from '#server/config';
import { SystemDoor, Tenancy, type TenantTx } from '#server/database';
import { Effects, FactHandlers, Jobs, Relay, Sweeps, Tick, VerifyRecord, type DeliveredFact } from '#server/jobs';
import { asRole, type Ask } from './ask-database.ts';
import { startProgram, type Program } from './program.ts';
import { foundTenant, granted, type Tenant } from './walls/tenants.ts';

const SLOW_MS = 150;
const FAR_PAST = "now() - interval '1 hour'";

let program: Program;
let tenant: Tenant;
beforeAll(async () => {
  program = await startProgram({ LOG_LEVEL: 'fatal' });
  tenant = await foundTenant(program, 'acme');
  await program.get(Relay).sealAll();
}, 60_000);
afterAll(() => program?.stop());

const asAdmin = <Value>(work: (sql: Ask) => Promise<Value>) => asRole(program.database.urls.admin, work);
const asked = <Row>(text: string) => asAdmin((sql) => sql<Row>(text.replaceAll('ORG', `org_id = '${tenant.orgId}'`)));
const write = <Value>(work: (tx: TenantTx) => Promise<Result<Value>>) =>
  program.get(Tenancy).write({ orgId: tenant.orgId, memberId: tenant.people.get('CCO')!.memberId }, work);
const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

const fact = (type: string, words?: string): Fact => ({
  type, subject: { kind: 'silo', id: tenant.silos[0]! }, data: { count: 1, none: null, list: ['a'] }, ...(words && { text: { words } }),
});
const tell = (...facts: Fact[]) => write(async (tx) => (tx.emit(...facts), ok(null)));
const typesFrom = async (number: number) =>
  (await asked<{ type: string }>(`select f.type from fact_seal s join fact f using (org_id, id) where s.ORG and number > ${number} order by number`)).map(({ type }) => type);
const lastNumber = async () => (await asked<{ n: number }>('select coalesce(max(number), 0)::int as n from fact_seal where ORG'))[0]!.n;
const factCount = async () => (await asked<{ n: number }>('select count(*)::int as n from fact where ORG'))[0]!.n;

describe('facts', () => {
  it('are written by the transaction that made them true, with its actor and moment', async () => {
    const at = granted(await write(async (tx) => (tx.emit(fact('spec.one', 'a word')), ok(tx.now))));
    const [row] = await asked<Record<string, unknown>>("select type, actor_id, at, data from fact where ORG and type = 'spec.one'");
    expect(row).toEqual({ type: 'spec.one', actor_id: tenant.people.get('CCO')!.memberId, at: new Date(at), data: { count: 1, none: null, list: ['a'] } });
    expect(await asked("select words from fact_text join fact using (org_id, id) where fact.ORG and type = 'spec.one'")).toEqual([{ words: { words: 'a word' } }]);
  });

  it('are not written when the transaction refuses or throws, or when the commit does not come', async () => {
    const before = await factCount();
    await write(async (tx) => (tx.emit(fact('spec.never')), refuse('INVALID', 'no')));
    await expect(write(async (tx) => { tx.emit(fact('spec.never')); throw new Error('broke'); })).rejects.toThrow('broke');
    await expect(write(async (tx) => (tx.emit({ ...fact('spec.never'), subject: { kind: 'silo', id: 'not an id' } }), ok(null)))).rejects.toThrow('uuid');
    expect(await factCount()).toBe(before);
    expect(await asked("select 1 from fact_head where type = 'spec.never'")).toEqual([]);
  });
});

describe('the relay', () => {
  it('numbers facts in the order in which they were told, also hundreds of one transaction', async () => {
    await program.get(Relay).sealAll();
    const from = await lastNumber();
    const told = Array.from({ length: 300 }, (_, index) => `spec.n${index}`);
    await tell(...told.map((type) => fact(type)));
    await program.get(Relay).sealAll();
    expect(await typesFrom(from)).toEqual(told);
  });

  it('gives a transaction that commits late the next number, and leaves no gap', async () => {
    const from = await lastNumber();
    const late = write(async (tx) => {
      tx.emit(fact('spec.late'));
      await pause(SLOW_MS);
      return ok(null);
    });
    await tell(fact('spec.early'));
    await program.get(Relay).sealAll();
    expect(await typesFrom(from)).toEqual(['spec.early']);
    await late;
    await program.get(Relay).sealAll();
    expect(await typesFrom(from)).toEqual(['spec.early', 'spec.late']);
  });

  it('numbers each fact once when several relays seal while others write', async () => {
    const from = await lastNumber();
    const stumbles: unknown[] = [];
    const relay = new Relay(program.get(SystemDoor), program.get(FactHandlers), program.get(CONFIG as never), { error: (what: unknown) => stumbles.push(what) } as never);
    const writing = Promise.all(Array.from({ length: 40 }, (_, index) => tell(fact(`spec.w${index}`), fact(`spec.w${index}b`))));
    for (let round = 0; round < 10; round += 1) await Promise.all([relay.sealAll(), relay.sealAll(), relay.sealAll()]);
    await writing;
    await Promise.all([relay.sealAll(), relay.sealAll()]);
    await relay.sealAll();
    expect(stumbles).toEqual([]);
    const numbers = (await asked<{ number: string }>(`select number from fact_seal where ORG and number > ${from} order by number`)).map(({ number }) => Number(number));
    expect(numbers).toEqual(Array.from({ length: 80 }, (_, index) => from + 1 + index));
    expect(new Set(await typesFrom(from)).size).toBe(80);
    expect(await asked('select 1 from fact_head where ORG')).toEqual([]);
    expect((await program.get(VerifyRecord).run(tenant.orgId)).fault).toBeNull();
  });
});

describe('an organization whose facts cannot be sealed', () => {
  it('holds up no other', async () => {
    const poisoned = await foundTenant(program, 'poisoned');
    await program.get(Relay).sealAll();
    await asAdmin((sql) => sql('insert into fact_head (org_id, id, ordinal, type, digest) select org_id, id, 0, $2, digest from fact_seal where org_id = $1', [poisoned.orgId, 'spec.twice']));
    const from = await lastNumber();
    await tell(fact('spec.beside'));
    await program.get(Relay).sealAll();
    expect(await typesFrom(from)).toEqual(['spec.beside']);
    await asAdmin((sql) => sql('delete from fact_head where org_id = $1', [poisoned.orgId]));
  });
});

describe('the effect of a handler', () => {
  const seen: DeliveredFact[] = [];
  let act: (tx: TenantTx, fact: DeliveredFact) => Promise<Result<unknown>>;
  /** What is visible of an effect: the handler's own fact, written in the transaction of its mark. */
  const effects = async () => (await asked<{ n: number }>("select count(*)::int as n from fact where ORG and type = 'spec.effect'"))[0]!.n;
  const done = async (factId: string) => (await asked<{ done_at: Date | null }>(`select done_at from fact_effect where ORG and fact_id = '${factId}'`))[0]!.done_at !== null;
  const owed = async () => {
    await tell(fact('spec.cause', 'the cause'));
    const { owed: all } = await program.get(Relay).sealAll();
    return all.find(({ handler }) => handler === 'spec-handler')!;
  };

  beforeAll(() => program.get(FactHandlers).register({ name: 'spec-handler', on: ['spec.cause'], queue: 'work', run: (tx, one) => act(tx, one) }));
  beforeEach(() => {
    seen.length = 0;
    act = async (tx, one) => {
      seen.push(one);
      tx.emit(fact('spec.effect'));
      await pause(SLOW_MS / 3);
      return ok(null);
    };
  });

  it('happens, and the handler receives the fact whole', async () => {
    const before = await effects();
    const one = await owed();
    await program.get(Effects).run(one);
    expect(await effects()).toBe(before + 1);
    expect(seen).toMatchObject([{ id: one.factId, type: 'spec.cause', data: { count: 1 }, text: { words: 'the cause' } }]);
    expect(await done(one.factId)).toBe(true);
  });

  it('happens once when its job runs five times at the same time, and again later', async () => {
    const before = await effects();
    const one = await owed();
    await Promise.all(Array.from({ length: 5 }, () => program.get(Effects).run(one)));
    await program.get(Effects).run(one);
    expect(await effects()).toBe(before + 1);
    expect(seen).toHaveLength(1);
  });

  it('is still owed when the process ends between the mark and the commit, or the handler refuses', async () => {
    const before = await effects();
    const one = await owed();
    const calm = act;
    act = async (tx, given) => {
      await calm(tx, given);
      throw new Error('the process ended');
    };
    await expect(program.get(Effects).run(one)).rejects.toThrow('the process ended');
    act = async (tx, given) => (await calm(tx, given), refuse('WRONG_STATE', 'not now'));
    await expect(program.get(Effects).run(one)).rejects.toThrow('not now');
    expect([await effects(), await done(one.factId)]).toEqual([before, false]);
    act = calm;
    await program.get(Effects).run(one);
    expect([await effects(), await done(one.factId)]).toEqual([before + 1, true]);
  });

  it('is hinted at again when the first hint was lost, and only then', async () => {
    const before = await effects();
    const lost = await owed();
    const fresh = await owed();
    await asked(`update fact_effect set due_at = ${FAR_PAST} where ORG and fact_id = '${lost.factId}'`);
    await program.get(Jobs).startWorkers();
    await program.get(Tick).once();
    for (let wait = 0; wait < 100 && !(await done(lost.factId)); wait += 1) await pause(50);
    expect(await done(lost.factId)).toBe(true);
    expect(await done(fresh.factId)).toBe(false);
    expect(await effects()).toBe(before + 1);
  });
});

describe('facts and handlers', () => {
  const run = async () => ok(null);
  it.each([
    ['a fact that nobody handles', (all: FactHandlers) => all.declare(['a.b']), 'a.b has no handler and is not listed as record-only.'],
    ['a handler that waits for nothing', (all: FactHandlers) => all.register({ name: 'h', on: ['x.y'], queue: 'work', run }), 'h waits for x.y, which nobody declares.'],
    ['a list that is out of date', (all: FactHandlers) => (all.declare(['a.b']), all.onlyRecord(['a.b']), all.register({ name: 'h', on: ['a.b'], queue: 'work', run })), 'a.b is listed as record-only, but has a handler'],
    ['a list with what nobody declares', (all: FactHandlers) => all.onlyRecord(['a.b']), 'a.b is listed as record-only, but has a handler or is declared by nobody.'],
  ])('%s refuses to start', (_case, arrange, fault) => {
    const all = new FactHandlers();
    arrange(all);
    expect(() => all.check()).toThrow(fault);
  });

  it('that fit start', () => {
    const all = new FactHandlers();
    all.declare(['a.b', 'c.d']);
    all.onlyRecord(['c.d']);
    all.register({ name: 'h', on: ['a.b'], queue: 'work', run });
    expect(() => all.check()).not.toThrow();
  });
});

describe('the tick', () => {
  it('two at once claim each due row once, and leave what is not due', async () => {
    const claimed: string[] = [];
    program.get(Sweeps).onDue({
      kind: 'spec-due',
      claim: async (tx) => {
        const rows = await tx.sql<{ subject_id: string }>('claim-spec', "delete from due where org_id = $1 and kind = 'spec-due' and due_at <= $2 returning subject_id", [tx.orgId, new Date(tx.now)]);
        await pause(SLOW_MS / 3);
        claimed.push(...rows.map((row) => row.subject_id));
      },
    });
    await write(async (tx) => {
      await tx.sql('spec-due', `insert into due (org_id, kind, subject_id, due_at) select $1, 'spec-due', gen_random_uuid(), ${FAR_PAST} from generate_series(1, 50)`, [tx.orgId]);
      await tx.sql('spec-later', "insert into due (org_id, kind, subject_id, due_at) values ($1, 'spec-due', gen_random_uuid(), now() + interval '1 hour')", [tx.orgId]);
      return ok(null);
    });
    const tick = program.get(Tick);
    await Promise.all([tick.once(), tick.once(), tick.once()]);
    expect(claimed).toHaveLength(50);
    expect(new Set(claimed).size).toBe(50);
    expect(await asked("select 1 from due where ORG and kind = 'spec-due'")).toHaveLength(1);
  });

  it('goes on when one sweep breaks', async () => {
    let reached = false;
    const rounds = program.get(Sweeps).rounds;
    rounds.unshift({ name: 'spec-broken', run: async () => { throw new Error('a planted fault'); } });
    rounds.push({ name: 'spec-after', run: async () => void (reached = true) });
    await program.get(Tick).once();
    expect(reached).toBe(true);
    rounds.shift();
  });
});

describe('the sealed record', () => {
  const verify = (expectedEnd?: number) => program.get(VerifyRecord).run(tenant.orgId, expectedEnd);
  let end: number;
  let middle: number;

  beforeAll(async () => {
    await tell(fact('spec.a', 'first words'), fact('spec.b', 'second words'), fact('spec.c'), fact('spec.d'));
    await program.get(Relay).sealAll();
    end = await lastNumber();
    middle = end - 3;
    expect(await verify(end)).toEqual({ holdsTo: end, erased: 0, fault: null });
  });

  const ID = (number: number) => `(select id from fact_seal where ORG and number = ${number})`;
  /** Runs `tampering` as the superuser, with triggers and keys at rest, asks for the verdict, and puts everything back. */
  async function verdictAfter(tampering: string): Promise<{ holdsTo: number; fault: string | null }> {
    const statements = tampering.replaceAll('ORG', `org_id = '${tenant.orgId}'`);
    const copies = ['fact', 'fact_text', 'fact_seal', 'fact_head'];
    const keep = copies.map((table) => `create table kept_${table} as select * from ${table}`);
    const restore = copies.map((table) => `delete from ${table}; insert into ${table} select * from kept_${table}; drop table kept_${table}`);
    const asSuperuser = (lines: string[]) => asAdmin((sql) => sql(["set session_replication_role = 'replica'", ...lines].join(';')));
    await asSuperuser([...keep, statements]);
    const verdict = await verify(end);
    await asSuperuser(restore);
    expect((await verify(end)).fault).toBeNull();
    return verdict;
  }

  const EDITS = ["type = 'spec.other'", "data = data || '{\"count\":2}'", 'actor_id = null', "at = at + interval '1 second'", 'subject_id = gen_random_uuid()',
    "subject_kind = 'member'", 'instead_of = actor_id', "by = 'nobody'", 'ordinal = ordinal + 1', "digest = 'other'", 'text_digest = null'];
  it.each(EDITS)('shows an edited fact: %s', async (edit) => {
    expect(await verdictAfter(`update fact set ${edit} where ORG and id = ${ID(middle)}`)).toMatchObject({ holdsTo: middle - 1, fault: expect.stringContaining('altered') });
  });

  it.each([
    ['changed words', `update fact_text set words = '{"words":"other"}' where ORG and id = ${'MIDDLE'}`, 'its words were altered'],
    ['words that were never there', `insert into fact_text select org_id, id, 'salt', '{"words":"planted"}' from fact where ORG and id = ${'THIRD'}`, 'its words were altered'],
    ['a fact that is gone', 'delete from fact_text where ORG and id = MIDDLE; delete from fact where ORG and id = MIDDLE', 'its fact is gone'],
    ['a line that is gone with its fact', 'delete from fact where ORG and id = MIDDLE; delete from fact_seal where ORG and id = MIDDLE', 'a line is missing'],
    ['lines closed up after a deletion', 'delete from fact where ORG and id = MIDDLE; delete from fact_seal where ORG and id = MIDDLE; update fact_seal set number = number - 1 where ORG and number > NUMBER', 'the chain does not continue'],
    ['two lines swapped', 'update fact_seal set number = -1 where ORG and number = NUMBER; update fact_seal set number = NUMBER where ORG and number = NUMBER + 1; update fact_seal set number = NUMBER + 1 where ORG and number = -1', 'the chain does not continue'],
    ['two facts that changed places', `create temporary table pair on commit drop as select * from fact_seal where ORG and number in (NUMBER, NUMBER + 1);
      delete from fact_seal where ORG and number in (NUMBER, NUMBER + 1);
      insert into fact_seal select a.org_id, a.number, b.id, b.digest, a.mac, a.sealed_at from pair a join pair b on a.number + b.number = 2 * NUMBER + 1`, 'the chain does not continue'],
    ['an edit with its digest made to fit', "update fact set data = '{}', digest = 'made up' where ORG and id = MIDDLE; update fact_seal set digest = 'made up' where ORG and id = MIDDLE", 'the chain does not continue'],
    ['a mac made up', "update fact_seal set mac = repeat('0', 64) where ORG and id = MIDDLE", 'the chain does not continue'],
    ['a cut tail', 'delete from fact_seal where ORG and number > NUMBER; delete from fact_text where ORG and id not in (select id from fact_seal); delete from fact where ORG and id not in (select id from fact_seal)', 'its tail was cut'],
    ['a cut tail whose facts were left', 'delete from fact_seal where ORG and number >= NUMBER + 3', 'outside the chain'],
    ['a fact planted beside the chain', "insert into fact select org_id, gen_random_uuid(), ordinal, type, subject_kind, subject_id, actor_id, instead_of, by, at, data, text_digest, digest from fact where ORG and id = MIDDLE", 'outside the chain'],
    ['everything taken away', 'delete from fact_text where ORG; delete from fact where ORG; delete from fact_seal where ORG', 'its tail was cut'],
  ])('shows %s', async (_case, tampering, fault) => {
    const statements = tampering.replaceAll('MIDDLE', ID(middle)).replaceAll('THIRD', ID(middle + 2)).replaceAll('NUMBER', String(middle));
    expect((await verdictAfter(statements)).fault).toContain(fault);
  });

  it('does not mistake what is committed and not yet sealed for a fault', async () => {
    await tell(fact('spec.waiting'));
    expect((await verify(end)).fault).toBeNull();
  });

  it('holds where words were blanked, and says so', async () => {
    await asked(`update fact_text set words = null where ORG and id = ${ID(middle)}`);
    expect(await verify(end)).toEqual({ holdsTo: end, erased: 1, fault: null });
  });

  it('holds for one organization whatever happened to another', async () => {
    const other = await foundTenant(program, 'other');
    await program.get(Relay).sealAll();
    await asAdmin((sql) => sql("update fact set data = '{}' where org_id = $1", [tenant.orgId]));
    expect((await program.get(VerifyRecord).run(other.orgId)).fault).toBeNull();
    expect((await verify()).fault).toContain('altered');
  });
});
