import type { Pool } from 'pg';
import { ok, type OrgId } from '#domain/kernel';
import { Tenancy } from '#server/database';
import { asRole, PERMISSION_DENIED, refusalOf, type Ask } from './ask-database.ts';
import { startProgram, type Program } from './program.ts';
import { readTables, tenantTables, type Table } from './walls/catalogue.ts';
import { checksums } from './walls/checksum.ts';
import { fillTables, insertInto } from './walls/fill-tables.ts';
import { foundTenant, type Tenant } from './walls/tenants.ts';

const POOL = 2;

let program: Program;
let ours: Tenant;
let theirs: Tenant;
let tables: Table[];
let before: Record<string, string>;

const asAdmin = <Value>(work: (sql: Ask) => Promise<Value>) => asRole(program.database.urls.admin, work);
const asApp = <Value>(work: (sql: Ask) => Promise<Value>) => asRole(program.database.urls.app, work);
const asSystem = <Value>(work: (sql: Ask) => Promise<Value>) => asRole(program.database.urls.system, work);

beforeAll(async () => {
  program = await startProgram({ POOL_SIZE: String(POOL) });
  ours = await foundTenant(program, 'ours');
  theirs = await foundTenant(program, 'theirs');
  await asAdmin(async (sql) => {
    tables = tenantTables(await readTables(sql));
    expect(await fillTables(sql, tables, ours.orgId, 'ours')).toEqual([]);
    expect(await fillTables(sql, tables, theirs.orgId, 'theirs')).toEqual([]);
    before = await checksums(sql, tables, theirs.orgId);
  });
}, 60_000);
afterAll(() => program?.stop());

/** For each table what `work` says of it, where that is not null. */
async function ofEach(url: string, orgId: string | null, work: (sql: Ask, table: Table) => Promise<string | null>): Promise<string[]> {
  return asRole(url, async (sql) => {
    await sql('begin');
    if (orgId !== null) await sql("select set_config('app.org_id', $1, true)", [orgId]);
    const said: string[] = [];
    for (const table of tables) {
      const words = await work(sql, table);
      if (words !== null) said.push(`${table.name}: ${words}`);
    }
    return said;
  });
}

const rowsSeen = (where = 'true') => async (sql: Ask, { name }: Table): Promise<string | null> => {
  let seen = 0;
  const refused = await refusalOf(async (text, params) => {
    const rows = await sql(text, params);
    if (text.startsWith('select 1')) seen = rows.length;
    return rows as never;
  }, `select 1 from ${name} where ${where}`);
  return refused === PERMISSION_DENIED || (refused === null && seen === 0) ? null : `${refused ?? `${seen} rows`}`;
};

describe('raw SQL as the application', () => {
  it('there are rows of both organizations in every table', () => {
    expect(Object.entries(before).filter(([, sum]) => sum.startsWith('0 rows')).map(([name]) => name).filter((name) => name !== 'sign_in')).toEqual([]);
  });

  it('sees its own rows where it may look at all', async () => {
    const blind = await ofEach(program.database.urls.app, ours.orgId, async (sql, table) => ((await rowsSeen()(sql, table)) === null ? 'nothing' : null));
    expect(blind).toEqual(['fact_head: nothing']);
  });

  it('sees nothing when no tenant is named, or an empty or unknown one', async () => {
    expect(await ofEach(program.database.urls.app, null, rowsSeen())).toEqual([]);
    expect(await ofEach(program.database.urls.app, '', rowsSeen())).toEqual([]);
    expect(await ofEach(program.database.urls.app, '00000000-0000-7000-8000-000000000000', rowsSeen())).toEqual([]);
  });

  it('sees nothing of another tenant', async () => {
    expect(await ofEach(program.database.urls.app, ours.orgId, rowsSeen(`org_id <> '${ours.orgId}'`))).toEqual([]);
  });

  it('puts no row into another tenant', async () => {
    const accepted = await ofEach(program.database.urls.app, ours.orgId, async (sql, table) => {
      const { name } = table;
      const [row] = await asAdmin((admin) => admin<{ row: object }>(`select to_jsonb(t) as row from ${name} t where org_id = $1 limit 1`, [theirs.orgId]));
      const refused = await refusalOf(sql, insertInto(table), [JSON.stringify(row!.row)]);
      return refused === PERMISSION_DENIED ? null : `${refused}`;
    });
    expect(accepted).toEqual([]);
  });

  it('changes and takes away nothing of another tenant', async () => {
    for (const orgId of [ours.orgId, null]) {
      await ofEach(program.database.urls.app, orgId, async (sql, table) => {
        const { name } = table;
        const columns = table.grants.filter(({ role, privilege }) => role === 'throughline_app' && privilege === 'UPDATE').map(({ column }) => column!);
        for (const column of columns) await sql(`update ${name} set "${column}" = "${column}" where org_id = '${theirs.orgId}' returning 1`).then((rows) => expect({ name, column, rows }).toEqual({ name, column, rows: [] }));
        if (table.grants.some(({ role, privilege }) => role === 'throughline_app' && privilege === 'DELETE')) {
          expect({ name, rows: await sql(`delete from ${name} where org_id = '${theirs.orgId}' returning 1`) }).toEqual({ name, rows: [] });
        } else expect({ name, refused: await refusalOf(sql, `delete from ${name}`) }).toEqual({ name, refused: PERMISSION_DENIED });
        expect({ name, refused: await refusalOf(sql, `truncate ${name}`) }).toEqual({ name, refused: PERMISSION_DENIED });
        return null;
      });
    }
    expect(await asAdmin((sql) => checksums(sql, tables, theirs.orgId))).toEqual(before);
  });

  it('changes no id, moves no row, and cannot turn the wall off', async () => {
    await ofEach(program.database.urls.app, ours.orgId, async (sql, { name, key }) => {
      for (const column of key) expect({ name, column, refused: await refusalOf(sql, `update ${name} set "${column}" = "${column}"`) }).toEqual({ name, column, refused: PERMISSION_DENIED });
      expect(await refusalOf(sql, `alter table ${name} disable row level security`)).toBe(PERMISSION_DENIED);
      return null;
    });
    await asApp(async (sql) => {
      await sql('begin');
      expect(await refusalOf(sql, 'set row_security = off; select 1 from member')).toBe(PERMISSION_DENIED);
      for (const role of ['throughline_migrator', 'throughline_system']) expect(await refusalOf(sql, `set role ${role}`)).toBe(PERMISSION_DENIED);
      expect(await refusalOf(sql, "set session_replication_role = 'replica'")).toBe(PERMISSION_DENIED);
      for (const table of ['account', 'sign_in', 'rate_limit', 'migration']) expect(await refusalOf(sql, `select 1 from ${table}`)).toBe(PERMISSION_DENIED);
    });
  });
});

