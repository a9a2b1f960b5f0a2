import { cx } from '../cx.ts';
import { Icon } from '../icon.tsx';
import { ariaSort, nextSort, type LedgerColumn, type LedgerSort } from './columns.ts';
import styles from './ledger.module.css';

type LedgerHeadProps<Row> = {
  columns: readonly LedgerColumn<Row>[];
  sort?: LedgerSort;
  onSort?: (sort: LedgerSort) => void;
};

export const LedgerHead = <Row,>({ columns, sort, onSort }: LedgerHeadProps<Row>) => (
  <div role="row" aria-rowindex={1} className={cx(styles.row, styles.head)}>
    {columns.map((column) => {
      const sorts = column.sortable && onSort;
      const sorted = sort?.by === column.id;
      return (
        <div key={column.id} role="columnheader" aria-sort={sorts ? ariaSort(sort, column.id) : undefined} className={cx(styles.cell, column.end && styles.end)}>
          {sorts ? (
            <button type="button" className={cx(styles.sort, sorted && styles.sorted)} onClick={() => onSort(nextSort(sort, column.id))}>
              {column.label}
              {sorted && <Icon name={sort.descending ? 'down' : 'up'} size={12} />}
            </button>
          ) : (
            column.label
          )}
        </div>
      );
    })}
  </div>
);
