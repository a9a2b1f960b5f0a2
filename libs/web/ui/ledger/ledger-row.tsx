import { memo } from 'react';
import { cx } from '../cx.ts';
import type { LedgerCard, LedgerColumn } from './columns.ts';
import styles from './ledger.module.css';

type LedgerRowProps<Row> = {
  row: Row;
  rowKey: string;
  index: number;
  columns: readonly LedgerColumn<Row>[];
  card?: (row: Row) => LedgerCard;
  open: boolean;
  active: boolean;
  /** Pixels from the top of the list, and tall: plain numbers, so a row that stays is not drawn again. */
  top: number;
  height: number;
  onFocus: (key: string) => void;
  onClick: (key: string) => void;
};

const Row = <R,>({ row, rowKey, index, columns, card, open, active, top, height, onFocus, onClick }: LedgerRowProps<R>) => {
  const two = card?.(row);
  return (
    <div
      role="row"
      data-key={rowKey}
      aria-rowindex={index}
      aria-selected={open}
      tabIndex={active ? 0 : -1}
      className={cx(styles.row, open && styles.open, two && styles.card)}
      style={{ transform: `translateY(${top}px)`, height }}
      onFocus={() => onFocus(rowKey)}
      onClick={() => onClick(rowKey)}
    >
      {two ? (
        <div role="gridcell" className={styles.two}>
          <span className={styles.cardTitle}>{two.title}</span>
          <span className={styles.cardLine}>
            {two.mark}
            <span className={styles.cardMeta}>{two.meta}</span>
          </span>
        </div>
      ) : (
        columns.map((column) => (
          <div key={column.id} role="gridcell" className={cx(styles.cell, column.end && styles.end)}>
            {column.cell(row)}
          </div>
        ))
      )}
    </div>
  );
};

export const LedgerRow = memo(Row) as typeof Row;
