import { Button } from '#web/ui';
import { useEffect, useRef } from 'react';
import styles from './trouble.module.css';
import type { Outcome } from './use-saving.ts';

type TroubleProps = {
  trouble: Exclude<Outcome, { kind: 'saved' }>;
  /** What the field is called: "Title". */
  label: string;
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
  /** Opens the field again with what was typed. */
  onAgain: () => void;
};

/** What could not be saved: both versions side by side where somebody else wrote meanwhile, else why and what to do. */
export const Trouble = ({ trouble, label, mine, theirs, onMine, onTheirs, onAgain }: TroubleProps) => {
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus({ preventScroll: true }), []);
  const isConflict = trouble.kind === 'conflict';
  return (
    <div
      ref={first}
      role="alertdialog"
      aria-label={isConflict ? `${label}: changed by somebody else` : `${label} was not saved`}
      className={styles.trouble}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onTheirs();
      }}
    >
      <p className={styles.what}>{isConflict ? 'Somebody changed this while you wrote. Nothing is lost: which one holds?' : trouble.problem.message}</p>
      <dl className={styles.sides}>
        <div>
          <dt>Yours</dt>
          <dd>{mine || '–'}</dd>
        </div>
        <div>
          <dt>{isConflict ? 'Theirs, as it stands' : 'As it stands'}</dt>
          <dd>{theirs || '–'}</dd>
        </div>
      </dl>
      <div className={styles.buttons}>
        {isConflict ? <Button look="primary" onClick={onMine}>Keep mine</Button> : <Button look="primary" onClick={onAgain}>Write it again</Button>}
        <Button onClick={onTheirs}>{isConflict ? 'Take theirs' : 'Leave it'}</Button>
      </div>
    </div>
  );
};
