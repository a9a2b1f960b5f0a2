import type { LocalDate } from '#domain/kernel';
import { OFFICE_NAME } from '#web/commitment';
import { Age, DueDate, Hidden, Icon, Meter, cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { rowsBehind } from '../list-address.ts';
import { useDay } from '../use-day.ts';
import { pressed, type Column, type GridRow, type Order } from './columns.ts';
import styles from './grid-table.module.css';
import { CountOf } from './number.tsx';
import type { SiloGridQuery, SiloStandingFragment } from './silo-grid.generated.ts';

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

const Head = ({ order, onOrder }: { order: Order; onOrder: (order: Order) => void }) => (
  <thead>
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

/** A cell with the word that a card shows beside its value on the phone. */
const Cell = ({ word, left, children }: { word: string; left?: boolean; children: ReactNode }) => (
  <td data-word={word} className={cx(left && styles.left)}>
    {children}
  </td>
);

const Answers = ({ value, silo }: { value: number; silo?: string }) =>
  value > 0 && silo ? (
    <Link to={`/silos/${silo}` as string} hash="answers" className={styles.answers}>
      {value}
      <Hidden> to answer</Hidden>
    </Link>
  ) : (
    <span className={cx(value === 0 && styles.zero)}>{value}</span>
  );

const Numbers = ({ standing, silo }: { standing: SiloStandingFragment; silo?: string }) => {
  const day = useDay();
  const { kept } = standing;
  return (
    <>
      <Cell word="Owes"><CountOf value={standing.owedBy} of="owed" rows={rowsBehind('owedBy', silo)} /></Cell>
      <Cell word="Kept" left>
        <Meter kept={kept.kept} of={kept.kept + kept.notKept} label="Kept" />
        {kept.leftOut > 0 && <span className={styles.aside}>{kept.leftOut} left out</span>}
      </Cell>
      <Cell word="At risk"><CountOf value={standing.atRisk} of="at risk" state="at-risk" rows={rowsBehind('atRisk', silo)} /></Cell>
      <Cell word="Overdue">
        <CountOf value={standing.overdue} of="overdue" state="overdue" rows={rowsBehind('overdue', silo)} />
        {standing.arrears > 0 && (
          <Link to={'/commitments' as string} search={rowsBehind('arrears', silo) as never} className={styles.arrears}>
            {standing.arrears} arrears
          </Link>
        )}
      </Cell>
      <Cell word="No word"><CountOf value={standing.silent} of="without a word" state="silent" rows={rowsBehind('silent', silo)} /></Cell>
      <Cell word="To answer"><Answers value={standing.waitingForAnswer} silo={silo} /></Cell>
      <Cell word="Is owed"><CountOf value={standing.owedTo} of="owed to it" rows={rowsBehind('owedTo', silo)} /></Cell>
      <Cell word="Last word"><Age on={day(standing.lastWordAt)} none="none yet" /></Cell>
      <Cell word="Next date"><DueDate on={(standing.nextDueOn as LocalDate | null) ?? undefined} none="none" /></Cell>
    </>
  );
};

type Office = SiloGridQuery['siloGrid']['ccoOffice'];

/** The receiving side on behalf of customers: it is owed and answers, and carries nothing. */
const OfficeRow = ({ office }: { office: Office }) => (
  <tr>
    <th scope="row" className={styles.left}>
      <span className={styles.silo}>{OFFICE_NAME}</span>
      <span className={styles.lead}>on behalf of customers</span>
    </th>
    <td colSpan={5} className={styles.none} />
    <Cell word="To answer"><Answers value={office.waitingForAnswer} /></Cell>
    <Cell word="Is owed"><CountOf value={office.owedTo} of="owed to it" rows={rowsBehind('owedTo', 'office')} /></Cell>
    <td colSpan={2} className={styles.none} />
  </tr>
);

type GridTableProps = { rows: readonly GridRow[]; total: SiloStandingFragment; office: Office; order: Order; onOrder: (order: Order) => void };

/** A row a silo; on the phone a card a silo. */
export const GridTable = ({ rows, total, office, order, onOrder }: GridTableProps) => (
  <div className={styles.place}>
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption>
          <Hidden>How the silos stand</Hidden>
        </caption>
        <Head order={order} onOrder={onOrder} />
        <tbody>
          {rows.map(({ silo, standing }) => (
            <tr key={silo.id}>
              <th scope="row" className={styles.left}>
                <Link to={`/silos/${silo.key}` as string} className={styles.silo}>
                  {silo.name}
                </Link>
                <span className={styles.lead}>{silo.lead?.name ?? 'No lead'}</span>
              </th>
              <Numbers standing={standing} silo={silo.key} />
            </tr>
          ))}
          {office.owedTo + office.waitingForAnswer > 0 && <OfficeRow office={office} />}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={styles.left}>
              All silos
            </th>
            <Numbers standing={total} />
          </tr>
        </tfoot>
      </table>
    </div>
  </div>
);
