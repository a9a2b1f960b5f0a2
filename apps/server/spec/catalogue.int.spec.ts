import { asRole, type Ask } from './ask-database.ts';
import { startProgram, type Program } from './program.ts';
import { CONTENT_FREE, faultsOf, OUTSIDE_TENANTS, readTables, tenantTables } from './walls/catalogue.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
}, 60_000);
afterAll(() => program?.stop());

const asMigrator = <Value>(work: (sql: Ask) => Promise<Value>) => asRole(program.database.urls.migrator, work);

/** What is wrong once `statements` have run; they are taken back afterwards. */
const faultsAfter = (statements: string) =>
  asMigrator(async (sql) => {
    await sql('begin');
    await sql(statements);
    return faultsOf(await readTables(sql));
  });

const NOTE = `create table note (org_id uuid not null references organization, id uuid not null, words text, primary key (org_id, id));
  alter table note enable row level security; alter table note force row level security;
  create policy tenant on note to throughline_app using (org_id = nullif(current_setting('app.org_id', true), '')::uuid)
    with check (org_id = nullif(current_setting('app.org_id', true), '')::uuid);
  grant select, insert, update (words) on note to throughline_app;`;

describe('every table', () => {
  it('stands behind the wall, or on a reviewed list', async () => {
    expect(await asMigrator(async (sql) => faultsOf(await readTables(sql)))).toEqual([]);
  });

  it('is looked at: there are some', async () => {
    const tables = await asMigrator(readTables);
    expect(tenantTables(tables).length).toBeGreaterThanOrEqual(10);
    expect(tables.length - tenantTables(tables).length).toBe(Object.keys(OUTSIDE_TENANTS).length);
  });

  it('lets the system read no text that is not reviewed, and every reviewed column exists', async () => {
    const readable = (await asMigrator(readTables)).flatMap((table) =>
      table.grants.filter(({ role, column }) => role === 'throughline_system' && column !== null).map(({ column }) => `${table.name}.${column}`),
    );
    expect(Object.keys(CONTENT_FREE).filter((column) => !readable.includes(column))).toEqual([]);
  });

  it('a good new table is accepted', async () => {
    expect(await faultsAfter(NOTE)).toEqual([]);
  });

  it.each([
    ['without anything', 'create table bare (id uuid primary key, words text)', [
      'bare: has no org_id uuid not null', 'bare: its primary key does not lead with org_id', 'bare: row-level security is not enabled',
      'bare: row-level security is not forced', 'bare: has no policy "tenant"']],
    ['whose key leads with its id', 'create table turned (org_id uuid not null, id uuid, primary key (id, org_id)); alter table turned enable row level security;', [
      'turned: its primary key does not lead with org_id', 'turned: row-level security is not forced', 'turned: has no policy "tenant"']],
    ['with a unique across tenants', `${NOTE} create unique index words_once on note (words)`, ['note: unique words_once does not lead with org_id']],
    ['with a unique over an expression across tenants', `${NOTE} create unique index words_once on note (lower(words))`, ['note: unique words_once does not lead with org_id']],
    ['with a foreign key into another tenant', `${NOTE} alter table note add other uuid, add other_org uuid, add constraint leaks foreign key (other_org, other) references member`, [
      'note: foreign key leaks does not carry org_id']],
    ['with a foreign key out of the tenants', `${NOTE} alter table note add who uuid, add constraint leaks foreign key (who) references account`, ['note: foreign key leaks leaves the tenant']],
    ['with a second, wider policy', `${NOTE} create policy wide on note for select to throughline_app using (true)`, ['note: policy wide is neither the tenant’s nor a reviewed one of the system']],
    ['whose policy looks aside', `${NOTE} alter policy tenant on note using (true)`, ['note: policy tenant is neither the tenant’s nor a reviewed one of the system']],
    ['whose owner sees more than examples', `${NOTE} create policy example_erased on note to throughline_migrator using (true or org_id in (select o.org_id from organization o where o.is_example))`, [
      'note: policy example_erased is neither the tenant’s nor a reviewed one of the system']],
    ['that is not forced', `${NOTE} alter table note no force row level security`, ['note: row-level security is not forced']],
    ['whose ids may change', `${NOTE} grant update (id) on note to throughline_app`, ['note: throughline_app has UPDATE (id)']],
    ['that may change as a whole', `${NOTE} grant update on note to throughline_app`, ['note: throughline_app has UPDATE']],
    ['that may be emptied', `${NOTE} grant truncate, references, trigger on note to throughline_app`, [
      'note: throughline_app has TRUNCATE', 'note: throughline_app has REFERENCES', 'note: throughline_app has TRIGGER']],
    ['that everybody reads', `${NOTE} grant select on note to public`, ['note: PUBLIC has SELECT']],
    ['whose words the system reads', `${NOTE} grant select (id, words) on note to throughline_system`, ['note: throughline_system has SELECT (words)']],
    ['that the system writes', `${NOTE} grant insert on note to throughline_system`, ['note: throughline_system has INSERT']],
    ['a record that can be rewritten', 'grant update (data) on fact to throughline_app; grant delete on fact_seal to throughline_app', [
      'fact: throughline_app has UPDATE (data)', 'fact_seal: throughline_app has DELETE']],
    ['accounts that tenants read', 'grant select on account to throughline_app', ['account: throughline_app has SELECT']],
    ['an exception that is gone', 'drop table rate_limit', ['rate_limit needs no exception any more']],
  ])('a table %s is caught', async (_case, statements, faults) => {
    expect((await faultsAfter(statements)).sort()).toEqual([...faults].sort());
  });
});

