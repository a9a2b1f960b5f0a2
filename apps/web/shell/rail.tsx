import { Icon, Keys, cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import type { NavigationEntry } from './navigation.ts';
import styles from './rail.module.css';
import { useSlots } from './slots.tsx';

type RailProps = { entries: readonly NavigationEntry[]; folded: boolean; onFold: (folded: boolean) => void; onFind: () => void };

const Entry = ({ entry, count, folded }: { entry: NavigationEntry; count?: number; folded: boolean }) => (
  <li>
    <Link
      to={entry.to}
      className={styles.entry}
      activeOptions={{ exact: entry.to === '/', includeSearch: false }}
      activeProps={{ 'aria-current': 'page' }}
      title={folded ? entry.label : undefined}
    >
      <Icon name={entry.icon} />
      <span className={styles.label}>{entry.label}</span>
      {count ? (
        <span className={styles.count} aria-label={`${count} waiting`}>
          {count}
        </span>
      ) : (
        <span className={styles.keys} aria-hidden="true">
          <Keys keys={`g ${entry.key}`} />
        </span>
      )}
    </Link>
  </li>
);

export const Rail = ({ entries, folded, onFold, onFind }: RailProps) => {
  const { organization, organizationMenu, counts, pinned } = useSlots();
  return (
    <nav className={styles.rail} aria-label="Main">
      <div className={styles.head}>
        <img src="/mark.svg" alt="" width={24} height={24} />
        <div className={styles.organization}>{organizationMenu ?? organization ?? 'Throughline'}</div>
      </div>
      <button type="button" className={styles.find} onClick={onFind} aria-label="Search">
        <Icon name="search" size={folded ? 20 : 16} />
        <span className={styles.label}>Search</span>
        <span className={styles.findKey} aria-hidden="true">
          <Keys keys="/" />
        </span>
      </button>
      <ul className={styles.entries}>
        {entries.map((entry) => (
          <Entry key={entry.to} entry={entry} folded={folded} count={counts?.[entry.to]} />
        ))}
      </ul>
      {pinned}
      <button type="button" className={cx(styles.entry, styles.fold)} onClick={() => onFold(!folded)} aria-expanded={!folded} aria-label={folded ? 'Unfold the rail' : 'Fold the rail'}>
        <Icon name="fold" />
        <span className={styles.label}>Fold</span>
      </button>
    </nav>
  );
};
