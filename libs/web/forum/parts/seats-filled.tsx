import { Hidden } from '#web/ui';
import styles from './parts.module.css';

type SeatsFilledProps = { quorum: { readonly seats: number; readonly filled: number; readonly needed: number; readonly met: boolean } };

/** A circle for each seat, filled for each that was taken. */
export const SeatsFilled = ({ quorum: { seats, filled, met } }: SeatsFilledProps) => (
  <span>
    <span className={styles.seats} aria-hidden="true">
      {Array.from({ length: seats }, (_, at) => (
        <i key={at} data-filled={at < filled || undefined} />
      ))}
    </span>{' '}
    <span className={styles.quiet}>
      {filled} of {seats}
      {!met && ' · no quorum'}
    </span>
    <Hidden> seats filled</Hidden>
  </span>
);
