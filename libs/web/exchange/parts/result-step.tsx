import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { counted } from '#domain/calendar';
import { listAddress, useUndo } from '#web/commitment';
import { Button, cx } from '#web/ui';
import { ArrearsCountDocument } from '../import.generated.ts';
import type { ImportRun } from '../use-import.ts';
import { count } from '../words.ts';
import styles from './dry-run-step.module.css';
import { Rows } from './rows.tsx';
import { ImportTotals } from './totals.tsx';

/** What was done, and where to go on. */
export const ResultStep = ({ run, onAnother }: { run: ImportRun; onAnother: () => void }) => {
  const { takeBack, offer } = useUndo();
  const [isBack, setBack] = useState(false);
  const { bulk } = run;
  const mayUndo = bulk !== null && bulk.undoableUntil !== null;
  useEffect(() => {
    if (mayUndo) offer({ id: bulk.id, kind: 'bulk', said: 'what the file changed' }, `${counted(bulk.changed, 'commitment')} changed as your file says.`);
  }, [bulk, mayUndo, offer]);
  const { data } = useQuery(ArrearsCountDocument, { fetchPolicy: 'network-only' });
  const arrears = data?.commitments.totalCount ?? 0;
  return (
    <div className={styles.step}>
      <ImportTotals totals={run.totals} done />
      {arrears > 0 && (
        <p className={styles.words}>
          {count(arrears)} promises are past their date. No clock runs for them and nobody was told: they wait in the arrears until you give each a new date, withdraw it, or watch it from today.
        </p>
      )}
      <nav className={styles.links} aria-label="Go on">
        <Link to={'/commitments' as string} className={cx(styles.link, styles.main)}>
          Open the list
        </Link>
        {arrears > 0 && (
          <Link {...listAddress('is:arrears')} className={styles.link}>
            Look at the arrears ({count(arrears)})
          </Link>
        )}
        <Link to={'/' as string} className={styles.link}>
          See how the silos stand
        </Link>
        {mayUndo && !isBack && (
          <Button look="quiet" onClick={() => void takeBack(bulk.id).then(() => setBack(true))}>
            Take the file’s changes back
          </Button>
        )}
        <Button look="plain" onClick={onAnother}>
          Import more files
        </Button>
      </nav>
      <Rows run={run} />
    </div>
  );
};
