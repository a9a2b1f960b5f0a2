import { cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { hereOf, isShown } from '../views/here.ts';
import { useViews } from '../views/use-views.ts';
import { onwardLink } from '../views/view-link.ts';
import styles from './presets.module.css';
import type { ListView } from './view.ts';

/** The views that everybody has, one press each, with how many rows they find. */
export const Presets = ({ view, viewId }: { view: ListView; viewId: string | null }) => {
  const views = useViews();
  const from = hereOf(views, viewId, view).view;
  return (
    <nav className={styles.presets} aria-label="Views of the list">
      {views.all.filter(({ builtIn }) => builtIn).map((preset) => {
        const here = isShown(preset, view);
        if (preset.rare && !here && !preset.count) return null;
        return (
          <Link key={preset.id} {...onwardLink(preset, view, from)} resetScroll={false} className={cx(styles.preset, here && styles.here)} aria-current={here ? 'true' : undefined}>
            {preset.name}
            {preset.count !== null && <span className={styles.count}>{preset.count}</span>}
          </Link>
        );
      })}
    </nav>
  );
};
