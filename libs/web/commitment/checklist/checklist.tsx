import { Button, ProblemNote, cx, useClock } from '#web/ui';
import { useState } from 'react';
import { Part } from '../detail/part.tsx';
import { at, dayInYear, dayOfMoment } from '../words/when.ts';
import type { ChecklistFragment } from './checklist.generated.ts';
import styles from './checklist.module.css';
import { useChecklist } from './use-checklist.ts';

/** `Checklist: 3 of 5`. */
const titleOf = (lines: ChecklistFragment['checklist']): string =>
  lines.length === 0 ? 'Checklist' : `Checklist: ${lines.filter(({ doneAt }) => doneAt !== null).length} of ${lines.length}`;

/** What is to be ticked on the way: with who ticked it, when. Whoever belongs to the carrying silo keeps it. */
export const Checklist = ({ commitment }: { commitment: ChecklistFragment }) => {
  const { checklist: lines, mayKeepChecklist } = commitment;
  const { today } = useClock();
  const list = useChecklist(commitment);
  const [adding, setAdding] = useState(false);
  const [text, setText] = useState('');
  if (lines.length === 0 && !mayKeepChecklist) return null;
  return (
    <Part title={titleOf(lines)}>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, index) => (
            <li key={line.id} className={styles.line}>
              <label className={styles.tick}>
                <input type="checkbox" checked={line.doneAt !== null} disabled={!mayKeepChecklist} onChange={(event) => void list.tick(line, event.target.checked)} />
                <span className={cx(styles.text, line.doneAt !== null && styles.done)}>{line.text}</span>
              </label>
              {line.doneAt && (
                <span className={styles.who}>
                  {line.doneBy?.name} {dayInYear(dayOfMoment(at(line.doneAt)), today)}
                </span>
              )}
              {mayKeepChecklist && (
                <span className={styles.acts}>
                  <Button look="plain" icon="up" aria-label={`Move “${line.text}” up`} title="Move up" disabled={index === 0} onClick={() => void list.move(line, -1)}>{null}</Button>
                  <Button look="plain" icon="down" aria-label={`Move “${line.text}” down`} title="Move down" disabled={index === lines.length - 1} onClick={() => void list.move(line, 1)}>{null}</Button>
                  <Button look="plain" icon="close" aria-label={`Take out “${line.text}”`} title="Take out" onClick={() => void list.remove(line)}>{null}</Button>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {list.refusal && <ProblemNote what={list.refusal} />}
      {mayKeepChecklist && !adding && (
        <div>
          <Button look="plain" flush icon="plus" onClick={() => setAdding(true)}>
            Add a line
          </Button>
        </div>
      )}
      {adding && (
        <form
          className={styles.add}
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() && !list.adding) void list.add(text).then((done) => done && setText(''));
          }}
        >
          <input
            className={styles.input} aria-label="A line of the checklist" placeholder="What is to be done" value={text} autoFocus
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && (event.stopPropagation(), setAdding(false))}
          />
          <Button type="submit" busy={list.adding}>Add</Button>
          <Button look="plain" onClick={() => setAdding(false)}>Close</Button>
        </form>
      )}
    </Part>
  );
};
