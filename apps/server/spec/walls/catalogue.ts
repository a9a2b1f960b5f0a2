import type { Ask } from '../ask-database.ts';

/** Tables that stand outside every tenant, and why. A reason that no longer holds is a fault too. */
export const OUTSIDE_TENANTS: Readonly<Record<string, string>> = {
  account: 'a person’s address and password, known before any organization is',
  sign_in: 'the look-up from a cookie to a member, before the tenant is known',
  rate_limit: 'counted tries, also of people who are nobody yet',
  migration: 'which steps of the schema were taken',
};

/** What else departs from the rules, by "<table>: <fault>", and why. */
export const REVIEWED: Readonly<Record<string, string>> = {
  'organization: unique organization_key_key does not lead with org_id': 'a key names one organization among all',
  'fact_text: throughline_app has UPDATE (words)': 'words are blanked with what is taken back; a trigger refuses any other words',
  'search_entry: policy search_looks is neither the tenant’s nor a reviewed one of the system': 'for one function that names the tenant itself: likeness uses no index behind the wall',
};

/** Text that the role `system` may read: names of things in code, never words of people. */
export const CONTENT_FREE: Readonly<Record<string, string>> = {
  'organization.key': 'finds the example company; part of addresses',
  'post.kind': 'which posts a sign-in brings along',
  'fact_head.type': 'which handlers a fact is for',
  'fact_head.digest': 'what the chain seals',
  'fact_seal.digest': 'what the chain seals',
  'fact_seal.mac': 'the chain',
  'fact_effect.handler': 'which handler owes an effect',
  'due.kind': 'which sweep is due',
};

/** What the role `system` may change inside tenants: the relay's own tables. */
export const SYSTEM_WRITES: Readonly<Record<string, readonly string[]>> = {
  fact_head: ['DELETE'],
  fact_seal: ['INSERT'],
  fact_effect: ['INSERT', 'UPDATE'],
};

/** The record: written once, never changed or taken away by the application. */
export const APPEND_ONLY = ['fact', 'fact_text', 'fact_head', 'fact_seal'];

const TENANT = "(org_id = (NULLIF(current_setting('app.org_id'::text, true), ''::text))::uuid)";

/** The owner of the tables sees the rows of example organizations, to erase one. */
const EXAMPLES_ONLY = ['is_example', '(org_id IN ( SELECT o.org_id\n   FROM organization o\n  WHERE o.is_example))'];

type Column = { name: string; type: string; notNull: boolean; generated: boolean };
type Foreign = { name: string; to: string; from: string[]; at: string[] };
type Policy = { name: string; command: string; permissive: boolean; roles: string[]; using: string | null; check: string | null };
type Grant = { role: string; privilege: string; grantable: boolean; column: string | null };

export type Table = {
  name: string; owner: string; secured: boolean; forced: boolean;
  columns: Column[]; key: string[]; uniques: { name: string; columns: string[] }[];
  foreign: Foreign[]; policies: Policy[]; grants: Grant[];
};

const TABLES = `
select c.relname as name, pg_get_userbyid(c.relowner) as owner, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
  (select jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, null), 'notNull', attnotnull, 'generated', attgenerated <> '') order by attnum)
    from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
  coalesce((select array_agg(a.attname::text order by k.n) from pg_index i, unnest(i.indkey::int[]) with ordinality k(at, n)
    join pg_attribute a on a.attrelid = c.oid and a.attnum = k.at where i.indrelid = c.oid and i.indisprimary), '{}') as key,
  coalesce((select jsonb_agg(jsonb_build_object('name', i.indexrelid::regclass::text, 'columns',
      (select jsonb_agg(coalesce(a.attname::text, 'expression') order by k.n) from unnest(i.indkey::int[]) with ordinality k(at, n)
        left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.at)))
    from pg_index i where i.indrelid = c.oid and i.indisunique), '[]') as uniques,
  coalesce((select jsonb_agg(jsonb_build_object('name', conname, 'to', confrelid::regclass::text,
      'from', (select jsonb_agg(attname order by n) from unnest(conkey) with ordinality k(at, n) join pg_attribute on attrelid = conrelid and attnum = k.at),
      'at', (select jsonb_agg(attname order by n) from unnest(confkey) with ordinality k(at, n) join pg_attribute on attrelid = confrelid and attnum = k.at)))
    from pg_constraint where conrelid = c.oid and contype = 'f'), '[]') as foreign,
  coalesce((select jsonb_agg(jsonb_build_object('name', polname, 'command', polcmd, 'permissive', polpermissive,
      'roles', (select jsonb_agg(r::regrole::text) from unnest(polroles) r), 'using', pg_get_expr(polqual, polrelid), 'check', pg_get_expr(polwithcheck, polrelid)))
    from pg_policy where polrelid = c.oid), '[]') as policies,
  (select coalesce(jsonb_agg(g), '[]') from (
    select coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC') as role, a.privilege_type as privilege, a.is_grantable as grantable, null as column
      from aclexplode(c.relacl) a where a.grantee <> c.relowner
    union all
    select coalesce(nullif(a.grantee, 0)::regrole::text, 'PUBLIC'), a.privilege_type, a.is_grantable, t.attname
      from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid and a.grantee <> c.relowner) g) as grants
from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`;

