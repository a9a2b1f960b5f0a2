import { owesAnything } from '#domain/handoff';
import { Hidden } from '#web/ui';
import { Link } from '@tanstack/react-router';
import styles from './matrix.module.css';
import { OwedNumbers } from './owed-numbers.tsx';
import type { End, Matrix } from './pairs.ts';

const Name = ({ end }: { end: End }) =>
  end.key === 'office' ? <>{end.name}</> : <Link to={`/silos/${end.key}` as string} className={styles.silo}>{end.name}</Link>;

/** Who owes (rows) whom (columns), with totals in the heads. */
export const MatrixTable = ({ matrix }: { matrix: Matrix }) => (
  <div className={styles.scroll} tabIndex={0} role="region" aria-label="Who owes whom">
    <table className={styles.table}>
      <caption>
        <Hidden>Who owes whom: rows owe, columns are owed</Hidden>
      </caption>
      <thead>
        <tr>
          <td className={styles.corner}>
            <span className={styles.axis}>owes ↓ · is owed →</span>
            <OwedNumbers owed={matrix.total} from={null} to={null} />
          </td>
          {matrix.columns.map((column) => (
            <th key={column.key} scope="col">
              <span className={styles.head}>
                <Name end={column} />
                <OwedNumbers owed={matrix.owedTo(column)} from={null} to={column} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <span className={styles.head}>
                <Name end={row} />
                <OwedNumbers owed={matrix.owedBy(row)} from={row} to={null} />
              </span>
            </th>
            {matrix.columns.map((column) => {
              const owed = matrix.at(row, column);
              return (
                <td key={column.key} data-self={row.key === column.key || undefined} data-late={owed.lateCommitments + owed.lateHandoffs > 0 || undefined}>
                  {owesAnything(owed) && <OwedNumbers owed={owed} from={row} to={column} />}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

/** The same pairs one below the other, for a phone: those with something late first. */
export const MatrixList = ({ matrix }: { matrix: Matrix }) => {
  const late = ({ owed }: Matrix['pairs'][number]) => owed.lateCommitments + owed.lateHandoffs;
  const size = ({ owed }: Matrix['pairs'][number]) => owed.commitments + owed.handoffs;
  const pairs = matrix.pairs.toSorted((a, b) => late(b) - late(a) || size(b) - size(a) || a.from.name.localeCompare(b.from.name));
  return (
    <ul className={styles.list} aria-label="Who owes whom">
      {pairs.map(({ from, to, owed }) => (
        <li key={`${from.key} ${to.key}`} className={styles.pair}>
          <span className={styles.ends}>
            <Name end={from} /> <span className={styles.arrow} role="img" aria-label="owes">→</span> <Name end={to} />
          </span>
          <OwedNumbers owed={owed} from={from} to={to} />
        </li>
      ))}
    </ul>
  );
};
