import type { Conditions } from './conditions.ts';
import { fewText } from './few.ts';
import { ORDERS, parseCursor, type SortName } from './list-order.ts';
import { runsText } from './runs.ts';

type Asked = { readonly sort: SortName; readonly descending: boolean; readonly after: string | null };

/** The rows of one page as `commitment` with a `sort_key`, and in which order they stand as `c`. */
export function pageText(where: Conditions, { sort, descending, after: cursor }: Asked, most: number): { rows: string; place: string } {
  const order = ORDERS[sort];
  const direction = descending ? 'desc' : 'asc';
  const after = parseCursor(cursor, sort);
  const limit = where.param(most, 'int');
  if (order.runs) return { rows: runsText(order.runs, where, descending, after, limit), place: `c.place, c.due_on ${direction}, c.id ${direction}` };
  const place = `c.sort_key ${direction}, c.id ${direction}`;
  if (order.few) return { rows: fewText(order.few, where, descending, after, limit), place };
  const key = order.key(where);
  if (after) where.add(`(${key}, c.id) ${descending ? '<' : '>'} (${where.param(after.key, order.type)}, ${where.param(after.id, 'uuid')})`);
  return {
    rows: `select c.*, ${key} as sort_key from commitment c ${order.join} where ${where.where} order by ${key} ${direction}, c.id ${direction} limit ${limit}`,
    place,
  };
}
