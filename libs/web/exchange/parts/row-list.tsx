import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cx } from '#web/ui';
import type { ImportRow } from '../use-rows.ts';
import { KIND_WORDS } from '../words.ts';
import { Outcome } from './outcome.tsx';
import styles from './row-list.module.css';

const LIKELY_PX = 56;
const NEAR_END = 30;

const OneRow = ({ row, done }: { row: ImportRow; done: boolean }) => (
  <>
    <div className={styles.what}>
      <Outcome outcome={row.outcome} done={done} />
    </div>
    <div className={styles.where}>
      {KIND_WORDS[row.kind]}, row {row.line}
    </div>
    <div className={styles.words}>
      <p className={styles.title}>
        {row.title || 'Without a title'}
        {row.key && row.key !== row.title && <span className={styles.key}>{row.key}</span>}
      </p>
      {row.remarks.map(({ column, text, warning }) => (
        <p key={`${column} ${text}`} className={cx(styles.remark, warning && styles.warning)}>
          {column && <span className={styles.column}>{column}</span>}
          {text}
        </p>
      ))}
    </div>
  </>
);

type RowListProps = { rows: readonly ImportRow[]; total: number; done: boolean; onNeedMore: () => void };

/** Every row with its reasons; only those in sight are drawn, each as high as its words. */
export const RowList = ({ rows, total, done, onNeedMore }: RowListProps) => {
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const isEmpty = rows.length === 0;
  useLayoutEffect(() => setMargin(body.current ? body.current.getBoundingClientRect().top + window.scrollY : 0), [isEmpty]);
  const sight = useWindowVirtualizer({ count: rows.length, estimateSize: () => LIKELY_PX, overscan: 8, scrollMargin: margin, initialRect: { width: 1280, height: 900 } });
  const visible = sight.getVirtualItems();
  const nearEnd = (visible.at(-1)?.index ?? 0) >= rows.length - NEAR_END;
  useEffect(() => {
    if (nearEnd && rows.length > 0 && rows.length < total) onNeedMore();
  }, [nearEnd, rows.length, total, onNeedMore]);
  return (
    <div ref={body} className={styles.body} role="list" aria-label="Rows" style={{ height: sight.getTotalSize() }}>
      {visible.map(({ index, start }) => {
        const row = rows[index];
        if (!row) return null;
        return (
          <div
            key={`${row.kind} ${row.line}`}
            ref={sight.measureElement}
            data-index={index}
            role="listitem"
            aria-posinset={index + 1}
            aria-setsize={total}
            className={styles.row}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <OneRow row={row} done={done} />
          </div>
        );
      })}
    </div>
  );
};
