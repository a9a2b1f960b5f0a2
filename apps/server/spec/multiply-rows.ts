import type { Ask } from './ask-database.ts';
import { readTables, tenantTables, type Table } from './walls/catalogue.ts';

/** The record itself is sealed row by row, and there is one organization. */
const ONCE = /^(organization|search_entry|member|silo|post|commitment_counter|fact|due$|answered|account|sign_in|rate_limit|migration)/;

const copyOf = (column: string): string => `md5(${column}::text || n::text)::uuid`;

/** What stands in a copy's column: ids that lead to copied rows lead to their copies, and what must be unique differs. */
function valueOf({ name, type }: Table['columns'][number], unique: ReadonlySet<string>): string {
  const column = `t."${name}"`;
  if (name === 'org_id') return column;
  if (name === 'id') return copyOf(column);
  if (type === 'uuid') return `case when ${column} in (select id from pg_temp.copied) then ${copyOf(column)} else ${column} end`;
  // What a notice is about the occurrence of is said as text.
  if (name === 'occurrence') return `case when ${column} in (select id::text from pg_temp.copied) then ${copyOf(column)}::text else ${column} end`;
  if (name === 'number') return `${column} + n * 10000`;
  return unique.has(name) && type === 'text' && ['handle', 'key'].includes(name) ? `${column} || '-' || n` : column;
}

/** Copies each row of an organization, as the superuser and with triggers and keys unchecked. What cannot stand twice stays once. */
export async function multiplyRows(sql: Ask, orgId: string, copies: number): Promise<void> {
  const tables = tenantTables(await readTables(sql)).filter(({ name, columns }) => !ONCE.test(name) && columns.some((column) => column.name === 'id'));
  await sql('begin');
  await sql('set local session_replication_role = replica');
  await sql('create temporary table copied on commit drop as ' + tables.map(({ name }) => `select id from ${name} where org_id = '${orgId}'`).join(' union '));
  await sql('create index on copied (id)');
  await sql('analyze copied');
  for (const { name, columns, uniques } of tables) {
    const unique = new Set(uniques.flatMap((one) => one.columns));
    const written = columns.filter(({ generated }) => !generated);
    await sql(`insert into ${name} (${written.map((column) => `"${column.name}"`).join(', ')}) select ${written.map((column) => valueOf(column, unique)).join(', ')}
      from ${name} t, generate_series(1, ${copies}) n where t.org_id = $1 on conflict do nothing`, [orgId]);
  }
  await sql('commit');
  await sql('analyze');
}
