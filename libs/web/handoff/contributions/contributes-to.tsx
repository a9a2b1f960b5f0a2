import { DueDate, StateMark } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { LocalDate } from '#domain/kernel';
import { lookOfContribution } from './contribution-words.ts';
import styles from './contributions.module.css';
import type { ContributesToFragment } from './contributes-to.generated.ts';

/** The commitments of others in which a silo was asked for a part, or has taken one. */
export const ContributesTo = ({ parts }: { parts: readonly ContributesToFragment[] }) => (
  <ul className={styles.list}>
    {parts.map(({ id, part, state, dueOn, commitment }) => (
      <li key={id} className={styles.row} style={{ paddingInline: 'var(--tl-s-4)' }}>
        <div className={styles.head}>
          <StateMark {...lookOfContribution(state)} />
          <Link to={`/commitments/${commitment.key}` as string} className={styles.whole}>{commitment.title}</Link>
          <span className={styles.said}>{commitment.carriedBy.name}</span>
          {dueOn && <DueDate on={dueOn as LocalDate} focusable />}
        </div>
        {part && <p className={styles.part}>{part}</p>}
      </li>
    ))}
  </ul>
);
