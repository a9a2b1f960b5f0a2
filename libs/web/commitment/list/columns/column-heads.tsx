import { widenColumn } from '#domain/commitment';
import { Hidden, Icon, cx } from '#web/ui';
import type { ListView } from '../view.ts';
import styles from './column-heads.module.css';
import { COLUMN_WORDS, SORT_OF } from './column-words.ts';
import { USUAL_WIDTHS } from './fit-columns.ts';
import type { Columns } from './use-columns.ts';
import { WidthHandle } from './width-handle.tsx';

type ColumnHeadsProps = {
  view: ListView;
  columns: Columns;
  onChange: (view: ListView) => void;
  /** A new width leaves no step for Back. */
  onColumns: (columns: ListView['columns']) => void;
};

/** What each column is, by which of them the rows are sorted, and how wide each is. */
export const ColumnHeads = ({ view, columns, onChange, onColumns }: ColumnHeadsProps) => {
  const title = columns.shown.indexOf('title');
  return (
    <div className={styles.heads}>
      {columns.shown.map((name, at) => {
        const sort = SORT_OF[name];
        const sorts = view.sort === sort;
        const width = columns.all.find((column) => column.name === name)?.width ?? USUAL_WIDTHS[name];
        return (
          <span key={name} className={cx(styles.head, styles[name])}>
            <button type="button" className={cx(styles.sort, sorts && styles.sorts)} aria-pressed={sorts} title={COLUMN_WORDS[name]} onClick={() => onChange({ ...view, sort, descending: sorts && !view.descending })}>
              <Hidden>Sort by </Hidden>
              <span className={styles.name}>{COLUMN_WORDS[name]}</span>
              {sorts && <Icon name={view.descending ? 'down' : 'up'} size={12} />}
            </button>
            {name !== 'title' && (
              <WidthHandle name={name} width={width} edge={at < title ? 'right' : 'left'} onDrag={columns.drag} onWidth={(next) => onColumns(widenColumn(columns.all, name, next))} />
            )}
          </span>
        );
      })}
    </div>
  );
};