const VIEWS = `select c.relname as view from pg_class c where c.relnamespace = 'public'::regnamespace
  and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce('security_invoker=true' = any(c.reloptions) or 'security_invoker=on' = any(c.reloptions), false)))`;
const ROLES = `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
    (select count(*)::int from pg_auth_members where member = r.oid) as memberships
  from pg_roles r where rolname like 'throughline\\_%' and rolname <> 'throughline_admin' order by 1`;
const DEFINERS = `select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`;
const OWNED = `select relname from pg_class where relowner in (select oid from pg_roles where rolname in ('throughline_app', 'throughline_system'))`;

describe('what stands beside the tables', () => {
  it('views ask as whoever looks, and there is no materialized one', async () => {
    expect(await asMigrator((sql) => sql(VIEWS))).toEqual([]);
    await asMigrator(async (sql) => {
      await sql('begin');
      await sql('create view seen as select 1 as one; create view safe with (security_invoker = true) as select 1 as one; create materialized view stored as select 1 as one');
      expect((await sql<{ view: string }>(VIEWS)).map(({ view }) => view).sort()).toEqual(['seen', 'stored']);
    });
  });

  it('no function runs with its owner’s rights, but the two that look into the words and name the tenant themselves', async () => {
    expect(await asMigrator((sql) => sql(DEFINERS))).toEqual([{ proname: 'search_matches' }, { proname: 'search_titles' }]);
  });

  it('no role passes the wall, makes roles, or belongs to another', async () => {
    const lesser = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, memberships: 0 };
    const roles = await asMigrator((sql) => sql(ROLES));
    expect(roles).toEqual(['throughline_app', 'throughline_migrator', 'throughline_system'].map((rolname) => ({ rolname, ...lesser })));
  });

  it('app and system own nothing and make nothing', async () => {
    expect(await asMigrator((sql) => sql(OWNED))).toEqual([]);
    for (const url of [program.database.urls.app, program.database.urls.system]) {
      await expect(asRole(url, (sql) => sql('create table public.mine (id int)'))).rejects.toThrow(/permission denied/);
      await expect(asRole(url, (sql) => sql('create schema mine'))).rejects.toThrow(/permission denied/);
    }
  });
});
