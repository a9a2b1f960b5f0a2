import { Link, useLocation } from '@tanstack/react-router';
import styles from './silo-views.module.css';

const VIEWS = [
  { to: '/silos', name: 'Grid' },
  { to: '/handoffs/matrix', name: 'Who owes whom' },
  { to: '/handoffs', name: 'Hand-offs' },
] as const;

/** The ways to look at all silos, and at what crosses their borders. */
export const SiloViews = () => {
  const { pathname } = useLocation();
  // Home shows the grid, too.
  const here = pathname === '/' ? '/silos' : pathname;
  return (
    <nav className={styles.views} aria-label="Views of the silos">
      {VIEWS.map(({ to, name }) => (
        <Link key={to} to={to as string} className={styles.view} activeOptions={{ exact: true, includeSearch: false }} activeProps={{}} aria-current={to === here ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
};
