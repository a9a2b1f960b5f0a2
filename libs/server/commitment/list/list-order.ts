import { isDate } from '#domain/calendar';
import type { Conditions } from './conditions.ts';
import { blocksSome, COUNTED_BLOCKS } from './blocks.sql.ts';
import { faceSql } from './face.sql.ts';
import type { Few } from './few.ts';
import { byFace, byName, type Runs } from './runs.ts';

export type SortName = 'DUE' | 'ORIGINAL' | 'SILO' | 'RECEIVER' | 'OWNER' | 'TITLE' | 'STATE' | 'SLIPS' | 'BLOCKS' | 'LAST_WORD' | 'NUMBER';

/** An expression that is never null, its type, and the join that it needs. The id breaks ties. */
export type Order = {
  readonly key: (where: Conditions) => string;
  readonly type: string;
  readonly join: string;
  /** How pages are read where no index holds the key itself. */
  readonly runs?: Runs;
  /** How pages are read where the key is a count that few rows have. */
  readonly few?: Few;
  readonly fits: (cursor: string) => boolean;
};

const NO_DAY = '9999-12-31';
const isDay = (cursor: string): boolean => cursor === NO_DAY || isDate(cursor);
const isText = (cursor: string): boolean => cursor.length <= 1100 && !cursor.includes('\0');
const isMoment = (cursor: string): boolean => /^\d{4}-\d\d-\d\d [\d:.]+[+-][\d:]+$/.test(cursor) && Number.isFinite(Date.parse(cursor.replace(/([+-]\d\d)$/, '$1:00')));
const isCount = (cursor: string): boolean => /^\d{1,9}$/.test(cursor);
const isPlace = (group: RegExp) => (cursor: string): boolean => group.test(cursor.split(' ')[0]!) && isDay(cursor.split(' ')[1] ?? '');

const plain = (key: string, type: string, fits: Order['fits'], join = ''): Order => ({ key: () => key, type, join, fits });
/** By a name, and within it by date; what has no name comes last. */
const named = (table: 'silo' | 'member', column: string, holder: string): Order => ({
  ...plain(`(coalesce('0 ' || lower(k.name), '1') || ' ' || c.due_on::text)`, 'text', isPlace(/^[0-9a-f-]{36}$/), `left join ${table} k on k.org_id = c.org_id and k.id = ${column}`),
  runs: byName(table, holder),
});
const orNobody = (column: string): string => `(case when ${column} is null then uuid '00000000-0000-0000-0000-000000000000' else ${column} end)`;

// What needs somebody first: late, at risk, silent, then what goes on, then what has ended.
const URGENCY = ['overdue', 'at-risk', 'silent', 'proposed', 'accepted', 'on-track', 'delivered', 'verified', 'effect-proven', 'effect-none', 'declined', 'withdrawn'];
const urgencyOf = (face: string): string => `array_position(array[${URGENCY.map((one) => `'${one}'`).join(',')}], ${face})`;

/** How the list can be ordered. Each page is answered by an index; behind the wall only by keys that Postgres trusts not to leak. */
export const ORDERS: Readonly<Record<SortName, Order>> = {
  DUE: plain('c.due_on', 'date', isDay),
  ORIGINAL: plain(`(case when c.original_on is null then date '${NO_DAY}' else c.original_on end)`, 'date', isDay),
  SILO: named('silo', 'c.carried_by', 'c.carried_by'),
  RECEIVER: named('silo', 'c.promised_to', orNobody('c.promised_to')),
  OWNER: named('member', 'c.owner_id', orNobody('c.owner_id')),
  TITLE: plain('c.title_order', 'text', isText),
  STATE: { key: (where) => `(chr(64 + ${urgencyOf(faceSql(where.at))}) || c.due_on::text)`, type: 'text', join: '', runs: byFace(URGENCY), fits: isPlace(/^[a-z-]{3,20}$/) },
  SLIPS: plain('c.slip_count', 'int', isCount),
  BLOCKS: {
    ...plain('coalesce(k.count, 0)', 'bigint', isCount, `left join (${COUNTED_BLOCKS}) k on k.awaited_id = c.id`),
    few: { join: `join (${COUNTED_BLOCKS}) k on k.awaited_id = c.id`, others: `not ${blocksSome('')}` },
  },
  LAST_WORD: plain("(case when c.last_word_at is null then timestamptz 'epoch' else c.last_word_at end)", 'timestamptz', isMoment),
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
