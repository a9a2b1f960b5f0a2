import { Age, DueDate, Hidden, Person, SlipBar, StateMark, cx, isStruck } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { LocalDate } from '#domain/kernel';
import type { ReactNode } from 'react';
import { useDay } from '../use-day.ts';
import { stateOf } from './face-state.ts';
import type { PromiseRowFragment } from './promise-row.generated.ts';
import styles from './promise-table.module.css';

export const OFFICE_NAME = 'CCO’s office';
const ENDED = new Set(['DELIVERED', 'VERIFIED', 'DECLINED', 'WITHDRAWN']);

/** The other side of the promise, where one side is the page itself; both where neither is. */
export type Sides = 'to' | 'from' | 'both';
const SIDES: Readonly<Record<Sides, string>> = { to: 'To', from: 'From', both: 'From → to' };

const SiloLink = ({ silo }: { silo: PromiseRowFragment['promisedTo'] }) =>
  silo ? (
    <Link to={`/silos/${silo.key}` as string} className={styles.silo}>
      {silo.name}
    </Link>
  ) : (
    <>{OFFICE_NAME}</>
  );

const Between = ({ promise, sides }: { promise: PromiseRowFragment; sides: Sides }) => (
  <>
    {sides !== 'to' && <SiloLink silo={promise.carriedBy} />}
    {sides === 'both' && <span className={styles.arrow}> → </span>}
    {sides !== 'from' && <SiloLink silo={promise.promisedTo} />}
  </>
);

type RowProps = { promise: PromiseRowFragment; sides: Sides; note?: ReactNode };

const Row = ({ promise, sides, note }: RowProps) => {
  const day = useDay();
  const state = stateOf(promise.face);
  const due = (promise.agreedOn ?? promise.proposedOn) as LocalDate | null;
  return (
    <tr>
      <td className={styles.state}>
        <StateMark state={state} />
      </td>
      <th scope="row" className={styles.what}>
        <Link to={`/commitments/${promise.key}` as string} className={cx(styles.title, isStruck(state) && styles.struck)}>
          {promise.title}
        </Link>
        {note && <span className={styles.note}>{note}</span>}
      </th>
      <td className={styles.side} data-word={SIDES[sides]}>
        <Between promise={promise} sides={sides} />
      </td>
      <td className={styles.owner}>
        <Person name={promise.owner?.name} />
      </td>
      <td className={styles.due}>
        <DueDate on={due ?? undefined} open={!ENDED.has(promise.standing)} none="No date" />
      </td>
      <td className={styles.slips}>
        {promise.originalOn && promise.agreedOn && (
          <SlipBar original={promise.originalOn as LocalDate} agreed={promise.agreedOn as LocalDate} slips={promise.slipCount} />
        )}
      </td>
      <td className={styles.word}>
        <Hidden>Last word </Hidden>
        <Age on={day(promise.lastWordAt)} none="–" />
      </td>
    </tr>
  );
};

type PromiseTableProps = {
  caption: string;
  sides: Sides;
  rows: readonly { readonly promise: PromiseRowFragment; readonly note?: ReactNode }[];
};

/** Promises as lines of a ledger; on the phone cards of two lines. */
export const PromiseTable = ({ caption, sides, rows }: PromiseTableProps) => (
  <table className={styles.table} data-sides={sides}>
    <caption>
      <Hidden>{caption}</Hidden>
    </caption>
    <thead>
      <tr>
        <th scope="col" className={styles.state}>State</th>
        <th scope="col">Promise</th>
        <th scope="col" className={styles.side}>{SIDES[sides]}</th>
        <th scope="col" className={styles.owner}>Owner</th>
        <th scope="col" className={styles.due}>Due</th>
        <th scope="col" className={styles.slips}>Slips</th>
        <th scope="col" className={styles.word}>Word</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ promise, note }, at) => (
        <Row key={`${promise.id} ${at}`} promise={promise} sides={sides} note={note} />
      ))}
    </tbody>
  </table>
);
