import { excessLines, loadLine } from '../words/load.ts';
import styles from './load-check.module.css';
import type { FoundLoad } from './use-load.ts';

type LoadCheckProps = {
  found: FoundLoad | null;
  owner: string;
  silo: string;
  /** How whoever takes it on says that they do so nevertheless; left out where somebody else does that later. */
  confirm?: { readonly checked: boolean; readonly onChange: (checked: boolean) => void; readonly error?: string };
  /** Where it is said only when it goes over a limit. */
  quiet?: boolean;
};

/** Whether a promise goes over a limit. */
export const isOver = (found: FoundLoad | null): boolean => found !== null && found.load.over.length > 0;

/** What owner and silo would carry with one more promise, before somebody takes it on; over a limit that is confirmed, and kept. */
export const LoadCheck = ({ found, owner, silo, confirm, quiet = false }: LoadCheckProps) => {
  const over = isOver(found);
  if (!found || (quiet && !over)) return confirm?.error ? <p role="alert" className={styles.refused}>{confirm.error}</p> : null;
  return (
    <div className={styles.load} data-over={over || undefined}>
      <p>{over ? `${excessLines(found.load.over, { ...found.load, ...found.limits }, owner, silo).join('. ')}.` : loadLine(found.load, owner, silo)}</p>
      {found.clashes.length > 0 && <p className={styles.clashes}>Due in the same days: {found.clashes.map(({ key, title }) => `${key} ${title}`).join(', ')}</p>}
      {confirm && (over || confirm.error) && (
        <label className={styles.check}>
          <input type="checkbox" checked={confirm.checked} onChange={(event) => confirm.onChange(event.target.checked)} />
          Accept it nevertheless: this is kept with your name and these numbers
        </label>
      )}
      {confirm?.error && <p role="alert" className={styles.refused}>{confirm.error}</p>}
    </div>
  );
};
