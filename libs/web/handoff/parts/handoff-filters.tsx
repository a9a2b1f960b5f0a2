import type { Directory } from '#web/commitment';
import { counted } from '#domain/calendar';
import type { HandoffAddress } from '../handoff-address.ts';
import { STATE_CHOICES } from '../words.ts';
import styles from './handoff-filters.module.css';

type Props = { address: HandoffAddress; directory: Directory; total: number | undefined; onChange: (next: HandoffAddress) => void };
type Choice = { readonly value: string; readonly label: string };

const Choose = ({ label, none, value, choices, onChoose }: { label: string; none: string; value: string | undefined; choices: readonly Choice[]; onChoose: (value: string | undefined) => void }) => (
  <label className={styles.choice}>
    <span>{label}</span>
    <select value={value ?? ''} onChange={(event) => onChoose(event.target.value || undefined)}>
      <option value="">{none}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
);

const STATES: readonly Choice[] = [{ value: 'late', label: 'Late' }, ...STATE_CHOICES.map(({ value, label }) => ({ value: value.toLowerCase(), label })), { value: 'any', label: 'Any' }];

/** Which hand-offs: from, to, how they stand. */
export const HandoffFilters = ({ address: { from, to, state }, directory, total, onChange }: Props) => {
  const silos = directory.silos.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <div className={styles.filters} role="group" aria-label="Filters">
      <Choose label="From" none="Any silo" value={from} choices={silos} onChoose={(value) => onChange({ from: value, to, state })} />
      <Choose label="To" none="Any silo" value={to} choices={silos} onChoose={(value) => onChange({ from, to: value, state })} />
      <Choose label="State" none="Open" value={state} choices={STATES} onChoose={(value) => onChange({ from, to, state: value })} />
      <span className={styles.count} role="status">
        {total === undefined ? '' : counted(total, 'hand-off')}
      </span>
    </div>
  );
};
