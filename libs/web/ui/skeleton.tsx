import styles from './skeleton.module.css';

type SkeletonProps = { width?: number | string; height?: number };

/** A quiet place-holder in the final geometry; it appears only after 200 ms. */
export const Skeleton = ({ width = '100%', height = 16 }: SkeletonProps) => (
  <span className={styles.skeleton} style={{ width, height }} aria-hidden="true" />
);
