import { Injectable } from '@nestjs/common';
import type { TenantTx } from '#server/database';
import { conditionsOf, type CommitmentFilter } from './commitment-filter.ts';
import { nameOf } from './commitment.reader.ts';

export type Grouping = 'CARRIED_BY' | 'PROMISED_TO' | 'OWNER' | 'STANDING' | 'DUE';
export type GroupView = { readonly key: string; readonly label: string; readonly count: number; readonly overdue: number };

type Spec = { readonly key: string; readonly label: string; readonly order: string; readonly join: string };

const silo = (column: string): Spec => ({
  key: "coalesce(g.key, '')",
  label: "coalesce(g.name, 'CCO’s office')",
  order: "lower(coalesce(g.name, ''))",
  join: `left join silo g on g.org_id = c.org_id and g.id = ${column}`,
});

/** By what the list falls into groups, and in which order these stand. */
export const GROUPINGS: Readonly<Record<Grouping, Spec>> = {
  CARRIED_BY: silo('c.carried_by'),
  PROMISED_TO: silo('c.promised_to'),
  OWNER: {
    key: "coalesce(g.id::text, '')",
    label: "coalesce(g.name, 'No owner')",
    order: "lower(coalesce(g.name, ''))",
    join: 'left join member g on g.org_id = c.org_id and g.id = c.owner_id',
  },
  STANDING: {
    key: 'c.standing',
    label: 'c.standing',
    order: "array_position(array['PROPOSED','ACCEPTED','DELIVERED','VERIFIED','DECLINED','WITHDRAWN'], c.standing)::text",
    join: '',
  },
  DUE: {
    key: "case when c.due_on = '9999-12-31' then '' else to_char(c.due_on, 'YYYY-MM') end",
    label: "case when c.due_on = '9999-12-31' then 'No date' else to_char(c.due_on, 'YYYY-MM') end",
    order: "to_char(c.due_on, 'YYYY-MM')",
    join: '',
  },
};

/** How the filtered list falls into groups, with counts: what sticky headers show before their rows are read. */
@Injectable()
export class GroupsReader {
  read(tx: TenantTx, filter: CommitmentFilter, by: Grouping): Promise<GroupView[]> {
    const where = conditionsOf(filter, tx.orgId, tx.now, tx.actor.memberId);
    where.params.push(new Date(tx.now));
    const now = `$${where.params.length}::timestamptz`;
    const { key, label, order, join } = GROUPINGS[by];
    const text = `select ${key} as key, ${label} as label, count(*)::int as count,
        count(*) filter (where c.standing = 'ACCEPTED' and c.due_ends_at <= ${now})::int as overdue
      from commitment c ${join} where ${where.where} group by 1, 2, ${order} order by ${order}, 1`;
    return tx.sql<GroupView>(nameOf('commitment-groups', text), text, where.params);
  }
}
