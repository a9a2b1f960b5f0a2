import type { CommitmentGrouping } from '#contract';
import { shortDate, useClock } from '#web/ui';
import { useFragment } from '@apollo/client/react';
import { headingOf } from '../list/group-words.ts';
import type { Rows } from '../list/rows.ts';
import { CommitmentRowFragmentDoc } from '../parts/commitment-row.generated.ts';
import { State } from '../parts/state.tsx';
import { receiverName } from '../words/office.ts';
import { on } from '../words/when.ts';
import styles from './printed-list.module.css';
import { printedOf } from './use-print-all.ts';

const slipped = (count: number): string => (count === 0 ? '' : `×${count}`);

const Row = ({ id }: { id: string }) => {
  const { today } = useClock();
  const { data, complete } = useFragment({ fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', from: { __typename: 'Commitment', id } });
  if (!complete) return null;
  const { key, title, face, owner, carriedBy, agreedOn, proposedOn, originalOn, slipCount } = data;
  const due = agreedOn ?? proposedOn;
  return (
    <tr>
      <td><State face={face} /></td>
      <th scope="row"><span className={styles.key}>{key}</span> {title}</th>
      <td>{owner?.name ?? 'No owner'}</td>
      <td>{carriedBy.name} → {receiverName(data)}</td>
      <td className={styles.date}>{originalOn !== null && originalOn !== due ? shortDate(on(originalOn), today) : ''}</td>
      <td className={styles.date}>{due === null ? 'No date' : shortDate(on(due), today)}</td>
      <td>{slipped(slipCount)}</td>
    </tr>
  );
};

type PrintedListProps = { rows: Rows; by: CommitmentGrouping | null; /** What the list is narrowed to, in words. */ query: string };

/** The list on paper: every row whole, its heads again on each page, its dates as dates. */
export const PrintedList = ({ rows, by, query }: PrintedListProps) => {
  const { today } = useClock();
  const sections = printedOf(rows);
  const shown = sections.reduce((sum, { ids }) => sum + ids.length, 0);
  return (
    <div className={styles.paper}>
      <p className={styles.about}>
        {shown < rows.total ? `The first ${shown} of ${rows.total}` : rows.total} {query === '' ? 'of everything' : `for “${query}”`}, on {shortDate(today)}
      </p>
      <table className={styles.table} aria-label="Commitments, printed">
        <thead>
          <tr>
            <th scope="col" className={styles.state}>State</th>
            <th scope="col">Commitment</th>
            <th scope="col" className={styles.owner}>Owner</th>
            <th scope="col" className={styles.between}>Carried by → promised to</th>
            <th scope="col" className={styles.day}>First agreed</th>
            <th scope="col" className={styles.day}>Due</th>
            <th scope="col" className={styles.slips}>Slips</th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.key}>
            {by !== null && (
              <tr className={styles.heading}>
                <th scope="rowgroup" colSpan={7}>
                  {headingOf(by, section)} <span className={styles.key}>{section.count}{section.overdue > 0 && `, ${section.overdue} overdue`}</span>
                </th>
              </tr>
            )}
            {section.ids.map((id) => <Row key={id} id={id} />)}
          </tbody>
        ))}
      </table>
    </div>
  );
};
