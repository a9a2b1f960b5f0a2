import { Meter, StateGlyph, cx, type State } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SiloStandingFragment } from '../grid/silo-grid.generated.ts';
import { rowsBehind, type Counted } from '../list-address.ts';
import styles from './standing-numbers.module.css';

type NumberProps = { word: string; value: number; counted: Counted; silo: string; state?: State; note?: ReactNode };

const Number = ({ word, value, counted, silo, state, note }: NumberProps) => (
  <div className={styles.number}>
    <dt className={styles.word}>
      {state && value > 0 && <StateGlyph state={state} size={14} />}
      {value > 0 ? (
        <Link to={'/commitments' as string} search={rowsBehind(counted, silo) as never} className={styles.link}>
          {word}
        </Link>
      ) : (
        word
      )}
    </dt>
    <dd className={cx(styles.value, value === 0 && styles.zero)}>{value}</dd>
    {note && <dd className={styles.note}>{note}</dd>}
  </div>
);

/** The few numbers of a silo; each opens the rows behind it. */
export const StandingNumbers = ({ standing, silo }: { standing: SiloStandingFragment; silo: string }) => {
  const { kept } = standing;
  const decided = kept.kept + kept.notKept;
  return (
    <dl className={styles.numbers} aria-label="In numbers">
      <div className={styles.number}>
        <dt className={styles.word}>Kept on the original date</dt>
        <dd className={cx(styles.value, decided === 0 && styles.zero)}>{kept.percent !== null ? `${kept.percent} %` : decided === 0 ? '–' : `${kept.kept} of ${decided}`}</dd>
        <dd className={styles.note}>
          {kept.percent !== null && <Meter kept={kept.kept} of={decided} label="Kept" bare />}
          {kept.withdrawn > 0 && <span>{kept.withdrawn} withdrawn by agreement</span>}
          {kept.leftOut > kept.withdrawn && <span>{kept.leftOut - kept.withdrawn} left out</span>}
        </dd>
      </div>
      <Number word="Owes" value={standing.owedBy} counted="owedBy" silo={silo} note={standing.slipped > 0 && `${standing.slipped} slipped`} />
      <Number word="Overdue" value={standing.overdue} counted="overdue" silo={silo} state="overdue" note={standing.arrears > 0 && `${standing.arrears} arrears`} />
      <Number word="At risk" value={standing.atRisk} counted="atRisk" silo={silo} state="at-risk" />
      <Number word="No word" value={standing.silent} counted="silent" silo={silo} state="silent" />
      <Number word="Is owed" value={standing.owedTo} counted="owedTo" silo={silo} />
    </dl>
  );
};
