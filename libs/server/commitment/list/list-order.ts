import { isDate } from '#domain/calendar';
import type { Conditions } from './conditions.ts';
import { faceSql, SLIP_COUNT } from './face.sql.ts';

export type SortName = 'DUE' | 'ORIGINAL' | 'SILO' | 'RECEIVER' | 'OWNER' | 'TITLE' | 'STATE' | 'SLIPS' | 'LAST_WORD' | 'NUMBER';

/** An expression that is never null, its type, and the join that it needs. The id breaks ties. */
export type Order = { readonly key: (where: Conditions) => string; readonly type: string; readonly join: string; readonly fits: (cursor: string) => boolean };

const NO_DAY = '9999-12-31';
const isDay = (cursor: string): boolean => cursor === NO_DAY || isDate(cursor);
const isText = (cursor: string): boolean => cursor.length <= 1100 && !cursor.includes('\0');
const isMoment = (cursor: string): boolean => /^\d{4}-\d\d-\d\d [\d:.]+[+-][\d:]+$/.test(cursor) && Number.isFinite(Date.parse(cursor.replace(/([+-]\d\d)$/, '$1:00')));
const isCount = (cursor: string): boolean => /^\d{1,9}$/.test(cursor);

const plain = (key: string, type: string, fits: Order['fits'], join = ''): Order => ({ key: () => key, type, join, fits });
/** By a name, and within it by date; what has no name comes last. */
const named = (table: string, column: string): Order =>
  plain(`(coalesce('0 ' || lower(k.name), '1') || ' ' || c.due_on::text)`, 'text', isText, `left join ${table} k on k.org_id = c.org_id and k.id = ${column}`);

// What needs somebody first: late, at risk, silent, then what goes on, then what has ended.
const URGENCY = "array['overdue','at-risk','silent','proposed','accepted','on-track','delivered','verified','effect-proven','effect-none','declined','withdrawn']";

/** How the list can be ordered. Due and number are answered by an index; the rest sorts what the filter found. */
export const ORDERS: Readonly<Record<SortName, Order>> = {
  DUE: plain('c.due_on', 'date', isDay),
  ORIGINAL: plain(`coalesce(c.original_on, date '${NO_DAY}')`, 'date', isDay),
  SILO: named('silo', 'c.carried_by'),
  RECEIVER: named('silo', 'c.promised_to'),
  OWNER: named('member', 'c.owner_id'),
  TITLE: plain('lower(c.title)', 'text', isText),
  STATE: { key: (where) => `(chr(64 + array_position(${URGENCY}, ${faceSql(where.at)})) || c.due_on::text)`, type: 'text', join: '', fits: isText },
  SLIPS: plain(SLIP_COUNT, 'bigint', isCount),
  LAST_WORD: plain("coalesce(c.last_word_at, timestamptz '1970-01-01')", 'timestamptz', isMoment),
  NUMBER: plain('c.number', 'int', isCount),
};

/** The place after which a page begins; null for the first page and for a cursor that is none. */
export function parseCursor(cursor: string | null, sort: SortName): { key: string; id: string } | null {
  if (cursor === null) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    const fits = typeof key === 'string' && ORDERS[sort].fits(key) && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id);
    return fits ? { key, id } : null;
  } catch {
    return null;
  }
}
