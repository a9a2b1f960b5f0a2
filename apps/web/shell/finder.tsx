import { Dialog, Icon, Keys, cx, rankCommands, useKnownCommands } from '#web/ui';
import { Suspense, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Thing } from './found-things.tsx';
import { recentCommands, rememberCommand } from './recent-commands.ts';
import styles from './finder.module.css';
import { useSlots } from './slots.tsx';

type FinderProps = { open: boolean; onClose: () => void };

/** Keys that mean nothing once the palette is open. */
const HIDDEN = new Set(['/', 'mod+k', 'j', 'k']);
const MOST_SHOWN = 40;
/** Beside what was found by its words, fewer commands are shown. */
const MOST_BESIDE = 6;

const Search = ({ onClose }: { onClose: () => void }) => {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const known = useKnownCommands();
  const recent = useMemo(recentCommands, []);
  const { FoundThings } = useSlots();
  const [things, setThings] = useState<readonly Thing[]>([]);
  const commands = rankCommands(known.filter(({ keys }) => !HIDDEN.has(keys ?? '')), text, recent).slice(0, things.length > 0 ? MOST_BESIDE : MOST_SHOWN);
  const count = commands.length + things.length;
  const current = Math.min(at, count - 1);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // Newer browsers answer a promise, which is no way to clean up.
    void list.current?.querySelector('[aria-selected=true]')?.scrollIntoView?.({ block: 'nearest' });
  }, [current]);
  const run = (index: number) => {
    const command = commands[index];
    const thing = things[index - commands.length];
    if (!command && !thing) return;
    onClose();
    if (!command) return thing!.run();
    rememberCommand(command.label);
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(current + 1, count - 1)),
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
            if (event.target.value.trim().length < 2) setThings([]);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      <ul ref={list} id={id} role="listbox" aria-label="Results" className={styles.results}>
        {commands.map((command, index) => (
          <li
            key={`${command.group} ${command.label}`}
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
              {command.keys && <Keys keys={command.keys} />}
            </span>
          </li>
        ))}
        {things.map((thing, index) => {
          const place = commands.length + index;
          return (
            <li
              key={thing.key}
              id={`${id}-${place}`}
              role="option"
              aria-selected={place === current}
              className={cx(styles.result, styles.thing, place === current && styles.current)}
              onPointerMove={() => setAt(place)}
              onClick={() => run(place)}
            >
              <span className={styles.group}>{thing.group === things[index - 1]?.group ? '' : thing.group}</span>
              {thing.shown}
            </li>
          );
        })}
      </ul>
      {FoundThings && text.trim().length > 1 && (
        <Suspense fallback={null}>
          <FoundThings text={text} onThings={setThings} />
        </Suspense>
      )}
      {count === 0 && <p className={styles.none}>Nothing here is called “{text.trim()}”.</p>}
    </>
  );
};

/** Search and commands, over everything that the one registry knows. */
export const Finder = ({ open, onClose }: FinderProps) => (
  <Dialog open={open} onClose={onClose} title="Search" bare>
    <Search onClose={onClose} />
  </Dialog>
);
