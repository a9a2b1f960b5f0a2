import { Icon } from '#web/ui';
import { Link } from '@tanstack/react-router';
import styles from './bottom-bar.module.css';
import type { NavigationEntry } from './navigation.ts';

/** The phone's four ways. */
export const BottomBar = ({ entries }: { entries: readonly NavigationEntry[] }) => (
  <nav className={styles.bar} aria-label="Main, at the bottom">
    {entries.map(
      (entry) =>
        entry.phone && (
          <Link key={entry.to} to={entry.to} className={styles.way} activeOptions={{ exact: entry.to === '/', includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
            <Icon name={entry.icon} />
            {entry.phone}
          </Link>
        ),
    )}
    <Link to={'/search' as string} className={styles.way} activeProps={{ 'aria-current': 'page' }}>
      <Icon name="search" />
      Search
    </Link>
  </nav>
);
