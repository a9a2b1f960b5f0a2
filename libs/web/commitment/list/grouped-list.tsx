import type { CommitmentGrouping } from '#contract';
import { useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Cell } from '../edits/ways.ts';
import styles from './grouped-list.module.css';
import { headingOf } from './group-words.ts';
import { placeSections, type Placed } from './place-sections.ts';
import { RowOfList } from './row-of-list.tsx';
import type { Rows, RowsSource } from './rows.ts';
import { useFocusStays } from './use-focus-stays.ts';
import { useRowHeight } from './use-row-height.ts';
import { useSight } from './use-sight.ts';

export const HEADING_HEIGHT = 40;
/** Rows that are read before they come into sight. */
const AHEAD = 60;

/** More places than rows in sight, and seldom another number: each row has its place by its number. */
const placesFor = (rows: number): number => 2 ** Math.ceil(Math.log2(rows + 1));

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

type GroupProps = Pick<GroupedListProps, 'by' | 'openRef' | 'onOpen' | 'onFocus' | 'onEdit'> & { placed: Placed; row: number; places: number };

/** A row is drawn into the place of one that went out of sight: to change words costs less than to build a row. */
const Group = ({ placed, by, row, places, ...more }: GroupProps) => {
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
        {shown.map((index) => (
          <RowOfList key={index % places} id={section.ids[index]} index={before + index + 1} top={index * row} {...more} />
        ))}
      </div>
    </div>
  );
};

/** All rows of a view as one long page of which only what is in sight exists. Headings stick while their group is in sight. */
export const GroupedList = ({ rows, source, by, openRef, onOpen, onFocus, onEdit, layer }: GroupedListProps) => {
  const element = useRef<HTMLDivElement>(null);
  const row = useRowHeight();
  const sight = useSight(element);
  useFocusStays(element);
  const places = placesFor((sight.to - sight.from) / row);
  const placed = useMemo(() => placeSections(rows.sections, row, by === null ? 0 : HEADING_HEIGHT, sight), [rows.sections, row, by, sight]);
  useEffect(() => {
    for (const { section, last, first } of placed) if (last > first && section.ids.length < Math.min(section.count, last + AHEAD)) source.want(section.key, last + AHEAD);
  }, [placed, source]);
  return (
    <div ref={element} data-print="no" className={styles.list} style={{ '--row-height': `${row}px` } as CSSProperties}>
      <div role="table" aria-label="Commitments" aria-rowcount={rows.total}>
        {placed.map((one) => (
          <Group key={one.section.key} placed={one} by={by} row={row} places={places} openRef={openRef} onOpen={onOpen} onFocus={onFocus} onEdit={onEdit} />
        ))}
      </div>
      {layer}
    </div>
  );
};
