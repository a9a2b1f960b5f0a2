import type { LocalDate } from '#domain/kernel';
import { Hidden, Icon } from '#web/ui';
import type { DecisionRulingFragment } from '../decisions.generated.ts';
import { FIELD_WORDS, valueInWords } from '../words.ts';
import styles from './changes.module.css';

/** Exactly what a ruling changes: each field, from what to what. */
export const Changes = ({ changes, today, label }: { changes: DecisionRulingFragment['changes']; today: LocalDate; label: string }) => (
  <dl className={styles.changes} aria-label={label}>
    {changes.map(({ field, from, to }) => (
      <div key={field} className={styles.change}>
        <dt className={styles.field}>{FIELD_WORDS[field]}</dt>
        <dd className={styles.values}>
          <span className={styles.from}>{valueInWords(from, today)}</span>
          <span className={styles.arrow}>
            <Icon name="arrow" size={12} />
            <Hidden> becomes </Hidden>
          </span>
          <span className={styles.to}>{valueInWords(to, today)}</span>
        </dd>
      </div>
    ))}
  </dl>
);