export const readTables = (sql: Ask): Promise<Table[]> => sql<Table>(TABLES);

export const tenantTables = (tables: readonly Table[]): Table[] => tables.filter((table) => !(table.name in OUTSIDE_TENANTS));

/** Everything in which the tables depart from the wall's rules, reviewed departures left out; and reasons that fit nothing any more. */
export function faultsOf(tables: readonly Table[]): string[] {
  const names = new Set(tenantTables(tables).map((table) => table.name));
  const found = tables.map((table) => ({ table: table.name, faults: faultsOfTable(table, names) }));
  const faults = found.filter(({ table }) => !(table in OUTSIDE_TENANTS)).flatMap(({ table, faults: some }) => some.map((fault) => `${table}: ${fault}`));
  const needless = Object.keys(OUTSIDE_TENANTS).filter((name) => !found.some(({ table, faults: some }) => table === name && some.length > 0));
  return [
    ...faults.filter((fault) => !(fault in REVIEWED)),
    ...Object.keys(REVIEWED).filter((fault) => !faults.includes(fault)).map((fault) => `reviewed, but not so any more: ${fault}`),
    ...needless.map((name) => `${name} needs no exception any more`),
    ...tables.filter((table) => table.name in OUTSIDE_TENANTS).flatMap((table) =>
      table.grants.filter((grant) => grant.role !== 'throughline_system').map((grant) => `${table.name}: ${grant.role} has ${grant.privilege}`),
    ),
  ];
}

function faultsOfTable(table: Table, tenants: ReadonlySet<string>): string[] {
  return [...keyFaults(table, tenants), ...policyFaults(table), ...grantFaults(table)];
}

function keyFaults(table: Table, tenants: ReadonlySet<string>): string[] {
  const orgId = table.columns.find((column) => column.name === 'org_id');
  const faults: string[] = [];
  if (orgId?.type !== 'uuid' || !orgId.notNull) faults.push('has no org_id uuid not null');
  if (table.key[0] !== 'org_id') faults.push('its primary key does not lead with org_id');
  for (const unique of table.uniques) {
    if (unique.columns[0] !== 'org_id' && unique.columns.join() !== table.key.join()) faults.push(`unique ${unique.name} does not lead with org_id`);
  }
  for (const { name, to, from, at } of table.foreign) {
    if (!tenants.has(to)) faults.push(`foreign key ${name} leaves the tenant`);
    else if (from.indexOf('org_id') < 0 || from.indexOf('org_id') !== at.indexOf('org_id')) faults.push(`foreign key ${name} does not carry org_id`);
  }
  return faults;
}

function policyFaults(table: Table): string[] {
  const faults: string[] = [];
  if (!table.secured) faults.push('row-level security is not enabled');
  if (!table.forced) faults.push('row-level security is not forced');
  if (!table.policies.some((policy) => policy.name === 'tenant')) faults.push('has no policy "tenant"');
  for (const policy of table.policies) {
    const { name, roles, command } = policy;
    const isTenant = name === 'tenant' && roles.join() === 'throughline_app' && command === '*' && policy.using === TENANT && policy.check === TENANT;
    const isSystem = roles.join() === 'throughline_system' && mayBeSystems(table.name, command);
    const isErasing = name === 'example_erased' && roles.join() === 'throughline_migrator' && command === '*' && EXAMPLES_ONLY.includes(policy.using ?? '');
    if (!isTenant && !isSystem && !isErasing) faults.push(`policy ${name} is neither the tenant’s nor a reviewed one of the system`);
  }
  return faults;
}

const COMMANDS: Readonly<Record<string, string>> = { r: 'SELECT', a: 'INSERT', w: 'UPDATE', d: 'DELETE' };
const mayBeSystems = (table: string, command: string): boolean =>
  command === 'r' || (SYSTEM_WRITES[table] ?? []).includes(COMMANDS[command] ?? 'ALL');

function grantFaults(table: Table): string[] {
  const faults: string[] = [];
  if (table.owner !== 'throughline_migrator') faults.push(`is owned by ${table.owner}`);
  for (const grant of table.grants) if (!isMinimal(table, grant)) faults.push(`${grant.role} has ${grant.privilege}${grant.column ? ` (${grant.column})` : ''}`);
  return faults;
}

function isMinimal(table: Table, { role, privilege, grantable, column }: Grant): boolean {
  if (grantable) return false;
  if (role === 'throughline_app') {
    if (APPEND_ONLY.includes(table.name)) return privilege === 'SELECT' || privilege === 'INSERT';
    if (privilege === 'UPDATE') return column !== null && column !== 'org_id' && !table.key.includes(column);
    return ['SELECT', 'INSERT', 'DELETE'].includes(privilege);
  }
  if (role !== 'throughline_system') return false;
  if (privilege !== 'SELECT') return (SYSTEM_WRITES[table.name] ?? []).includes(privilege);
  return column !== null && isContentFree(table, column);
}

function isContentFree(table: Table, column: string): boolean {
  const type = table.columns.find(({ name }) => name === column)!.type;
  return ['uuid', 'timestamp with time zone', 'date', 'bigint', 'integer', 'boolean', 'interval'].includes(type) || `${table.name}.${column}` in CONTENT_FREE;
}
