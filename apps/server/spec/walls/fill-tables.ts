import type { Ask } from '../ask-database.ts';
import type { Table } from './catalogue.ts';

type Value = string | number | boolean | null;

const CHECKS = `select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint
  where contype = 'c' and connamespace = 'public'::regnamespace`;
/** A row of that key is there already: what was wanted. */
const UNIQUE = '23505';
const TRIES = 400;
/** For columns that must differ from each other. */
const NOBODY = '00000000-0000-7000-8000-00000000dead';

/** The text that stands in one column of the filled rows. */
export const wordIn = (word: string, table: string, column: string): string => `${word}-${table}-${column}`.replace(/_/g, '-');

/**
 * Gives an organization one more row in every tenant table, whatever its columns are, made up from the catalogue: each
 * id is the organization's own, so that one id names a row everywhere, and each free text carries `word`. Needs a
 * superuser (triggers and foreign keys rest meanwhile). Answers the tables whose checks no row of its making satisfied, with the last refusal.
 */
export async function fillTables(sql: Ask, tables: readonly Table[], orgId: string, word: string): Promise<string[]> {
  const checks = await sql<{ table: string; text: string }>(CHECKS);
  const unfilled: string[] = [];
  await sql("set session_replication_role = 'replica'");
  for (const table of tables.filter(({ name }) => name !== 'organization')) {
    const choices = choicesOf(table, checks.filter((check) => check.table === table.name).map(({ text }) => text), orgId, word);
    const refusal = await fillOne(sql, table, orgId, choices);
    if (refusal !== null) unfilled.push(`${table.name}: ${refusal}`);
  }
  await sql("set session_replication_role = 'origin'");
  return unfilled;
}

async function fillOne(sql: Ask, table: Table, orgId: string, choices: Map<string, Value[]>): Promise<string | null> {
  let refusal = '';
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const row: Record<string, Value> = { org_id: orgId };
    for (const [column, values] of choices) row[column] = values[attempt === 0 ? 0 : Math.floor(Math.random() * values.length)]!;
    refusal = await sql(insertInto(table), [JSON.stringify(row)]).then(() => '', (error: { code: string; message: string }) => (error.code === UNIQUE ? '' : error.message));
    if (refusal === '') return null;
  }
  return refusal;
}

/** Inserts the row that stands in `$1` as JSON; computed columns compute themselves. */
export function insertInto({ name, columns }: Table): string {
  const given = columns.filter(({ generated }) => !generated).map((column) => `"${column.name}"`).join(', ');
  return `insert into ${name} (${given}) select ${given} from jsonb_populate_record(null::${name}, $1::jsonb)`;
}

/** What may stand in each column: the words that a check names, otherwise one value of its type, and nothing where nothing may stand. */
function choicesOf(table: Table, checks: readonly string[], orgId: string, word: string): Map<string, Value[]> {
  const choices = new Map<string, Value[]>();
  for (const { name, type, notNull, generated } of table.columns) {
    if (name === 'org_id' || generated) continue;
    const named = checks.filter((text) => new RegExp(`\\b${name}\\b`).test(text)).flatMap((text) => [...text.matchAll(/'([^']*)'::text/g)].map((match) => match[1]!));
    const values = type === 'uuid' && !table.key.includes(name) ? [orgId, NOBODY] : valuesOf(type, orgId, wordIn(word, table.name, name), named.filter((one) => !one.startsWith('^')));
    choices.set(name, notNull ? values : [...values, null]);
  }
  return choices;
}

function valuesOf(type: string, orgId: string, text: string, named: readonly string[]): Value[] {
  if (type.endsWith('[]')) return valuesOf(type.slice(0, -2), orgId, text, named).map((one) => `{${String(one)}}`);
  switch (type) {
    case 'uuid': return [orgId];
    case 'text': return named.length > 0 ? [named[0]!, ...named, text] : [text];
    case 'jsonb': return [JSON.stringify({ text }), JSON.stringify([text])].map((json) => JSON.parse(json) as never);
    case 'boolean': return [false, true];
    case 'date': return ['2026-03-16', '2027-03-15'];
    case 'timestamp with time zone': return ['2026-03-16T09:00:00Z', '2027-03-15T09:00:00Z'];
    case 'interval': return ['1 day'];
    case 'bytea': return ['\\x00'];
    case 'time without time zone': return ['09:00'];
    default: return [1, 0, 2];
  }
}
