import type { RowOutcome } from '#contract';
import { StateGlyph, type State } from '#web/ui';
import { OUTCOME_WORDS } from '../words.ts';
import styles from './outcome.module.css';

export const OUTCOME_STATE: Readonly<Record<RowOutcome, State>> = {
  CREATED: 'done', UPDATED: 'under-way', UNCHANGED: 'waiting', IMPORTED_WITH_WARNING: 'stuck', REFUSED: 'late',
};

/** Glyph, then word: what becomes of a row. */
export const Outcome = ({ outcome, done }: { outcome: RowOutcome; done: boolean }) => (
  <span className={styles.outcome}>
    <StateGlyph state={OUTCOME_STATE[outcome]} size={14} />
    {OUTCOME_WORDS[outcome][done ? 'after' : 'before']}
  </span>
);
