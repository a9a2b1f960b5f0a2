import { Icon, cx } from '#web/ui';
import { pressed, type Column, type Order } from './columns.ts';
import styles from './grid-heads.module.css';

const HEADS: readonly { readonly column: Column; readonly word: string; readonly title: string; readonly left?: true }[] = [
  { column: 'silo', word: 'Silo', title: 'Name and lead', left: true },
  { column: 'owes', word: 'Owes', title: 'Accepted and not delivered yet' },
  { column: 'kept', word: 'Kept', title: 'Of the promises that are decided, those kept by their original date', left: true },
  { column: 'risk', word: 'At risk', title: 'Said to be at risk, not overdue yet' },
  { column: 'overdue', word: 'Overdue', title: 'Past the agreed date' },
  { column: 'silent', word: 'No word', title: 'Nothing said for longer than the organization’s limit' },
  { column: 'answers', word: 'To answer', title: 'Waits for its lead’s or stand-in’s answer' },
  { column: 'owed', word: 'Is owed', title: 'Promised to it, accepted and not delivered yet' },
  { column: 'word', word: 'Last word', title: 'When its side last said anything' },
  { column: 'next', word: 'Next date', title: 'The next date that it promised' },
];

/** The heads of the columns: a press sorts by one, the next one turns it round. */
export const GridHeads = ({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) => (
  <thead className={styles.heads}>
    <tr>
      {HEADS.map(({ column, word, title, left }) => {
        const on = order.by === column;
        return (
          <th key={column} scope="col" className={cx(left && styles.left)} aria-sort={on ? (order.down ? 'descending' : 'ascending') : undefined}>
            <button type="button" data-print="yes" className={styles.sort} title={title} onClick={() => onOrder(pressed(order, column))}>
              {word}
              <span className={styles.arrow} data-on={on || undefined}>
                <Icon name={on && order.down ? 'down' : 'up'} size={14} />
              </span>
            </button>
          </th>
        );
      })}
    </tr>
  </thead>
);
