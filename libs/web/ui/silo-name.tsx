import styles from './silo-name.module.css';

/** A silo by its name, after a small upright like the product's mark. */
export const SiloName = ({ name, muted = false }: { name: string; muted?: boolean }) => (
  <span className={styles.silo} data-muted={muted || undefined}>
    <span className={styles.name}>{name}</span>
  </span>
);

/** Carried by one silo, promised to another. */
export const SiloPair = ({ from, to, inFull = false }: { from: string; to: string; /** Both names whole, on two lines where one is too short. */ inFull?: boolean }) => (
  <span className={styles.pair} data-whole={inFull || undefined}>
    <span className={styles.name}>{from}</span>
    <span className={styles.arrow} role="img" aria-label="promised to">
      →
    </span>
    <span className={styles.to}>{to}</span>
  </span>
);
