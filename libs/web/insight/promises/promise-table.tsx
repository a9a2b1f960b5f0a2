import { awaitsDelivery } from '#domain/commitment';
import type { LocalDate } from '#domain/kernel';
import { OFFICE_NAME, State, isStruckFace, type CommitmentRowFragment } from '#web/commitment';
import { Age, DueDate, Hidden, Ledger, ledger, Person, SlipBar, cx, shortDate, useClock, type LedgerSides } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useDay } from '../use-day.ts';
import styles from './promise-table.module.css';

const SIDES: Readonly<Record<LedgerSides, string>> = { to: 'To', from: 'From', both: 'From → to' };

const SiloLink = ({ silo }: { silo: CommitmentRowFragment['promisedTo'] }) =>
  silo ? (
    <Link to={`/silos/${silo.key}` as string} className={ledger.silo}>
      {silo.name}
    </Link>
  ) : (
    <>{OFFICE_NAME}</>
  );

const Between = ({ promise, sides }: { promise: CommitmentRowFragment; sides: LedgerSides }) => (
  <>
    {sides !== 'to' && <SiloLink silo={promise.carriedBy} />}
    {sides === 'both' && <span className={ledger.arrow}> → </span>}
    {sides !== 'from' && <SiloLink silo={promise.promisedTo} />}
  </>
);

type RowProps = { promise: CommitmentRowFragment; sides: LedgerSides; note?: ReactNode };

const Row = ({ promise, sides, note }: RowProps) => {
  const day = useDay();
  const { today } = useClock();
  const said = day(promise.lastWordAt);
  const { originalOn, agreedOn, slipCount } = promise;
  const due = (agreedOn ?? promise.proposedOn ?? undefined) as LocalDate | undefined;
  return (
    <tr className={cx(note !== undefined && styles.noted)}>
      <td className={ledger.state}>
        <State face={promise.face} />
      </td>
      <th scope="row" className={ledger.what}>
        <Link to={`/commitments/${promise.key}` as string} className={cx(ledger.title, isStruckFace(promise.face) && ledger.struck)}>
          {promise.title}
        </Link>
        {note && <span className={styles.note}>{note}</span>}
      </th>
      <td className={ledger.side} data-word={SIDES[sides]}>
        <Between promise={promise} sides={sides} />
      </td>
      <td className={styles.owner}>
        <Person id={promise.owner?.id} name={promise.owner?.name} />
      </td>
      <td className={ledger.due}>
        <span className={styles.screened}>
          <DueDate on={due} none="No date" open={awaitsDelivery(promise)} />
        </span>
        <span className={styles.printed} aria-hidden="true">
          {due && shortDate(due, today)}
        </span>
      </td>
      <td className={styles.slips}>
        {originalOn && agreedOn && <SlipBar original={originalOn as LocalDate} agreed={agreedOn as LocalDate} slips={slipCount} />}
      </td>
      <td className={styles.word}>
        <Hidden>Last word </Hidden>
        <span className={styles.screened}>
          <Age on={said} none="–" />
        </span>
        <span className={styles.printed} aria-hidden="true">
          {said && shortDate(said, today)}
        </span>
      </td>
    </tr>
  );
};

type PromiseTableProps = {
  caption: string;
  sides: LedgerSides;
  rows: readonly { readonly promise: CommitmentRowFragment; readonly note?: ReactNode }[];
};

/** Promises as lines of a ledger; on the phone cards of two lines. */
export const PromiseTable = ({ caption, sides, rows }: PromiseTableProps) => (
  <Ledger caption={caption} sides={sides}>
    <thead>
      <tr>
        <th scope="col" className={ledger.state}>State</th>
        <th scope="col">Promise</th>
        <th scope="col" className={ledger.side}>{SIDES[sides]}</th>
        <th scope="col" className={styles.owner}>Owner</th>
        <th scope="col" className={ledger.due}>Due</th>
        <th scope="col" className={styles.slips}>Slips</th>
        <th scope="col" className={styles.word}>Word</th>
      </tr>
    </thead>
    <tbody>
      {rows.map(({ promise, note }, at) => (
        <Row key={`${promise.id} ${at}`} promise={promise} sides={sides} note={note} />
      ))}
    </tbody>
  </Ledger>
);
