import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './dialog.module.css';

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Hides the heading from the eye where the content names itself. */
  bare?: boolean;
  children: ReactNode;
};

/** The browser gives the focus back only from a dialog that is still on the page, which React's is not. Whoever has taken it keeps it. */
const giveBack = (to: Element | null): void => {
  if (document.activeElement === document.body && to instanceof HTMLElement) to.focus({ preventScroll: true });
};

/** A modal dialog: the browser's own, so focus, Esc and the backdrop are its. */
export const Dialog = ({ open, onClose, title, bare = false, children }: DialogProps) => {
  const element = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = element.current;
    if (!open || !dialog || dialog.open) return undefined;
    const from = document.activeElement;
    dialog.showModal();
    return () => {
      dialog.close();
      giveBack(from);
    };
  }, [open]);
  if (!open) return null;
  return (
    <dialog
      ref={element}
      className={styles.dialog}
      aria-labelledby={bare ? undefined : id}
      aria-label={bare ? title : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === element.current && onClose()}
    >
      <div className={bare ? undefined : styles.content}>
        {!bare && (
          <header className={styles.head}>
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
            <button type="button" className={styles.close} onClick={onClose} aria-label="Close">
              <Icon name="close" />
            </button>
          </header>
        )}
        {children}
      </div>
    </dialog>
  );
};
