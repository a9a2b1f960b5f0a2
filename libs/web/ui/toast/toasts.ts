export type Toast = {
  readonly id: number;
  readonly text: string;
  readonly undo?: () => void;
  /** Where to go from here, such as to what was just made. */
  readonly action?: { readonly label: string; readonly run: () => void };
  readonly urgent?: boolean;
};

const SHOWN_MS = 8000;

/** The messages on screen. Each stays 8 s, held while the pointer or the focus is on it. */
export const createToasts = () => {
  let shown: readonly Toast[] = [];
  let count = 0;
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  const replace = (next: readonly Toast[]) => {
    shown = next;
    listeners.forEach((listener) => listener());
  };
  const hold = (id: number) => clearTimeout(timers.get(id));
  const dismiss = (id: number) => {
    hold(id);
    timers.delete(id);
    replace(shown.filter((toast) => toast.id !== id));
  };
  const release = (id: number) => {
    hold(id);
    timers.set(id, setTimeout(() => dismiss(id), SHOWN_MS));
  };
  return {
    show: (toast: Omit<Toast, 'id'>): number => {
      const id = ++count;
      replace([...shown.slice(-2), { ...toast, id }]);
      release(id);
      return id;
    },
    dismiss,
    hold,
    release,
    all: () => shown,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
