import { FIELDS, NAMED_FIELDS, type FieldName, type PlacedTerm, type QueryTerm } from '#domain/commitment';
import { Icon } from '#web/ui';
import { useState } from 'react';
import { Menu } from '../../parts/menu.tsx';
import type { Directory } from '../use-directory.ts';
import { FilterChip } from './chip.tsx';
import { Choices } from './choices-list.tsx';
import type { ChipNames } from './chips.ts';
import { toggledIn } from './edit-terms.ts';
import styles from './filters.module.css';

type FiltersProps = { terms: readonly PlacedTerm[]; directory: Directory; names: ChipNames; onTerms: (terms: readonly QueryTerm[]) => void };

/** First which filter, then which of its values. */
const Picker = ({ terms, directory, names, onTerms }: FiltersProps) => {
  const [field, setField] = useState<FieldName | null>(null);
  if (field === null) {
    return (
      <ul className={styles.choices}>
        {NAMED_FIELDS.map((one) => (
          <li key={one}>
            <button type="button" className={styles.choice} onClick={() => setField(one)}>
              {FIELDS[one].label}
              <Icon name="chevron" size={14} />
            </button>
          </li>
        ))}
      </ul>
    );
  }
  const held = terms.find((one) => one.field === field && !one.negated)?.values ?? [];
  return (
    <>
      <button type="button" className={styles.back} onClick={() => setField(null)}>
        {FIELDS[field].label}
      </button>
      <Choices field={field} held={held} directory={directory} names={names} onToggle={(value, single) => onTerms(toggledIn(terms, field, value, single))} />
    </>
  );
};

/** What the list is narrowed to, as chips, and the way to narrow it further. */
export const Filters = ({ terms, directory, names, onTerms }: FiltersProps) => (
  <div className={styles.filters} role="group" aria-label="Filters">
    {terms.map((_, at) => (
      <FilterChip key={`${at} ${terms[at]!.field}`} terms={terms} at={at} directory={directory} names={names} onTerms={onTerms} />
    ))}
    <Menu
      name="Add a filter"
      label={
        <>
          <Icon name="plus" size={14} /> Filter
        </>
      }
    >
      {() => <Picker terms={terms} directory={directory} names={names} onTerms={onTerms} />}
    </Menu>
  </div>
);