describe('the door, on a pool of two connections', () => {
  const pool = (): Pool => (program.get(Tenancy) as unknown as { source: { driver: { master: Pool } } }).source.driver.master;
  const enter = (tenant: Tenant) => ({ orgId: tenant.orgId, memberId: null, as: 'spec' });

  it('leaves no tenant on a connection, whether the transaction committed, refused, broke or was aborted', async () => {
    const tenancy = program.get(Tenancy);
    for (let round = 0; round < 12; round += 1) {
      await tenancy.write(enter(theirs), async () => ok(null));
      await tenancy.write(enter(theirs), async () => ({ ok: false, problem: { code: 'INVALID', message: 'no' } }));
      await expect(tenancy.write(enter(theirs), async () => { throw new Error('broke'); })).rejects.toThrow('broke');
      await expect(tenancy.write(enter(theirs), (tx) => tx.sql('wrong', 'select 1/0') as never)).rejects.toThrow('division');
      await expect(tenancy.read(enter(theirs), (tx) => tx.sql('wrong-read', 'select 1/0'))).rejects.toThrow('division');
      const seen = await Promise.all(Array.from({ length: POOL }, () => pool().query('select 1 from member')));
      expect(seen.map(({ rows }) => rows.length)).toEqual([0, 0]);
    }
    expect(pool().totalCount).toBeLessThanOrEqual(POOL);
    expect(pool().idleCount).toBe(pool().totalCount);
  });

  it('keeps two tenants apart that take turns on the same connections', async () => {
    const tenancy = program.get(Tenancy);
    const asks = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? ours : theirs));
    const seen = await Promise.all(asks.map((tenant, index) =>
      tenancy.read(enter(tenant), async (tx) => {
        if (index % 7 === 0) await tx.sql('broken', 'select 1/0').catch(() => null);
        return index % 7 === 0 ? [{ org_id: tenant.orgId }] : tx.sql<{ org_id: OrgId }>('whose', 'select distinct org_id from member');
      }),
    ));
    expect(seen).toEqual(asks.map(({ orgId }) => [{ org_id: orgId }]));
  });

  it('a read writes nothing, and an id that is none opens nothing', async () => {
    const tenancy = program.get(Tenancy);
    await expect(tenancy.read(enter(ours), (tx) => tx.sql('sly', 'delete from post'))).rejects.toThrow('read-only transaction');
    for (const orgId of ["' or true --", '00000000-0000-7000-8000-000000000000', '', theirs.orgId.toUpperCase()]) {
      await expect(tenancy.read({ orgId: orgId as OrgId, memberId: null }, async () => 1)).rejects.toThrow('organization');
    }
  });
});

describe('raw SQL as the system', () => {
  it('changes and takes away nothing but the relay’s own heads', async () => {
    const { system } = program.database.urls;
    const changed = await ofEach(system, ours.orgId, async (sql, table) => {
      const verbs = { delete: `delete from ${table.name}`, update: `update ${table.name} set org_id = org_id`, truncate: `truncate ${table.name}` };
      const done: string[] = [];
      for (const [verb, text] of Object.entries(verbs)) if ((await refusalOf(sql, text)) !== PERMISSION_DENIED) done.push(verb);
      return done.length > 0 ? done.join() : null;
    });
    expect(changed).toEqual(['fact_head: delete']);
  });

  it('reads no name, title or word', async () => {
    await asSystem(async (sql) => {
      await sql('begin');
      for (const text of ['select name from organization', 'select name from member', 'select email from member', 'select name from silo', 'select data from fact', 'select words from fact_text']) {
        expect({ text, refused: await refusalOf(sql, text) }).toEqual({ text, refused: PERMISSION_DENIED });
      }
    });
  });
});
