import type { Ask } from '../ask-database.ts';
import type { Table } from './catalogue.ts';

/** A digest over every row that an organization has, table by table: whatever changes, it shows where. */
export async function checksums(sql: Ask, tables: readonly Table[], orgId: string): Promise<Record<string, string>> {
  const parts = tables.map(({ name }) => `select '${name}' as name, count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t where org_id = $1`);
  parts.push(`select 'sign_in', count(*) || ' rows' from sign_in where org_id = $1`);
  const rows = await sql<{ name: string; sum: string }>(parts.join(' union all '), [orgId]);
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

/** Tables in which another organization's rows contain `word` somewhere. */
export async function tablesThatContain(sql: Ask, tables: readonly Table[], word: string, except: string): Promise<string[]> {
  const parts = tables.map(({ name }) => `select '${name}' as name from ${name} t where org_id <> $1 and t::text like '%' || $2 || '%'`);
  return (await sql<{ name: string }>(parts.join(' union '), [except, word])).map(({ name }) => name);
}
