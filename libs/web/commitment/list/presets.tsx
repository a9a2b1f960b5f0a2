import { isSameView, viewAt } from '#domain/commitment';
import { cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useViews } from '../views/use-views.ts';
import { viewLink } from '../views/view-link.ts';
import styles from './presets.module.css';
import type { ListView } from './view.ts';

/** The views that everybody has, one press each, with how many rows they find. */
export const Presets = ({ view }: { view: ListView }) => (
  <nav className={styles.presets} aria-label="Views of the list">
    {useViews().all.filter(({ builtIn }) => builtIn).map((preset) => {
      const here = isSameView(viewAt(preset.address), view);
      if (preset.rare && !here && !preset.count) return null;
      return (
        <Link key={preset.id} {...viewLink(preset)} resetScroll={false} className={cx(styles.preset, here && styles.here)} aria-current={here ? 'true' : undefined}>
          {preset.name}
          {preset.count !== null && <span className={styles.count}>{preset.count}</span>}
        </Link>
      );
    })}
  </nav>
);
