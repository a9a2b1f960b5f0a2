import { Button, FormActions, ProblemNote } from '#web/ui';
import type { ImportRun } from '../use-import.ts';
import { rowsInWords } from '../words.ts';
import styles from './dry-run-step.module.css';
import { Rows } from './rows.tsx';
import { ImportTotals, writesNothing } from './totals.tsx';

type DryRunStepProps = { run: ImportRun; organization: string; onApply: () => void; onBack: () => void; busy: boolean; problem: string | null };

const applicable = ({ totals }: ImportRun): number => totals.reduce((sum, one) => sum + one.created + one.updated + one.importedWithWarning, 0);

/** What would happen, in numbers and row by row; nothing of it has. */
export const DryRunStep = ({ run, organization, onApply, onBack, busy, problem }: DryRunStepProps) => {
  if (run.problem) {
    return (
      <div className={styles.step}>
        <ProblemNote what={run.problem.message}>
          <Button look="primary" onClick={onBack}>
            Back to the columns
          </Button>
        </ProblemNote>
      </div>
    );
  }
  const nothing = writesNothing(run.totals);
  const refused = run.totals.reduce((sum, one) => sum + one.refused, 0);
  return (
    <div className={styles.step}>
      {problem && <ProblemNote what={problem} />}
      <ImportTotals totals={run.totals} done={false} />
      <div className={styles.decide}>
        <p className={styles.words}>
          {nothing
            ? 'Everything in these files is here already. There is nothing to apply.'
            : `${rowsInWords(applicable(run))} would be written to ${organization}, in one step: all of it or nothing.`}
          {!nothing && refused > 0 && ` ${rowsInWords(refused)} would be left out; correct them and import the file again.`}
        </p>
        <FormActions>
          <Button look="primary" onClick={onApply} disabled={nothing} busy={busy}>
            {busy ? 'Applying …' : 'Apply'}
          </Button>
          <Button onClick={onBack}>Back to the columns</Button>
        </FormActions>
      </div>
      <Rows run={run} />
    </div>
  );
};
