import { Stat, Stats } from '#web/ui';
import type { ImportRun } from '../use-import.ts';
import { OUTCOME_WORDS, OUTCOMES, count, countedOf } from '../words.ts';
import { OUTCOME_STATE } from './outcome.tsx';
import styles from './totals.module.css';

type Totals = ImportRun['totals'];
type Counted = 'created' | 'updated' | 'unchanged' | 'importedWithWarning' | 'refused';
const FIELD = { CREATED: 'created', UPDATED: 'updated', UNCHANGED: 'unchanged', IMPORTED_WITH_WARNING: 'importedWithWarning', REFUSED: 'refused' } as const;

const sum = (totals: Totals, field: Counted | 'rows'): number => totals.reduce((all, one) => all + one[field], 0);
export const writesNothing = (totals: Totals): boolean => sum(totals, 'created') + sum(totals, 'updated') + sum(totals, 'importedWithWarning') === 0;

/** The whole import in five numbers, and what each file has in them. */
export const ImportTotals = ({ totals, done }: { totals: Totals; done: boolean }) => (
  <Stats label="What becomes of the rows">
    {OUTCOMES.map((outcome) => {
      const field = FIELD[outcome];
      const parts = totals.filter((one) => one[field] > 0).map((one) => countedOf(one.kind, one[field]));
      return (
        <Stat
          key={outcome}
          state={OUTCOME_STATE[outcome]}
          label={OUTCOME_WORDS[outcome][done ? 'after' : 'before']}
          value={<span className={sum(totals, field) === 0 ? styles.none : undefined}>{count(sum(totals, field))}</span>}
          note={parts.length > 0 ? parts.map((part) => <span key={part} className={styles.part}>{part}</span>) : 'none'}
        />
      );
    })}
  </Stats>
);
