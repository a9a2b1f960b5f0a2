import type { ImportKind, RowOutcome } from '#contract';
import { Button, Empty, ProblemNote, Skeleton } from '#web/ui';
import { useState } from 'react';
import type { ImportRun } from '../use-import.ts';
import { useRows } from '../use-rows.ts';
import { KIND_WORDS, OUTCOME_WORDS, OUTCOMES, rowsInWords } from '../words.ts';
import { RowList } from './row-list.tsx';
import styles from './rows.module.css';

const foremost = (run: ImportRun): RowOutcome | null => {
  if (run.totals.some(({ refused }) => refused > 0)) return 'REFUSED';
  return run.totals.some(({ importedWithWarning }) => importedWithWarning > 0) ? 'IMPORTED_WITH_WARNING' : null;
};

/** The rows of an import by what becomes of them; first those that ask for a look. */
export const Rows = ({ run }: { run: ImportRun }) => {
  const [outcome, setOutcome] = useState<RowOutcome | null>(() => foremost(run));
  const [kind, setKind] = useState<ImportKind | null>(null);
  const { rows, total, loading, failed, more, again } = useRows(run.id, run.version, { outcome, kind });
  const done = run.state === 'APPLIED';
  return (
    <section className={styles.rows} aria-label="Row by row">
      <header className={styles.head}>
        <div className={styles.filters}>
          <select className={styles.select} aria-label="What becomes of the row" value={outcome ?? ''} onChange={(event) => setOutcome((event.target.value || null) as RowOutcome | null)}>
            <option value="">Every row</option>
            {OUTCOMES.map((one) => (
              <option key={one} value={one}>
                {OUTCOME_WORDS[one][done ? 'after' : 'before']}
              </option>
            ))}
          </select>
          <select className={styles.select} aria-label="Of which file" value={kind ?? ''} onChange={(event) => setKind((event.target.value || null) as ImportKind | null)}>
            <option value="">Every file</option>
            {run.totals.map((one) => (
              <option key={one.kind} value={one.kind}>
                {KIND_WORDS[one.kind]}
              </option>
            ))}
          </select>
        </div>
        <p className={styles.count} role="status">
          {rowsInWords(total)}
        </p>
      </header>
      {failed && (
        <ProblemNote what="The rows could not be read." safe="The import itself is safe.">
          <Button onClick={again}>Try again</Button>
        </ProblemNote>
      )}
      {loading && rows.length === 0 && <Skeleton height={320} />}
      {!loading && !failed && total === 0 && (
        <Empty title="No row is like this" action={<Button onClick={() => (setOutcome(null), setKind(null))}>Show every row</Button>} />
      )}
      <RowList key={`${outcome} ${kind}`} rows={rows} total={total} done={done} onNeedMore={more} />
    </section>
  );
};
