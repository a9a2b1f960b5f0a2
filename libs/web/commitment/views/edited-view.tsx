import { Link } from '@tanstack/react-router';
import { viewLink } from './view-link.ts';
import type { ViewSteps } from './use-view-steps.ts';
import type { ListedViewFragment } from './views.generated.ts';
import styles from './views-menu.module.css';

type EditedViewProps = { view: ListedViewFragment; address: string; /** Whoever looks may save it. */ own: boolean; steps: ViewSteps };

/** Says that the list shows something else than the view keeps, and what one can do about it. */
export const EditedView = ({ view, address, own, steps }: EditedViewProps) => (
  <div className={styles.edited} role="group" aria-label={`“${view.name}” is edited`}>
    <span className={styles.mark}>Edited</span>
    {own && (
      <button type="button" className={styles.quick} title={view.shared ? `Everybody who opens “${view.name}” sees it like this then` : undefined} onClick={() => void steps.change(view, { address })}>
        Save
      </button>
    )}
    <Link {...viewLink(view)} resetScroll={false} className={styles.quick}>
      Reset
    </Link>
    {steps.refusal && <span className={styles.refusal} role="alert">{steps.refusal}</span>}
  </div>
);
