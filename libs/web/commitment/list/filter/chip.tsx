import type { PlacedTerm, QueryTerm } from '#domain/commitment';
import { Icon } from '#web/ui';
import type { KeyboardEvent } from 'react';
import { Menu } from '../../parts/menu.tsx';
import type { Directory } from '../use-directory.ts';
import { Choices } from './choices-list.tsx';
import { chipLabel, type ChipNames } from './chips.ts';
import { removed, toggled, turned } from './edit-terms.ts';
import styles from './filters.module.css';

type FilterChipProps = { terms: readonly PlacedTerm[]; at: number; directory: Directory; names: ChipNames; onTerms: (terms: readonly QueryTerm[]) => void };

/** Moves the focus from chip to chip, and where none is left to the button that adds one. */
const step = (from: HTMLElement, by: 1 | -1) => {
  const buttons = [...(from.closest('[role=group]')?.querySelectorAll<HTMLElement>('[data-chip] button[aria-expanded]') ?? [])];
  buttons[buttons.indexOf(from) + by]?.focus();
};

/** One narrowing of the list. Enter changes it, the minus key turns it round, Delete takes it away. */
export const FilterChip = ({ terms, at, directory, names, onTerms }: FilterChipProps) => {
  const one = terms[at]!;
  const label = chipLabel(one, names);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const button = event.target as HTMLElement;
    if (!button.matches('button[aria-expanded]')) return;
    const steps: Readonly<Record<string, () => void>> = {
      Delete: () => onTerms(removed(terms, at)),
      Backspace: () => onTerms(removed(terms, at)),
      '-': () => onTerms(turned(terms, at)),
      ArrowRight: () => step(button, 1),
      ArrowLeft: () => step(button, -1),
    };
    const taken = steps[event.key];
    if (!taken) return;
    event.preventDefault();
    event.stopPropagation();
    taken();
  };
  return (
    <span className={styles.chip} data-chip data-not={one.negated || undefined} onKeyDown={onKeyDown}>
      <Menu name={`Change the filter ${label}`} label={<span className={styles.label}>{label}</span>} className={styles.change}>
        {(close) => (
          <>
            {one.field !== 'text' && (
              <Choices field={one.field} held={one.values} directory={directory} names={names} onToggle={(value, single) => onTerms(toggled(terms, at, value, single))} />
            )}
            <ul className={styles.ways}>
              <li>
                <button type="button" className={styles.choice} onClick={() => onTerms(turned(terms, at))}>
                  {one.negated ? 'Show what is so' : 'Show what is not so'} <kbd className={styles.key}>-</kbd>
                </button>
              </li>
              <li>
                <button
                  type="button"
                  className={styles.choice}
                  onClick={() => {
                    close();
                    onTerms(removed(terms, at));
                  }}
                >
                  Remove <kbd className={styles.key}>Del</kbd>
                </button>
              </li>
            </ul>
          </>
        )}
      </Menu>
      <button type="button" className={styles.remove} aria-label={`Remove the filter ${label}`} onClick={() => onTerms(removed(terms, at))}>
        <Icon name="close" size={12} />
      </button>
    </span>
  );
};
