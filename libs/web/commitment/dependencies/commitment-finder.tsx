import { useQuery } from '@apollo/client/react';
import { Button, Field, StateGlyph, cx } from '#web/ui';
import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import { faceWord, stateOf } from '../words/faces.ts';
import styles from './commitment-finder.module.css';
import { FindCommitmentsDocument, type LinkedCommitmentFragment } from './links.generated.ts';

type FinderProps = {
  label: string;
  /** Ids that are no choice: itself, and what is chosen already. */
  without: readonly string[];
  busy: boolean;
  /** Why the last choice was refused. */
  error: string | undefined;
  onChoose: (chosen: LinkedCommitmentFragment) => void;
  onClose: () => void;
};

const SHOWN = 6;

/** Finds a commitment by its key or by words of its title, from the keyboard as well. */
export const CommitmentFinder = ({ label, without, busy, error, onChoose, onClose }: FinderProps) => {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const wanted = useDeferredValue(text.trim());
  const { data, previousData } = useQuery(FindCommitmentsDocument, { variables: { text: wanted }, skip: wanted === '' });
  const nodes = (data ?? previousData)?.commitments.nodes ?? [];
  const found = wanted === '' ? [] : nodes.filter((node) => !without.includes(node.id)).slice(0, SHOWN);
  const current = Math.min(at, found.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt(Math.min(current + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(current - 1, 0)),
      Enter: () => found[current] && !busy && onChoose(found[current]),
      Escape: onClose,
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <div className={styles.finder} onKeyDown={onKeyDown}>
      <Field label={label} required error={error}>
        {(wiring) => (
          <input
            {...wiring}
            className={styles.control}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={found.length > 0}
            aria-controls={list}
            aria-activedescendant={found.length > 0 ? `${list}-${current}` : undefined}
            autoComplete="off"
            autoFocus
            placeholder="Its key, or words of its title"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setAt(0);
            }}
          />
        )}
      </Field>
      <ul id={list} role="listbox" aria-label={label} className={styles.found}>
        {found.map((one, index) => (
          <li
            key={one.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === current}
            className={cx(styles.choice, index === current && styles.current)}
            onPointerMove={() => setAt(index)}
            onClick={() => !busy && onChoose(one)}
          >
            <StateGlyph state={stateOf(one.face)} />
            <span className={styles.words}>
              <span className={styles.title}>{one.title}</span>
              <span className={styles.more}>
                {one.key} · {faceWord(one.face)} · {one.carriedBy.name}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {data && wanted !== '' && found.length === 0 && <p className={styles.none}>Nothing that could stand here is called “{wanted}”.</p>}
      <div>
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
};
