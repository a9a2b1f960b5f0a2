import { Injectable } from '@nestjs/common';
import { FACES, STANDINGS, type FieldName } from '#domain/commitment';
import type { TenantTx } from '#server/database';
import { groupTerm, type CommitmentFilter } from '../commitment-filter.ts';
import type { Conditions } from './conditions.ts';
import { faceSql, overdueSql } from './face.sql.ts';
import { ListConditions } from './list-conditions.ts';
import { nameOf } from './statement-name.ts';

export type Grouping = 'CARRIED_BY' | 'PROMISED_TO' | 'OWNER' | 'STANDING' | 'STATE' | 'DUE' | 'SLIPPED';
type GroupRow = { readonly key: string; readonly label: string; readonly count: number; readonly overdue: number };
export type GroupView = GroupRow & { /** The word of a query that finds its rows. */ readonly term: string };

type Spec = { readonly field: FieldName; readonly key: string; readonly label: string; readonly order: string; readonly join?: string };

const silo = (field: 'silo' | 'to', column: string): Spec => ({
  field,
  key: "coalesce(g.key, '')",
  label: "coalesce(g.name, 'CCO’s office')",
  order: "lower(coalesce(g.name, ''))",
  join: `left join silo g on g.org_id = c.org_id and g.id = ${column}`,
});
const array = (values: readonly string[]): string => `array[${values.map((value) => `'${value}'`).join(',')}]`;
const month = (without: string): string => `case when c.due_on = '9999-12-31' then '${without}' else to_char(c.due_on, 'YYYY-MM') end`;

/** By what the list falls into groups, and in which order these stand. */
export const GROUPINGS: Readonly<Record<Grouping, (where: Conditions) => Spec>> = {
  CARRIED_BY: () => silo('silo', 'c.carried_by'),
  PROMISED_TO: () => silo('to', 'c.promised_to'),
  OWNER: () => ({
    field: 'owner',
    key: "coalesce(g.id::text, '')",
    label: "coalesce(g.name, 'No owner')",
    order: "lower(coalesce(g.name, ''))",
    join: 'left join member g on g.org_id = c.org_id and g.id = c.owner_id',
  }),
  STANDING: () => ({ field: 'standing', key: 'c.standing', label: 'c.standing', order: `array_position(${array(STANDINGS)}, c.standing)` }),
  STATE: (where) => ({ field: 'state', key: faceSql(where.at), label: faceSql(where.at), order: `array_position(${array(FACES)}, ${faceSql(where.at)})` }),
  DUE: () => ({ field: 'due', key: month(''), label: month('No date'), order: "to_char(c.due_on, 'YYYY-MM')" }),
  SLIPPED: () => ({ field: 'slipped', key: 'c.slip_count::text', label: 'c.slip_count::text', order: '- c.slip_count' }),
};

/** How the filtered list falls into groups, with counts: what sticky headers show before their rows are read. */
@Injectable()
export class GroupsReader {
  constructor(private readonly conditions: ListConditions) {}

  async read(tx: TenantTx, filter: CommitmentFilter, by: Grouping): Promise<GroupView[]> {
    const where = await this.conditions.of(tx, filter);
    const { field, key, label, order, join = '' } = GROUPINGS[by](where);
    const text = `select g.key, g.label, count(*)::int as count, count(*) filter (where g.overdue)::int as overdue
      from (select ${key} as key, ${label} as label, ${order} as place, ${overdueSql(where.at)} as overdue
        from commitment c ${join} where ${where.where}) g
      group by g.key, g.label, g.place order by g.place, g.key`;
    const groups = await tx.sql<GroupRow>(nameOf('commitment-groups', text), text, where.params);
    return groups.map((group) => ({ ...group, term: groupTerm(field, group.key) }));
  }
}
