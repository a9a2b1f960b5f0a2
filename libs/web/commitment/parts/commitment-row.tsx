import { Skeleton, cx } from '#web/ui';
import { memo, useContext, type CSSProperties, type ReactNode } from 'react';
import type { ColumnName } from '#domain/commitment';
import type { Cell } from '../edits/ways.ts';
import { useIsSelected } from '../edits/selection-context.ts';
import { ColumnsContext } from '../list/columns/columns-context.ts';
import type { CommitmentRowFragment } from './commitment-row.generated.ts';
import styles from './commitment-row.module.css';
import { RowCell } from './row-cells.tsx';
import { Title } from './row-title.tsx';

export type CommitmentRowProps = {
  commitment: CommitmentRowFragment;
  /** Shown in the panel beside the list. */
  open?: boolean;
  /** Number in the whole list, from 1, for screen readers. */
  index?: number;
  /** Where it stands in a list of which only some rows exist, in pixels. */
  top?: number;
  /** A plain click or Enter; without it the row is a link to the commitment's page. */
  onOpen?: (id: string) => void;
  onFocus?: (id: string) => void;
  /** Its cells are written in place. */
  onEdit?: (id: string, cell: Cell) => void;
};

const placedAt = (top: number | undefined): CSSProperties | undefined => (top === undefined ? undefined : { position: 'absolute', insetInline: 0, top });

/** One line of the unified list; on a phone a card of two lines. */
export const CommitmentRow = memo(({ commitment, open = false, index, top, onOpen, onFocus, onEdit }: CommitmentRowProps) => {
  const { id } = commitment;
  const selected = useIsSelected(id);
  const columns = useContext(ColumnsContext);
  return (
    <div role="row" aria-rowindex={index} style={placedAt(top)} className={cx(styles.row, open && styles.open, onEdit && styles.gutter, selected && styles.selected)} data-row={id}>
      {columns.map((name) => (
        <span key={name} role="cell" className={styles[name]} data-cell={name === 'title' ? 'title' : undefined}>
          {name === 'title' ? (
            <Title commitment={commitment} open={open} onOpen={onOpen} onFocus={onFocus} onEdit={onEdit} />
          ) : (
            <RowCell name={name} commitment={commitment} onEdit={onEdit} />
          )}
        </span>
      ))}
    </div>
  );
});
CommitmentRow.displayName = 'CommitmentRow';

const WAITING: Readonly<Partial<Record<ColumnName, ReactNode>>> = {
  state: <Skeleton width={84} height={14} />,
  title: <Skeleton width="60%" height={14} />,
  owner: <Skeleton width={110} height={14} />,
  silos: <Skeleton width={150} height={14} />,
  due: <Skeleton width={64} height={14} />,
  word: <Skeleton width={24} height={14} />,
};

/** A row that is still being read, in its final geometry. */
export const CommitmentRowSkeleton = ({ top }: { top?: number }) => (
  <div className={styles.row} style={placedAt(top)} aria-hidden="true">
    {useContext(ColumnsContext).map((name) => (
      <span key={name} className={styles[name]}>{WAITING[name]}</span>
    ))}
  </div>
);
