import { cx } from '#web/ui';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import styles from './cell.module.css';
import { matching, type Choice } from './pick.ts';
import type { Way } from './ways.ts';

type PickCellProps = {
  label: string;
  choices: readonly Choice[];
  /** The one that holds now. */
  current: string | null;
  /** What is said where no choice fits. */
  none?: string;
  onPick: (id: string, way: Way) => void;
  onCancel: () => void;
  onMove: (way: 'next' | 'previous') => void;
};

/** Type ahead, choose by arrow and Enter or by the pointer; leaving without a choice changes nothing. */
export const PickCell = ({ label, choices, current, none = 'Nobody and nothing of that name here.', onPick, onCancel, onMove }: PickCellProps) => {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const done = useRef(false);
  const found = matching(choices, typed);
  const active = found[Math.min(at, found.length - 1)];
  const once = (act: () => void) => {
    if (done.current) return;
    done.current = true;
    act();
  };
  const pick = (choice: Choice | undefined, way: Way) => once(() => (choice && choice.id !== current ? onPick(choice.id, way) : onCancel()));
  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowDown: () => setAt(Math.min(at + 1, found.length - 1)),
    ArrowUp: () => setAt(Math.max(at - 1, 0)),
    Enter: () => found.length > 0 && pick(active, 'back'),
    Escape: () => once(onCancel),
    Tab: (event) => {
      const way = event.shiftKey ? 'previous' : 'next';
      if (typed.trim() !== '' && active && active.id !== current) pick(active, way);
      else once(() => onMove(way));
    },
  };
  return (
    <div className={styles.pick}>
      <input
        className={styles.text}
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={active && `${id}-${active.id}`}
        placeholder="Type or choose"
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onBlur={() => once(onCancel)}
        onKeyDown={(event) => {
          const act = keys[event.key];
          if (!act) return;
          event.preventDefault();
          event.stopPropagation();
          act(event);
        }}
        autoFocus
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} className={styles.choices}>
        {found.map((choice) => (
          <li
            key={choice.id}
            id={`${id}-${choice.id}`}
            role="option"
            aria-selected={choice.id === active?.id}
            className={cx(styles.choice, choice.id === active?.id && styles.active)}
            onPointerDown={(event) => {
              event.preventDefault();
              pick(choice, 'back');
            }}
          >
            <span>{choice.label}</span>
            {choice.id === current ? <span className={styles.hint}>holds it now</span> : choice.hint && <span className={styles.hint}>{choice.hint}</span>}
          </li>
        ))}
        {found.length === 0 && <li className={styles.none}>{none}</li>}
      </ul>
    </div>
  );
};
