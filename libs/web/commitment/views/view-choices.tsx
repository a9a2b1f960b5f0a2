import type { ListView } from '#domain/commitment';
import { Icon, cx } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { onwardLink } from './view-link.ts';
import type { ListedViewFragment } from './views.generated.ts';
import styles from './views-menu.module.css';

type ViewChoicesProps = { views: readonly ListedViewFragment[]; /** What the list shows. */ shown: ListView; here: ListedViewFragment | null; onChoose: () => void };

const Choices = ({ heading, views, shown, here, onChoose }: ViewChoicesProps & { heading: string }) =>
  views.length === 0 ? null : (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.choices}>
        {views.map((view) => (
          <li key={view.id}>
            <Link {...onwardLink(view, shown, here)} resetScroll={false} className={cx(styles.choice, view === here && styles.here)} aria-current={view === here ? 'true' : undefined} onClick={onChoose}>
              <span className={styles.name}>{view.name}</span>
              {view.pinned && <Icon name="pin" size={14} />}
              {view.count !== null && <span className={styles.count}>{view.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );

/** Every view, by whose it is. */
export const ViewChoices = ({ views, ...more }: ViewChoicesProps) => (
  <>
    <Choices heading="Everybody has" views={views.filter(({ builtIn, rare, count }) => builtIn && !(rare && !count))} {...more} />
    <Choices heading="Shared" views={views.filter(({ builtIn, shared }) => shared && !builtIn)} {...more} />
    <Choices heading="Only mine" views={views.filter(({ shared }) => !shared)} {...more} />
  </>
);
