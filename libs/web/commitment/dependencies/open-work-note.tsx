import styles from './open-work.module.css';
import { openWork, type Whole } from './open-work.ts';

/** Before a delivery: what is still open. */
export const OpenWork = ({ commitment }: { commitment: Whole }) => {
  const open = openWork(commitment);
  return open === null ? null : (
    <p className={styles.open} role="note">
      {open}
    </p>
  );
};
