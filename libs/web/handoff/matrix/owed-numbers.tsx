import { counted } from '#domain/calendar';
import type { Owed } from '#domain/handoff';
import { Hidden, StateGlyph } from '#web/ui';
import { Link } from '@tanstack/react-router';
import styles from './matrix.module.css';
import { commitmentsBehind, handoffsBehind, type End } from './pairs.ts';

type NumberProps = { to: string; search: Record<string, string>; count: number; what: string; letter?: string; late?: boolean };

/** A table has room for a letter; a card says the word. */
const Number = ({ to, search, count, what, letter, late = false }: NumberProps) => {
  const said = `${counted(count, what)}${late ? ', late' : ''}`;
  return (
    <Link to={to as string} search={search as never} className={styles.number} data-late={late || undefined} title={said}>
      {late && <StateGlyph state="late" size={12} />}
      {count}
      <Hidden>{said.slice(String(count).length)}</Hidden>
      {letter && <span className={styles.letter} aria-hidden="true">{letter}</span>}
      <span className={styles.word} aria-hidden="true">{late ? 'late' : count === 1 ? what : `${what}s`}</span>
    </Link>
  );
};

type OwedProps = { owed: Owed; from: End | null; to: End | null };

/** Commitments and hand-offs, each counted apart, the late ones after them; every number opens what it counts. */
export const OwedNumbers = ({ owed, from, to }: OwedProps) => {
  const office = to?.key === 'office';
  return (
    <span className={styles.numbers}>
      {owed.commitments > 0 && (
        <span className={styles.kind}>
          <Number to="/commitments" search={commitmentsBehind(from, to)} count={owed.commitments} what="commitment" letter="C" />
          {owed.lateCommitments > 0 && <Number to="/commitments" search={commitmentsBehind(from, to, true)} count={owed.lateCommitments} what="commitment" late />}
        </span>
      )}
      {owed.handoffs > 0 && !office && (
        <span className={styles.kind}>
          <Number to="/handoffs" search={handoffsBehind(from, to)} count={owed.handoffs} what="hand-off" letter="H" />
          {owed.lateHandoffs > 0 && <Number to="/handoffs" search={handoffsBehind(from, to, true)} count={owed.lateHandoffs} what="hand-off" late />}
        </span>
      )}
    </span>
  );
};
