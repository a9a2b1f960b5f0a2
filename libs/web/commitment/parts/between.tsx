import { Hidden, Icon } from '#web/ui';
import styles from './between.module.css';

/** What the receiving side is called when no silo is. */
export const OFFICE_NAME = 'CCO’s office';

type BetweenProps = { carriedBy: { readonly name: string }; promisedTo: { readonly name: string } | null };

/** From the carrying silo to the receiving side. */
export const Between = ({ carriedBy, promisedTo }: BetweenProps) => (
  <span className={styles.between} title={`${carriedBy.name} → ${promisedTo?.name ?? OFFICE_NAME}`}>
    <span className={styles.side}>{carriedBy.name}</span>
    <span className={styles.arrow}>
      <Icon name="arrow" size={12} />
      <Hidden> to </Hidden>
    </span>
    <span className={styles.side}>{promisedTo?.name ?? OFFICE_NAME}</span>
  </span>
);
