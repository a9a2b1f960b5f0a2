import { useState, type KeyboardEvent } from 'react';
import styles from './edit-words.module.css';

type EditWordsProps = { label: string; value: string; onSave: (words: string) => void; long?: boolean };

/** Words that are edited where they stand: Enter or leaving saves, Esc gives back what was there. */
export const EditWords = ({ label, value, onSave, long = false }: EditWordsProps) => {
  const [words, setWords] = useState<string | null>(null);
  if (words === null) {
    return (
      <button type="button" className={styles.words} aria-label={`${label}: ${value || 'nothing yet'}. Edit`} onClick={() => setWords(value)}>
        {value || <span className={styles.none}>Nothing yet</span>}
      </button>
    );
  }
  const save = () => {
    setWords(null);
    if (words.trim() !== value) onSave(words.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      setWords(null);
    }
    if (event.key === 'Enter' && (!long || event.ctrlKey || event.metaKey)) save();
  };
  const wiring = {
    className: styles.input,
    'aria-label': label,
    value: words,
    autoFocus: true,
    onBlur: save,
    onKeyDown,
    onChange: ({ target }: { target: { value: string } }) => setWords(target.value),
  };
  return long ? <textarea {...wiring} rows={3} /> : <input {...wiring} type="text" />;
};
