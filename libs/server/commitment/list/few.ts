import type { Conditions } from './conditions.ts';

/** An order by a count that few rows have: the join that finds these as `k`, and what all others are known by. */
export type Few = { readonly join: string; readonly others: string };

const LAST_ID = "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'";

/** The rows of a page with their `sort_key`: the few are counted once, the others are read by id, as an index holds them, until the page is full. */
export function fewText(few: Few, where: Conditions, descending: boolean, after: { key: string; id: string } | null, limit: string): string {
  const [direction, beyond] = descending ? ['desc', '<'] : ['asc', '>'];
  const from = after && { count: where.param(after.key, 'bigint'), id: where.param(after.id, 'uuid') };
  const counted = `select c.*, k.count as sort_key from commitment c ${few.join} where ${where.where}
    ${from ? `and (k.count, c.id) ${beyond} (${from.count}, ${from.id})` : ''} order by k.count ${direction}, c.id ${direction} limit ${limit}`;
  const others = `select c.*, 0::bigint as sort_key from commitment c where ${where.where} and ${few.others}
    ${from ? `and c.id ${beyond} (case when ${from.count} = 0 then ${from.id} else ${LAST_ID} end)` : ''} order by c.id ${direction} limit ${limit}`;
  return `select c.* from ((${counted}) union all (${others})) c order by c.sort_key ${direction}, c.id ${direction} limit ${limit}`;
}
