import type { CommitmentGrouping } from '#contract';
import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Cell } from '../edits/ways.ts';
import styles from './grouped-list.module.css';
import { headingOf } from './group-words.ts';
import { placeSections, type Placed } from './place-sections.ts';
import { RowOfList } from './row-of-list.tsx';
import type { Rows, RowsSource } from './rows.ts';
import { useRowHeight } from './use-row-height.ts';
import { useSight } from './use-sight.ts';

export const HEADING_HEIGHT = 40;

type GroupedListProps = {
  rows: Rows;
  source: RowsSource;
  by: CommitmentGrouping | null;
  openRef: string | null;
  /** Without it a row leads to its page. */
  onOpen?: (id: string) => void;
  onFocus: (id: string) => void;
  onEdit?: (id: string, cell: Cell) => void;
  /** The editor over the cell that is being written. */
  layer?: ReactNode;
};

type GroupProps = Pick<GroupedListProps, 'by' | 'openRef' | 'onOpen' | 'onFocus' | 'onEdit'> & { placed: Placed; row: number };

const Group = ({ placed, by, row, ...more }: GroupProps) => {
  const { section, height, first, last, before } = placed;
  const heading = by === null ? '' : headingOf(by, section);
  const shown = Array.from({ length: last - first }, (_, offset) => first + offset);
  return (
    <div role="rowgroup" aria-label={heading || undefined} className={styles.group} style={{ height }}>
      {by !== null && (
        <div role="row" className={styles.heading}>
          <span role="columnheader" className={styles.name}>
            {heading} <span className={styles.count}>{section.count}</span>
            {section.overdue > 0 && <span className={styles.overdue}>{section.overdue} overdue</span>}
          </span>
        </div>
      )}
      <div role="presentation" className={styles.rows}>
        <div role="presentation" style={{ transform: `translateY(${first * row}px)` }}>
          {shown.map((index) => (
            <RowOfList key={section.ids[index] ?? `row ${index}`} id={section.ids[index]} index={before + index + 1} {...more} />
          ))}
        </div>
      </div>
    </div>
  );
};

/** All rows of a view as one long page of which only what is in sight exists. Headings stick while their group is in sight. */
export const GroupedList = ({ rows, source, by, openRef, onOpen, onFocus, onEdit, layer }: GroupedListProps) => {
  const element = useRef<HTMLDivElement>(null);
  const row = useRowHeight();
  const sight = useSight(element);
  const placed = useMemo(() => placeSections(rows.sections, row, by === null ? 0 : HEADING_HEIGHT, sight), [rows.sections, row, by, sight]);
  useEffect(() => {
    for (const { section, last, first } of placed) if (last > first && section.ids.length < last) source.want(section.key, last);
  }, [placed, source]);
  return (
    <div ref={element} data-print="no" className={styles.list} style={{ '--row-height': `${row}px` } as CSSProperties}>
      <div role="table" aria-label="Commitments" aria-rowcount={rows.total}>
        {placed.map((one) => (
          <Group key={one.section.key} placed={one} by={by} row={row} openRef={openRef} onOpen={onOpen} onFocus={onFocus} onEdit={onEdit} />
        ))}
      </div>
      {layer}
    </div>
  );
};
