import { completionAt, LONGEST_LINE, type PromiseBook } from '#domain/commitment';
import { cx } from '#web/ui';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import styles from './quick-capture.module.css';

type LineInputProps = {
  readonly line: string;
  readonly book: PromiseBook | null;
  readonly invalid: boolean;
  readonly describedBy: string;
  readonly onChange: (line: string) => void;
};

/** The line, with what could be meant offered in a row below it: arrows choose, Tab or Enter takes, Esc leaves. */
export const LineInput = ({ line, book, invalid, describedBy, onChange }: LineInputProps) => {
  const input = useRef<HTMLInputElement>(null);
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState<string | null>(null);
  const moveTo = useRef<number | null>(null);
  const id = useId();
  const completion = book && left !== line ? completionAt(line, caret, book) : null;
  const options = completion?.options ?? [];
  const current = Math.min(at, options.length - 1);

  useEffect(() => {
    if (moveTo.current === null) return;
    input.current?.setSelectionRange(moveTo.current, moveTo.current);
    moveTo.current = null;
  }, [line]);

  const take = (index: number) => {
    const option = options[index];
    if (!completion || !option) return;
    moveTo.current = completion.from + option.text.length;
    setCaret(moveTo.current);
    setAt(0);
    onChange(line.slice(0, completion.from) + option.text + line.slice(completion.to).trimStart());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (options.length === 0) return;
    const moves: Record<string, () => void> = {
      ArrowDown: () => setAt((current + 1) % options.length),
      ArrowUp: () => setAt((current + options.length - 1) % options.length),
      Tab: () => take(current),
      Enter: () => take(current),
      Escape: () => setLeft(line),
    };
    const move = event.ctrlKey || event.metaKey || event.shiftKey ? undefined : moves[event.key];
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  };
  return (
    <div>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label="What is promised, in one line"
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={options.length > 0 ? `${id}-${current}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        autoFocus
        autoComplete="off"
        spellCheck
        maxLength={LONGEST_LINE}
        placeholder="Support: refund limits in the app by 12 Dec @priya > Finance"
        value={line}
        onChange={(event) => {
          setCaret(event.target.selectionStart ?? event.target.value.length);
          setAt(0);
          onChange(event.target.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.offer}>
        <ul id={`${id}-list`} role="listbox" aria-label="Names that fit" className={styles.options} hidden={options.length === 0}>
          {options.map(({ label }, index) => (
            <li
              key={label}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === current}
              className={cx(styles.option, index === current && styles.current)}
              onPointerDown={(event) => {
                event.preventDefault();
                take(index);
              }}
            >
              {label}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
};
