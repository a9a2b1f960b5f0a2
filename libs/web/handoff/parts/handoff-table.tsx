import { DueDate, Hidden, cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { LocalDate } from '#domain/kernel';
import type { HandoffRowFragment } from './handoff.generated.ts';
import { HandoffStateMark } from './handoff-state.tsx';
import styles from './handoff-table.module.css';

/** The silo that the table leaves out because the page is about it. */
export type HandoffEnds = 'both' | 'to' | 'from';
const ENDS: Readonly<Record<HandoffEnds, string>> = { both: 'From → to', to: 'To', from: 'From' };

const Ends = ({ handoff: { from, to }, ends }: { handoff: HandoffRowFragment; ends: HandoffEnds }) => (
  <>
    {ends !== 'to' && <Link to={`/silos/${from.key}` as string} className={styles.silo}>{from.name}</Link>}
    {ends === 'both' && <span className={styles.arrow}> → </span>}
    {ends !== 'from' && <Link to={`/silos/${to.key}` as string} className={styles.silo}>{to.name}</Link>}
  </>
);

/** Hand-offs as lines of a ledger; on the phone cards of two lines. */
export const HandoffTable = ({ caption, handoffs, ends = 'both' }: { caption: string; handoffs: readonly HandoffRowFragment[]; ends?: HandoffEnds }) => (
  <table className={styles.table} data-ends={ends}>
    <caption>
      <Hidden>{caption}</Hidden>
    </caption>
    <thead>
      <tr>
        <th scope="col" className={styles.state}>State</th>
        <th scope="col">Hand-off</th>
        <th scope="col" className={styles.ends}>{ENDS[ends]}</th>
        <th scope="col" className={styles.inside}>Inside</th>
        <th scope="col" className={styles.due}>Due</th>
      </tr>
    </thead>
    <tbody>
      {handoffs.map((handoff) => (
        <tr key={handoff.id}>
          <td className={styles.state}>
            <HandoffStateMark handoff={handoff} />
          </td>
          <th scope="row" className={styles.what}>
            <Link to={`/handoffs/${handoff.id}` as string} className={cx(styles.title, handoff.state === 'VOID' && styles.struck)}>
              {handoff.title}
            </Link>
          </th>
          <td className={styles.ends}>
            <Ends handoff={handoff} ends={ends} />
          </td>
          <td className={styles.inside}>
            <Link to={`/commitments/${handoff.commitment.key}` as string} className={styles.silo} title={handoff.commitment.title}>
              {handoff.commitment.key}
            </Link>
          </td>
          <td className={styles.due}>
            <DueDate on={handoff.dueOn as LocalDate} open={handoff.state === 'ACCEPTED'} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
