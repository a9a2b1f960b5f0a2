import type { FieldName } from '#domain/commitment';
import { useState } from 'react';
import type { Directory } from '../use-directory.ts';
import { choicesOf, isSingle } from './choices.ts';
import { valueInWords, type ChipNames } from './chips.ts';
import styles from './filters.module.css';

type ChoicesProps = { field: FieldName; held: readonly string[]; directory: Directory; names: ChipNames; onToggle: (value: string, single: boolean) => void };

/** The values of one field, those that hold ticked; what was typed and is not among the usual ones stands first. */
export const Choices = ({ field, held, directory, names, onToggle }: ChoicesProps) => {
  const [wanted, setWanted] = useState('');
  const usual = choicesOf(field, directory, names);
  const own = held.filter((value) => !usual.some((one) => one.value === value)).map((value) => ({ value, label: valueInWords(field, value, names) }));
  const choices = [...own, ...usual];
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()));
  const single = isSingle(field);
  return (
    <>
      {choices.length > 12 && <input className={styles.find} placeholder={`Find in ${choices.length}`} aria-label="Find a choice" value={wanted} onChange={(event) => setWanted(event.target.value)} />}
      <ul className={styles.choices}>
        {shown.map(({ value, label }) => (
          <li key={value}>
            <label className={styles.choice}>
              <input type={single ? 'radio' : 'checkbox'} checked={held.includes(value)} onChange={() => onToggle(value, single)} />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
};
