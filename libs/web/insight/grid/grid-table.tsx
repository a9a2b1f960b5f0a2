import type { LocalDate } from '#domain/kernel';
import { OFFICE_NAME } from '#web/commitment';
import { Age, DueDate, FramedTable, Hidden, Meter, cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { rowsBehind } from '../list-address.ts';
import { useDay } from '../use-day.ts';
import type { GridRow, Order } from './columns.ts';
import cards from './grid-cards.module.css';
import { GridHeads } from './grid-heads.tsx';
import styles from './grid-table.module.css';
import { CountOf } from './number.tsx';
import type { SiloGridQuery, SiloStandingFragment } from './silo-grid.generated.ts';

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
      <span className={cx(styles.silo, cards.silo)}>{OFFICE_NAME}</span>
      <span className={styles.lead}>on behalf of customers</span>
    </th>
    <td colSpan={5} />
    <Cell word="To answer"><Answers value={office.waitingForAnswer} /></Cell>
    <Cell word="Is owed"><CountOf value={office.owedTo} of="owed to it" rows={rowsBehind('owedTo', 'office')} /></Cell>
    <td colSpan={2} />
  </tr>
);

type GridTableProps = { rows: readonly GridRow[]; total: SiloStandingFragment; office: Office; order: Order; onOrder: (order: Order) => void };

/** A row a silo; on the phone a card a silo. */
export const GridTable = ({ rows, total, office, order, onOrder }: GridTableProps) => (
  <div className={cards.cards}>
    <div className={styles.frame}>
      <FramedTable caption="How the silos stand" className={styles.table}>
        <GridHeads order={order} onOrder={onOrder} />
        <tbody>
          {rows.map(({ silo, standing }) => (
            <tr key={silo.id}>
              <th scope="row" className={styles.left}>
                <Link to={`/silos/${silo.key}` as string} className={cx(styles.silo, cards.silo)}>
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
      </FramedTable>
    </div>
  </div>
);
