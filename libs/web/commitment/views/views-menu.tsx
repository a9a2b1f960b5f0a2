import { keptAddress, type ListView } from '#domain/commitment';
import { Button, Icon, cx } from '#web/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Menu } from '../parts/menu.tsx';
import { EditedView } from './edited-view.tsx';
import { hereOf } from './here.ts';
import { NameForm } from './name-form.tsx';
import { OpensFor } from './opens-for.tsx';
import { ViewChoices } from './view-choices.tsx';
import { viewLink } from './view-link.ts';
import styles from './views-menu.module.css';
import { useViewSteps } from './use-view-steps.ts';
import { useViews } from './use-views.ts';

type Doing = 'choosing' | 'saving' | 'renaming' | 'opening';

type ViewsMenuProps = {
  shown: ListView;
  /** The view that the address names. */
  viewId: string | null;
  could: (action: string) => boolean;
  /** The view is called nothing any more: its address stays. */
  onForget: () => void;
};

/** Which view of the list this is: to choose another, and to save, share, pin and remove this one. */
export const ViewsMenu = ({ shown, viewId, could, onForget }: ViewsMenuProps) => {
  const views = useViews();
  const { view, edited, missing } = hereOf(views, viewId, shown);
  const steps = useViewSteps();
  const navigate = useNavigate();
  const [doing, setDoing] = useState<Doing>('choosing');
  const address = keptAddress(shown);
  const own = view && !view.builtIn && view.mayChange ? view : null;
  const pins = views.all.filter(({ pinned }) => pinned).length;
  const turn = (next: Doing) => {
    steps.forget();
    setDoing(next);
  };
  const saveAs = async (name: string, shared: boolean, close: () => void) => {
    const saved = await steps.save(name, address, shared);
    if (!saved) return;
    close();
    setDoing('choosing');
    void navigate({ ...viewLink(saved), resetScroll: false } as never);
  };
  const rename = async (name: string, close: () => void) => {
    if (!(await steps.change(own!, { name }))) return;
    close();
    setDoing('choosing');
  };
  const remove = async (close: () => void) => {
    if (!(await steps.remove(own!))) return;
    close();
    onForget();
  };
  return (
    <div className={styles.views}>
      <Menu
        label={<><span className={cx(styles.current, view?.builtIn && styles.onTab)}>{view?.name ?? 'Views'}</span><Icon name="down" size={14} /></>}
        name={view ? `View: ${view.name}${edited ? ', edited' : ''}` : 'Views'}
        className={styles.button}
        onClose={() => turn('choosing')}
      >
        {(close) => (
          <>
            {doing === 'choosing' && (
              <>
                <ViewChoices views={views.all} shown={shown} here={view} onChoose={close} />
                <div className={styles.steps}>
                  <button type="button" className={styles.step} onClick={() => turn('saving')}>Save as a view …</button>
                  {view && <button type="button" className={styles.step} onClick={() => void steps.pin(view, !view.pinned)}>{view.pinned ? 'Take out of the rail' : 'Pin in the rail'}</button>}
                  {view?.pinned && pins > 1 && view.place !== 1 && <button type="button" className={styles.step} onClick={() => void steps.movePin(view, -1)}>Move up in the rail</button>}
                  {view?.pinned && view.place !== null && view.place < pins && <button type="button" className={styles.step} onClick={() => void steps.movePin(view, 1)}>Move down in the rail</button>}
                  {own && <button type="button" className={styles.step} onClick={() => turn('renaming')}>Rename …</button>}
                  {own && (own.shared || could('view.share')) && (
                    <button type="button" className={styles.step} onClick={() => void steps.change(own, { shared: !own.shared })}>{own.shared ? 'Share no longer' : 'Share with everybody'}</button>
                  )}
                  {view?.shared && could('view.open-with') && <button type="button" className={styles.step} onClick={() => turn('opening')}>Open the list with it for …</button>}
                  {own && (
                    <div className={styles.steps}>
                      <button type="button" className={styles.step} onClick={() => void remove(close)}>Remove</button>
                    </div>
                  )}
                </div>
                {steps.refusal && <p className={styles.refusal} role="alert">{steps.refusal}</p>}
              </>
            )}
            {doing === 'saving' && <NameForm title="Name of the view" verb="Save" name="" mayShare={could('view.share')} refusal={steps.refusal} onSave={(name, shared) => void saveAs(name, shared, close)} onLeave={() => turn('choosing')} />}
            {doing === 'renaming' && own && <NameForm title="Name of the view" verb="Rename" name={own.name} refusal={steps.refusal} onSave={(name) => void rename(name, close)} onLeave={() => turn('choosing')} />}
            {doing === 'opening' && view && <OpensFor view={view} refusal={steps.refusal} onOpens={(post, opens) => steps.openWith(opens ? view.id : null, post)} onLeave={() => turn('choosing')} />}
          </>
        )}
      </Menu>
      {view && edited && <EditedView view={view} address={address} own={own !== null} steps={steps} />}
      {missing && (
        <p className={styles.missing} role="status">
          This view is not here any more, or not shared with you. What its address says is shown.
          <Button look="plain" onClick={onForget}>Got it</Button>
        </p>
      )}
    </div>
  );
};
