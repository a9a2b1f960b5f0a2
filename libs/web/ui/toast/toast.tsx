import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { Keys } from '../shortcuts/keys.tsx';
import { useShortcut } from '../shortcuts/shortcuts.tsx';
import styles from './toast.module.css';
import { createToasts, type Toast } from './toasts.ts';

type Toasts = ReturnType<typeof createToasts>;
const ToastContext = createContext<Toasts>(createToasts());

const Message = ({ toast, toasts, last }: { toast: Toast; toasts: Toasts; last: boolean }) => {
  const undo = () => {
    toasts.dismiss(toast.id);
    toast.undo?.();
  };
  useShortcut('z', 'Undo', undo, { group: 'Everywhere', off: !last || !toast.undo });
  return (
    <li
      className={styles.toast}
      onPointerEnter={() => toasts.hold(toast.id)}
      onPointerLeave={() => toasts.release(toast.id)}
      onFocus={() => toasts.hold(toast.id)}
      onBlur={() => toasts.release(toast.id)}
    >
      <span className={styles.text}>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            toasts.dismiss(toast.id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
      {toast.undo && (
        <button type="button" className={styles.undo} onClick={undo}>
          Undo {last && <Keys keys="z" />}
        </button>
      )}
      <button type="button" className={styles.close} onClick={() => toasts.dismiss(toast.id)} aria-label="Dismiss">
        <Icon name="close" size={16} />
      </button>
    </li>
  );
};

/** Holds the messages of everything below. One per application, inside `Shortcuts`. */
export const ToastArea = ({ children }: { children: ReactNode }) => {
  const [toasts] = useState(createToasts);
  const shown = useSyncExternalStore(toasts.subscribe, toasts.all, toasts.all);
  return (
    <ToastContext value={toasts}>
      {children}
      <div role="status" aria-live="polite" data-print="no">
        <ol className={styles.area}>
          {shown.map((toast, at) => (
            <Message key={toast.id} toast={toast} toasts={toasts} last={at === shown.length - 1} />
          ))}
        </ol>
      </div>
    </ToastContext>
  );
};

/** `toast({ text, undo })` says what was just done and offers to take it back for 8 s. */
export const useToast = (): Toasts['show'] => useContext(ToastContext).show;
