import type { CommitmentGrouping } from '#contract';
import type { ColumnName } from '#domain/commitment';
import { dayOf, shortDate, useClock } from '#web/ui';
import { useFragment } from '@apollo/client/react';
import { headingOf } from '../list/group-words.ts';
import type { Rows } from '../list/rows.ts';
import { CommitmentRowFragmentDoc, type CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { State } from '../parts/state.tsx';
import { receiverName } from '../words/office.ts';
import { at, on } from '../words/when.ts';
import styles from './printed-list.module.css';
import { printedOf } from './use-print-all.ts';

const slipped = (count: number): string => (count === 0 ? '' : `×${count}`);

type CellProps = { name: ColumnName; commitment: CommitmentRowFragment };

const Cell = ({ name, commitment }: CellProps) => {
  const { today } = useClock();
  const { key, title, face, owner, carriedBy, agreedOn, proposedOn, originalOn, slipCount, blocking, lastWordAt } = commitment;
  const due = agreedOn ?? proposedOn;
  switch (name) {
    case 'state': return <td><State face={face} /></td>;
    case 'title': return <th scope="row"><span className={styles.key}>{key}</span> {title}</th>;
    case 'owner': return <td>{owner?.name ?? 'No owner'}</td>;
    case 'silos': return <td>{carriedBy.name} → {receiverName(commitment)}</td>;
    case 'due': return (
      <>
        <td className={styles.date}>{originalOn !== null && originalOn !== due ? shortDate(on(originalOn), today) : ''}</td>
        <td className={styles.date}>{due === null ? 'No date' : shortDate(on(due), today)}</td>
      </>
    );
    case 'slips': return <td>{slipped(slipCount)}</td>;
    case 'blocks': return <td>{blocking.count === 0 ? '' : `${blocking.count}: ${blocking.silos.map((silo) => silo.name).join(', ')}`}</td>;
    case 'word': return <td className={styles.date}>{lastWordAt === null ? 'none' : shortDate(dayOf(at(lastWordAt)), today)}</td>;
  }
};

const Row = ({ id, columns }: { id: string; columns: readonly ColumnName[] }) => {
  const { data, complete } = useFragment({ fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', from: { __typename: 'Commitment', id } });
  return complete && <tr>{columns.map((name) => <Cell key={name} name={name} commitment={data} />)}</tr>;
};

const HEADS: Readonly<Record<ColumnName, readonly (readonly [string, string | undefined])[]>> = {
  state: [['State', styles.state]], title: [['Commitment', undefined]], owner: [['Owner', styles.owner]], silos: [['Carried by → promised to', styles.between]],
  due: [['First agreed', styles.day], ['Due', styles.day]], slips: [['Slips', styles.slips]], blocks: [['Blocks', styles.owner]], word: [['Last word', styles.day]],
};

type PrintedListProps = { rows: Rows; by: CommitmentGrouping | null; /** What the list is narrowed to, in words. */ query: string; columns: readonly ColumnName[] };

/** The list on paper: every row whole, its heads again on each page, its dates as dates. */
export const PrintedList = ({ rows, by, query, columns }: PrintedListProps) => {
  const { today } = useClock();
  const heads = columns.flatMap((name) => HEADS[name]);
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
            {heads.map(([words, width]) => <th key={words} scope="col" className={width}>{words}</th>)}
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.key}>
            {by !== null && (
              <tr className={styles.heading}>
                <th scope="rowgroup" colSpan={heads.length}>
                  {headingOf(by, section)} <span className={styles.key}>{section.count}{section.overdue > 0 && `, ${section.overdue} overdue`}</span>
                </th>
              </tr>
            )}
            {section.ids.map((id) => <Row key={id} id={id} columns={columns} />)}
          </tbody>
        ))}
      </table>
    </div>
  );
};
