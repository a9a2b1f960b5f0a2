import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { Keys } from '../shortcuts/keys.tsx';
import styles from './side-panel.module.css';

type SidePanelProps = {
  title: string;
  /** A small line above the title. */
  over?: ReactNode;
  onClose: () => void;
  /** Opens the same thing as a page. */
  onOpen?: () => void;
  children: ReactNode;
};

/** A detail beside its list; a sheet on the phone. The page keeps in the address what it shows. Esc closes it wherever the focus is. */
export const SidePanel = ({ title, over, onClose, onOpen, children }: SidePanelProps) => {
  const id = useId();
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('dialog[open]')) return;
      close.current();
    };
    document.addEventListener('keydown', onKey);
    document.body.dataset.panel = 'open';
    return () => {
      document.removeEventListener('keydown', onKey);
      delete document.body.dataset.panel;
    };
  }, []);
  return (
    <aside className={styles.panel} aria-labelledby={id} data-print="no">
      <header className={styles.head}>
        <div className={styles.names}>
          {over && <div className={styles.over}>{over}</div>}
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
        </div>
        <div className={styles.actions}>
          {onOpen && (
            <button type="button" className={styles.action} onClick={onOpen} aria-label="Open as a page" title="Open as a page (Enter)">
              <Icon name="open" />
            </button>
          )}
          <button type="button" className={styles.action} onClick={onClose} aria-label="Close" title="Close (Esc)">
            <Icon name="close" />
          </button>
        </div>
      </header>
      <div className={styles.body}>{children}</div>
      <footer className={styles.foot} aria-hidden="true">
        <Keys keys="j" /> <Keys keys="k" /> move <Keys keys="Enter" /> open <Keys keys="Escape" /> close
      </footer>
    </aside>
  );
};
