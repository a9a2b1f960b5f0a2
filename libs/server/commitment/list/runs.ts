import type { Conditions } from './conditions.ts';
import { faceSql, KIND, kindsOf } from './face.sql.ts';

/** What a page asks of a run: where it goes on, how many rows at most, and in which direction. */
type Stretch = { readonly where: Conditions; readonly beyond: string; readonly limit: string; readonly direction: 'asc' | 'desc' };

/**
 * An order that goes through groups, one after the other, each by due date. An index holds each group in that order, so that
 * a page ends where it is full.
 */
export type Runs = {
  /** The groups in their order, as an array of this type. */
  readonly groups: (descending: boolean) => string;
  readonly type: 'uuid' | 'text';
  /** Joined to the group `g`: its rows, as `c`. */
  readonly rows: (stretch: Stretch) => string;
};

/** Silos or members by name, and last what has none; `holder` is theirs in a commitment, and never null. */
export const byName = (table: 'silo' | 'member', holder: string): Runs => ({
  type: 'uuid',
  groups: (descending) => {
    const named = `array(select k.id from ${table} k where k.org_id = $1 order by lower(k.name) ${descending ? 'desc' : 'asc'}, k.id ${descending ? 'desc' : 'asc'})`;
    const nobody = "uuid '00000000-0000-0000-0000-000000000000'";
    return descending ? `(${nobody} || ${named})` : `(${named} || ${nobody})`;
  },
  rows: ({ where, beyond }) => `join commitment c on ${where.where} and ${holder} = g.id${beyond}`,
});

/** Faces in this order. How many rows one has cannot be foreseen, so each is read no further than a page reaches. */
export const byFace = (faces: readonly string[]): Runs => ({
  type: 'text',
  groups: (descending) => `array[${(descending ? faces.toReversed() : faces).map((face) => `'${face}'`).join(',')}]`,
  rows: ({ where, beyond, limit, direction }) => {
    // What is overdue ended before now; its zone is at most a day away.
    const until = `case when g.id = 'overdue' then (${where.at} at time zone 'UTC')::date + 1 else date 'infinity' end`;
    const page = `order by c.due_on ${direction}, c.id ${direction} limit ${limit}`;
    return `cross join lateral (select c.* from unnest(${kindsOf('g.id')}) k(kind) cross join lateral (select c.* from commitment c
      where ${where.where} and ${KIND} = k.kind and ${faceSql(where.at)} = g.id and c.due_on <= ${until}${beyond} ${page}) c ${page}) c`;
  },
});

/** The rows of a page with their `sort_key`: the group and the date, from which the next page goes on; and `place`, the group's. */
export function runsText(runs: Runs, where: Conditions, descending: boolean, after: { key: string; id: string } | null, limit: string): string {
  const direction = descending ? 'desc' : 'asc';
  const groups = `unnest(${runs.groups(descending)}) with ordinality`;
  const from = after && beginning(runs, where, descending, after, groups);
  const rows = runs.rows({ where, beyond: from?.beyond ?? '', limit, direction });
  return `select c.*, g.place, g.id::text || ' ' || c.due_on::text as sort_key from ${groups} g(id, place) ${rows}
    ${from ? `where ${from.place}` : ''} order by g.place, c.due_on ${direction}, c.id ${direction} limit ${limit}`;
}

function beginning(runs: Runs, where: Conditions, descending: boolean, after: { key: string; id: string }, groups: string): { place: string; beyond: string } {
  const [group, on] = after.key.split(' ') as [string, string];
  const [here, day, id] = [where.param(group, runs.type), where.param(on, 'date'), where.param(after.id, 'uuid')];
  const [noDay, noId] = descending ? ["date 'infinity'", "uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff'"] : ["date '-infinity'", "uuid '00000000-0000-0000-0000-000000000000'"];
  return {
    place: `g.place >= (select b.place from ${groups} b(id, place) where b.id = ${here})`,
    beyond: ` and (c.due_on, c.id) ${descending ? '<' : '>'} (case when g.id = ${here} then ${day} else ${noDay} end, case when g.id = ${here} then ${id} else ${noId} end)`,
  };
}
