import { Link } from '@tanstack/react-router';
import styles from './silo-views.module.css';

const VIEWS = [
  { to: '/silos', name: 'Grid' },
  { to: '/silos/matrix', name: 'Who owes whom' },
] as const;

/** The ways to look at all silos. */
export const SiloViews = () => (
  <nav className={styles.views} aria-label="Views of the silos">
    {VIEWS.map(({ to, name }) => (
      <Link key={to} to={to as string} className={styles.view} activeOptions={{ exact: true, includeSearch: false }} activeProps={{ 'aria-current': 'page' }}>
        {name}
      </Link>
    ))}
  </nav>
);
