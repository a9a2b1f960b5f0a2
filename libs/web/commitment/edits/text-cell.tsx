import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Way } from './ways.ts';
import styles from './cell.module.css';

type TextCellProps = {
  label: string;
  value: string;
  /** What was typed before, when it is written again. */
  typed?: string;
  most: number;
  /** More than one line: then Ctrl+Enter saves. */
  rows?: number;
  onSave: (text: string, way: Way) => void;
  onLeave: (way: Way) => void;
};

/** A text where it stands: Enter or leaving it saves, Esc puts it back, Tab moves on. */
export const TextCell = ({ label, value, typed, most, rows, onSave, onLeave }: TextCellProps) => {
  const [text, setText] = useState(typed ?? value);
  const element = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const left = useRef(false);
  useEffect(() => {
    element.current?.focus({ preventScroll: true });
    element.current?.select();
    element.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const leave = (way: Way, keep = true) => {
    if (left.current) return;
    left.current = true;
    if (!keep || text.trim() === value) onLeave(way);
    else onSave(text, way);
  };
  const over = text.trim().length - most;
  const wiring = {
    ref: element,
    className: styles.text,
    'aria-label': label,
    value: text,
    onChange: (event: { target: { value: string } }) => setText(event.target.value),
    onBlur: () => leave('stay'),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave('back', false);
      else if (event.key === 'Tab') leave(event.shiftKey ? 'previous' : 'next');
      else if (event.key === 'Enter' && (rows === undefined || event.ctrlKey || event.metaKey)) leave('back');
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return (
    <>
      {rows === undefined ? <input {...wiring} /> : <textarea {...wiring} rows={rows} />}
      {over > 0 && <p className={styles.over} role="alert">{over} characters too many: at most {most} are kept.</p>}
    </>
  );
};
