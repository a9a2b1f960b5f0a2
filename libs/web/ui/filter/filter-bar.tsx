import type { ReactNode } from 'react';
import { useAddress, type Address } from '../address.ts';
import type { Choice } from '../form/controls.tsx';
import { Icon } from '../icon.tsx';
import styles from './filter-bar.module.css';

export type FilterSpec = {
  /** The name in the address: `silo` gives `?silo=support`. */
  name: string;
  label: string;
  choices: readonly Choice[];
};

/** The filters that are set, in the order of their specs. */
export const setFilters = (specs: readonly FilterSpec[], address: Address): readonly { spec: FilterSpec; value: string; words: string }[] =>
  specs.flatMap((spec) => {
    const value = address[spec.name];
    if (!value) return [];
    return [{ spec, value, words: spec.choices.find((choice) => choice.value === value)?.label ?? value }];
  });

const Chip = ({ spec, value, onChange }: { spec: FilterSpec; value: string; onChange: (value: string) => void }) => (
  <span className={styles.chip} data-set={value !== '' || undefined}>
    <select className={styles.select} aria-label={spec.label} value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{spec.label}</option>
      {spec.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
    {value ? (
      <button type="button" className={styles.clear} onClick={() => onChange('')} aria-label={`Clear ${spec.label}`}>
        <Icon name="close" size={14} />
      </button>
    ) : (
      <span className={styles.caret}>
        <Icon name="down" size={14} />
      </span>
    )}
  </span>
);

/** Chips that narrow a list; their values stand in the address. */
export const FilterBar = ({ specs, aside }: { specs: readonly FilterSpec[]; aside?: ReactNode }) => {
  const [address, change] = useAddress();
  const set = setFilters(specs, address);
  const clearAll = () => change(Object.fromEntries(specs.map(({ name }) => [name, undefined])));
  return (
    <div className={styles.bar} role="group" aria-label="Filters" data-print="no">
      {specs.map((spec) => (
        <Chip key={spec.name} spec={spec} value={address[spec.name] ?? ''} onChange={(value) => change({ [spec.name]: value || undefined })} />
      ))}
      {set.length > 1 && (
        <button type="button" className={styles.all} onClick={clearAll}>
          Clear all
        </button>
      )}
      {aside && <div className={styles.aside}>{aside}</div>}
    </div>
  );
};
