import { Skeleton } from '#web/ui';
import styles from './loading.module.css';

/** Shown after 200 ms without a page: the geometry of a title and its first lines. */
export const Loading = () => (
  <div className={styles.loading} role="status" aria-label="Loading">
    <Skeleton width={220} height={28} />
    <Skeleton width="100%" height={36} />
    <Skeleton width="100%" height={36} />
    <Skeleton width="100%" height={36} />
  </div>
);
