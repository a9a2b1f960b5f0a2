import { Dialog } from '../dialog.tsx';
import styles from './help.module.css';
import { Keys } from './keys.tsx';
import { setSingleLetters, useSingleLetters } from './single-letters.ts';
import { useShortcuts } from './shortcuts.tsx';

/** What each key does here, read from the one registry. */
export const ShortcutHelp = ({ open, onClose }: { open: boolean; onClose: () => void }) => {
  const groups = Map.groupBy(useShortcuts(), (shortcut) => shortcut.group);
  const letters = useSingleLetters();
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard">
      <div className={styles.groups}>
        {[...groups].map(([group, shortcuts]) => (
          <section key={group} aria-label={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl>
              {shortcuts.map(({ keys, label }) => (
                <div key={keys} className={styles.line}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className={styles.letters}>
        <input type="checkbox" checked={letters} onChange={(event) => setSingleLetters(event.target.checked)} />
        Single-letter keys are on
      </label>
    </Dialog>
  );
};
