import { Hidden, StateGlyph, cx, type State } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { ListAddress } from '../list-address.ts';
import styles from './number.module.css';

type NumberProps = {
  value: number;
  /** What it counts, after the number: "overdue". */
  of: string;
  /** Colours the number and puts its glyph before it, unless it is zero. */
  state?: State;
  rows: ListAddress;
};

/** A number that opens the rows behind it. Zero is quiet and opens nothing. */
export const CountOf = ({ value, of, state, rows }: NumberProps) => {
  if (value === 0) return <span className={styles.zero}>0<Hidden> {of}</Hidden></span>;
  return (
    <Link to={'/commitments' as string} search={rows as never} className={cx(styles.number, state && styles[state])}>
      {state && <StateGlyph state={state} size={14} />}
      {value}
      <Hidden> {of}</Hidden>
    </Link>
  );
};
