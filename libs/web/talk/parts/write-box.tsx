import { keptWords, type Picked } from '#domain/talk';
import { Button, cx, Person } from '#web/ui';
import { useId, useState, type DragEvent, type KeyboardEvent } from 'react';
import { ChooseFiles } from '../files/choose-files.tsx';
import { SendingList } from '../files/sending-list.tsx';
import { useSending } from '../files/use-sending.ts';
import { useMentions, type Mentionable } from '../use-mentions.ts';
import styles from './write-box.module.css';

type WriteBoxProps = {
  label: string;
  verb: string;
  people: readonly Mentionable[];
  busy: boolean;
  /** Why it was not taken, in a sentence. */
  problem?: string;
  begun?: { readonly text: string; readonly picked: readonly Picked[] };
  /** Takes the words with people by id, and the files; answers whether they were taken. */
  onSay: (words: string, fileIds: readonly string[]) => Promise<boolean>;
  /** Whether files may go with it. */
  files?: boolean;
  onCancel?: () => void;
};

const NOTHING = { text: '', picked: [] };

/** Where one writes; `@` offers people, Ctrl or Cmd with Enter sends. */
export const WriteBox = ({ label, verb, people, busy, problem, begun = NOTHING, onSay, onCancel, files = false }: WriteBoxProps) => {
  const [text, setText] = useState(begun.text);
  const [picked, setPicked] = useState(begun.picked);
  const id = useId();
  const { area, found, current, pick, onKey, onWritten, onCaret, setAt } = useMentions(people, { text, onText: setText, picked, onPicked: setPicked });
  const { sending, add, leaveOut, clear, busy: onTheWay, fileIds } = useSending();
  const [over, setOver] = useState(false);
  const say = async () => {
    if (busy || onTheWay || (text.trim() === '' && fileIds.length === 0)) return;
    if (!(await onSay(keptWords(text, picked), fileIds))) return;
    setText('');
    setPicked([]);
    clear();
  };
  const dropping = files && {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      add([...event.dataTransfer.files]);
    },
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (onKey(event)) return;
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void say();
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <form
      className={cx(styles.box, over && styles.over)}
      {...dropping}
      aria-label={verb}
      onSubmit={(event) => {
        event.preventDefault();
        void say();
      }}
    >
      <div className={styles.area}>
        <textarea
          ref={area}
          className={styles.text}
          aria-label={label}
          aria-autocomplete="list"
          aria-controls={found.length > 0 ? id : undefined}
          aria-activedescendant={found.length > 0 ? `${id}-${current}` : undefined}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
          placeholder={`${label} …`}
          rows={1}
          value={text}
          onChange={({ target }) => onWritten(target.value, target.selectionStart)}
          onSelect={({ currentTarget }) => onCaret(currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={({ clipboardData }) => files && add([...clipboardData.files])}
        />
        {found.length > 0 && (
          <ul id={id} role="listbox" aria-label="People" className={styles.people}>
            {found.map((person, index) => (
              <li
                key={person.id}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === current}
                className={cx(styles.one, index === current && styles.current)}
                onPointerMove={() => setAt(index)}
                onPointerDown={(event) => {
                  event.preventDefault();
                  pick(person);
                }}
              >
                <Person name={person.name} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {sending.length > 0 && <SendingList sending={sending} onLeaveOut={leaveOut} />}
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.foot}>
        <p className={styles.hint}>
          {files && (
            <ChooseFiles label="Attach files" onChosen={add} />
          )}
          <span className={styles.names} aria-hidden="true">
            @ names people{files && ', files can be dropped here'}
          </span>
        </p>
        {onCancel && (
          <Button look="plain" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <Button type="submit" look="quiet" busy={busy || onTheWay} title="Ctrl+Enter">
          {verb}
        </Button>
      </div>
    </form>
  );
};
