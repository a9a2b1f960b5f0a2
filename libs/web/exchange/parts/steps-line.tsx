import { Hidden, Icon, cx } from '#web/ui';
import styles from './steps-line.module.css';

export const STEPS = ['Organization', 'Files', 'Columns', 'Dry run', 'Done'] as const;

/** Where one stands on the way. */
export const StepsLine = ({ at }: { at: number }) => (
  <ol className={styles.line} aria-label="Steps of the import">
    {STEPS.map((step, index) => (
      <li key={step} className={cx(styles.step, index < at && styles.past)} aria-current={index === at ? 'step' : undefined}>
        <span className={styles.mark} aria-hidden="true">
          {index < at || (index === at && at === STEPS.length - 1) ? <Icon name="check" size={14} /> : index + 1}
        </span>
        <span className={styles.name}>{step}</span>
        {index < at && <Hidden> done</Hidden>}
      </li>
    ))}
  </ol>
);
