import { Injectable } from '@nestjs/common';
import type { TenantTx } from '#server/database';
import type { CommitmentFilter } from './commitment-filter.ts';
import type { CommitmentView, ListRow } from './commitment-view.ts';
import { COLUMNS, CommitmentReader, JOINS } from './commitment.reader.ts';
import { GROUPINGS, type Grouping } from './list/groups.reader.ts';
import { ListConditions } from './list/list-conditions.ts';
import { ORDERS, type SortName } from './list/list-order.ts';
import { nameOf } from './list/statement-name.ts';

/** The list without its pages: everything that a view shows, in its order. */
export type WholeList = {
  readonly filter: CommitmentFilter;
  /** Null stands without groups. */
  readonly by: Grouping | null;
  readonly sort: SortName;
  readonly descending: boolean;
};

const AT_A_TIME = 500;

/** Every row of the filtered list, some hundreds at a time: however many there are, memory holds one batch. */
@Injectable()
export class CommitmentStream {
  constructor(
    private readonly reader: CommitmentReader,
    private readonly conditions: ListConditions,
  ) {}

  async *batches(tx: TenantTx, list: WholeList): AsyncGenerator<readonly CommitmentView[]> {
    const where = await this.conditions.of(tx, list.filter);
    const order = ORDERS[list.sort];
    const group = list.by === null ? { key: "''", order: "''", join: '' } : GROUPINGS[list.by](where);
    const direction = list.descending ? 'desc' : 'asc';
    const text = `declare whole_list no scroll cursor for select ${COLUMNS}, '' as "sortKey"
      from (select c.*, ${order.key(where)} as sort_key, ${group.order} as group_order, ${group.key} as group_key
        from commitment c ${order.join} ${group.join ?? ''} where ${where.where}) c ${JOINS}
      order by c.group_order, c.group_key, c.sort_key ${direction}, c.id ${direction}`;
    await tx.sql(nameOf('whole-list', text), text, where.params);
    for (;;) {
      const rows = await tx.sql<ListRow>('whole-list-next', `fetch ${AT_A_TIME} from whole_list`);
      if (rows.length > 0) yield await this.reader.views(tx, rows);
      if (rows.length < AT_A_TIME) break;
    }
    await tx.sql('whole-list-end', 'close whole_list');
  }
}
