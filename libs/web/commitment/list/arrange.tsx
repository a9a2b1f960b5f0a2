import { Icon } from '#web/ui';
import { GROUP_WORDS, SORT_WORDS } from './group-words.ts';
import styles from './arrange.module.css';
import type { Group, ListView, Sort } from './view.ts';

type ArrangeProps = { view: ListView; onChange: (view: ListView) => void };

/** By what the list is grouped, and in which order its rows stand. */
export const Arrange = ({ view, onChange }: ArrangeProps) => (
  <div className={styles.arrange}>
    <label className={styles.pick}>
      <span className={styles.label}>Group</span>
      <select className={styles.select} aria-label="Group" value={view.group} onChange={(event) => onChange({ ...view, group: event.target.value as Group })}>
        {Object.entries(GROUP_WORDS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <label className={styles.pick}>
      <span className={styles.label}>Sort</span>
      <select className={styles.select} aria-label="Sort" value={view.sort} onChange={(event) => onChange({ ...view, sort: event.target.value as Sort })}>
        {Object.entries(SORT_WORDS).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
    <button type="button" className={styles.turn} aria-pressed={view.descending} aria-label="The other way round" title="The other way round" onClick={() => onChange({ ...view, descending: !view.descending })}>
      <Icon name={view.descending ? 'down' : 'up'} size={14} />
    </button>
  </div>
);
