import { Dialog, Icon, Keys, cx, useShortcuts, type Shortcut } from '#web/ui';
import { useId, useState, type KeyboardEvent } from 'react';
import styles from './finder.module.css';

type FinderProps = { open: boolean; onClose: () => void };

const HIDDEN = new Set(['/', 'mod+k', 'j', 'k']);

/** What contains the wanted words, first what begins with them. */
const matching = (all: readonly Shortcut[], wanted: string): readonly Shortcut[] => {
  const begins = ({ label }: Shortcut) => (label.toLowerCase().startsWith(wanted) ? 0 : 1);
  return all
    .filter(({ keys, label, group }) => !HIDDEN.has(keys) && `${group} ${label}`.toLowerCase().includes(wanted))
    .toSorted((a, b) => begins(a) - begins(b));
};

const Search = ({ onClose }: { onClose: () => void }) => {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const wanted = text.trim().toLowerCase();
  const commands = matching(useShortcuts(), wanted);
  const current = Math.min(at, commands.length - 1);
  const run = (index: number) => {
    onClose();
    commands[index]?.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(current + 1, commands.length - 1)),
      ArrowUp: () => setAt(Math.max(current - 1, 0)),
      Enter: () => run(current),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <>
      <div className={styles.head}>
        <Icon name="search" />
        <input
          className={styles.input}
          placeholder="Go to, or do …"
          aria-label="Search"
          role="combobox"
          aria-expanded="true"
          aria-controls={id}
          aria-activedescendant={current >= 0 ? `${id}-${current}` : undefined}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      <ul id={id} role="listbox" aria-label="Results" className={styles.results}>
        {commands.map((command, index) => (
          <li
            key={command.keys}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === current}
            className={cx(styles.result, index === current && styles.current)}
            onPointerMove={() => setAt(index)}
            onClick={() => run(index)}
          >
            <span className={styles.group}>{command.group}</span>
            <span>{command.label}</span>
            <span className={styles.keys}>
              <Keys keys={command.keys} />
            </span>
          </li>
        ))}
      </ul>
      {commands.length === 0 && <p className={styles.none}>Nothing here is called “{text.trim()}”.</p>}
    </>
  );
};

/** Search and commands, over everything that the one registry knows. */
export const Finder = ({ open, onClose }: FinderProps) => (
  <Dialog open={open} onClose={onClose} title="Search" bare>
    <Search onClose={onClose} />
  </Dialog>
);
