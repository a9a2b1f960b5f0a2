import { Icon } from '#web/ui';
import { useState } from 'react';
import { Menu } from '../parts/menu.tsx';
import type { Chip } from './chips.ts';
import { choicesOf, FILTER_WORDS, type FilterName } from './filter-choices.ts';
import styles from './filters.module.css';
import type { Directory } from './use-directory.ts';
import type { ListView } from './view.ts';

type FiltersProps = { view: ListView; chips: readonly Chip[]; directory: Directory; onChange: (view: ListView) => void };

const Choices = ({ name, view, directory, onChange }: Omit<FiltersProps, 'chips'> & { name: FilterName }) => {
  const [wanted, setWanted] = useState('');
  const choices = choicesOf(name, view, directory);
  const shown = choices.filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()));
  return (
    <>
      {choices.length > 12 && <input className={styles.find} placeholder={`Find in ${choices.length}`} aria-label="Find a choice" value={wanted} onChange={(event) => setWanted(event.target.value)} />}
      <ul className={styles.choices}>
        {shown.map((choice) => (
          <li key={choice.value}>
            <label className={styles.choice}>
              <input type={choice.single ? 'radio' : 'checkbox'} checked={choice.holds} onChange={() => onChange(choice.toggled)} />
              {choice.label}
            </label>
          </li>
        ))}
      </ul>
    </>
  );
};

const NAMES = Object.keys(FILTER_WORDS) as FilterName[];

/** First which filter, then which of its values. */
const Picker = ({ view, directory, onChange }: Omit<FiltersProps, 'chips'>) => {
  const [name, setName] = useState<FilterName | null>(null);
  if (name === null) {
    return (
      <ul className={styles.choices}>
        {NAMES.map((one) => (
          <li key={one}>
            <button type="button" className={styles.choice} onClick={() => setName(one)}>
              {FILTER_WORDS[one]}
              <Icon name="chevron" size={14} />
            </button>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <>
      <button type="button" className={styles.back} onClick={() => setName(null)}>
        {FILTER_WORDS[name]}
      </button>
      <Choices name={name} view={view} directory={directory} onChange={onChange} />
    </>
  );
};

/** What the list is narrowed to, as chips, and the way to narrow it further. */
export const Filters = ({ view, chips, directory, onChange }: FiltersProps) => (
  <div className={styles.filters} role="group" aria-label="Filters">
    {chips.map((chip) => (
      <span key={chip.name} className={styles.chip}>
        <span className={styles.label}>{chip.label}</span>
        <button type="button" className={styles.remove} aria-label={`Remove the filter ${chip.label}`} onClick={() => onChange(chip.without)}>
          <Icon name="close" size={12} />
        </button>
      </span>
    ))}
    <Menu
      name="Add a filter"
      label={
        <>
          <Icon name="plus" size={14} /> Filter
        </>
      }
    >
      {() => <Picker view={view} directory={directory} onChange={onChange} />}
    </Menu>
  </div>
);
