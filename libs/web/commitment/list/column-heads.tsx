import { Hidden, Icon, cx } from '#web/ui';
import styles from './column-heads.module.css';
import type { ListView, Sort } from './view.ts';

type ColumnHeadsProps = { view: ListView; onChange: (view: ListView) => void };

const COLUMNS: readonly { name: 'state' | 'what' | 'owner' | 'between' | 'due' | 'slips' | 'word'; label: string; sort?: Sort }[] = [
  { name: 'state', label: 'State' },
  { name: 'what', label: 'Commitment', sort: 'number' },
  { name: 'owner', label: 'Owner' },
  { name: 'between', label: 'Carried by → promised to', sort: 'silo' },
  { name: 'due', label: 'Due', sort: 'due' },
  { name: 'slips', label: 'Slips' },
  { name: 'word', label: 'Last word', sort: 'word' },
];

/** What each column is, and by which of them the rows are sorted. */
export const ColumnHeads = ({ view, onChange }: ColumnHeadsProps) => (
  <div className={styles.heads}>
    {COLUMNS.map(({ name, label, sort }) => {
      const sorts = sort !== undefined && view.sort === sort;
      return (
        <span key={name} className={styles[name]}>
          {sort ? (
            <button type="button" className={cx(styles.sort, sorts && styles.sorts)} aria-pressed={sorts} onClick={() => onChange({ ...view, sort, descending: sorts && !view.descending })}>
              <Hidden>Sort by </Hidden>
              {label}
              {sorts && <Icon name={view.descending ? 'down' : 'up'} size={12} />}
            </button>
          ) : (
            label
          )}
        </span>
      );
    })}
  </div>
);
