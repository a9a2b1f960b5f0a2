import { DueDate, Ledger, ledger, cx, type LedgerSides } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { LocalDate } from '#domain/kernel';
import type { HandoffRowFragment } from './handoff.generated.ts';
import { HandoffStateMark } from './handoff-state.tsx';
import styles from './handoff-table.module.css';

const ENDS: Readonly<Record<LedgerSides, string>> = { both: 'From → to', to: 'To', from: 'From' };

const Ends = ({ handoff: { from, to }, ends }: { handoff: HandoffRowFragment; ends: LedgerSides }) => (
  <>
    {ends !== 'to' && <Link to={`/silos/${from.key}` as string} className={ledger.silo}>{from.name}</Link>}
    {ends === 'both' && <span className={ledger.arrow}> → </span>}
    {ends !== 'from' && <Link to={`/silos/${to.key}` as string} className={ledger.silo}>{to.name}</Link>}
  </>
);

/** Hand-offs as lines of a ledger; on the phone cards of two lines. */
export const HandoffTable = ({ caption, handoffs, ends = 'both' }: { caption: string; handoffs: readonly HandoffRowFragment[]; ends?: LedgerSides }) => (
  <Ledger caption={caption} sides={ends}>
    <thead>
      <tr>
        <th scope="col" className={ledger.state}>State</th>
        <th scope="col">Hand-off</th>
        <th scope="col" className={ledger.side}>{ENDS[ends]}</th>
        <th scope="col" className={styles.inside}>Inside</th>
        <th scope="col" className={ledger.due}>Due</th>
      </tr>
    </thead>
    <tbody>
      {handoffs.map((handoff) => (
        <tr key={handoff.id}>
          <td className={ledger.state}>
            <HandoffStateMark handoff={handoff} />
          </td>
          <th scope="row" className={ledger.what}>
            <Link to={`/handoffs/${handoff.id}` as string} className={cx(ledger.title, handoff.state === 'VOID' && ledger.struck)}>
              {handoff.title}
            </Link>
          </th>
          <td className={ledger.side}>
            <Ends handoff={handoff} ends={ends} />
          </td>
          <td className={styles.inside}>
            <Link to={`/commitments/${handoff.commitment.key}` as string} className={ledger.silo} title={handoff.commitment.title}>
              {handoff.commitment.key}
            </Link>
          </td>
          <td className={ledger.due}>
            <DueDate on={handoff.dueOn as LocalDate} open={handoff.state === 'ACCEPTED'} />
          </td>
        </tr>
      ))}
    </tbody>
  </Ledger>
);
