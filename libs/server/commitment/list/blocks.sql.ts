/** Open commitments `w` that wait for others, each with the dependency `d` by which it does. */
const WAITING = `dependency d join commitment w on w.org_id = d.org_id and w.id = d.waiting_id
    and d.kind = 'WAITS' and w.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')`;

/** For how many others each commitment of the organization stands in the way. */
export const COUNTED_BLOCKS = `select d.awaited_id, count(*) as count from ${WAITING} where d.org_id = $1 group by d.awaited_id`;

const ofThis = 'd.org_id = c.org_id and d.awaited_id = c.id';

/** How many others wait for `commitment c`. */
export const BLOCK_COUNT = `(select count(*) from ${WAITING} where ${ofThis})`;

/** Whether others wait for `commitment c`; `more` narrows these to some. */
export const blocksSome = (more: string): string => `exists (select 1 from ${WAITING} where ${ofThis}${more})`;

/** How many wait for `commitment c`, whose these are, and the numbers of the soonest five. */
export const BLOCKING = `(select count(*)::int as count, coalesce(array_agg(distinct w.carried_by), '{}') as silos,
    coalesce((array_agg(w.number order by w.due_on, w.number))[1:5], '{}') as numbers from ${WAITING} where ${ofThis})`;
