export type LiveChange = { readonly number: number; readonly type: string; readonly subjectKind: string; readonly subjectId: string };

type Stream = { unsubscribe(): void };

export type LiveSource = {
  /** The number of the newest change there is. */
  last(): Promise<number>;
  /** Everything after a number, in order; calls `ended` when it breaks off. */
  follow(after: number, next: (change: LiveChange) => void, ended: () => void): Stream;
};

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

/**
 * One stream of changes for everybody who listens. After a break it asks from the last number that it saw, waiting longer
 * each time; no change is told twice.
 */
export const createLive = (source: LiveSource) => {
  const listeners = new Set<(change: LiveChange) => void>();
  let seen: number | null = null;
  let stream: Stream | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT_MS;
  let running = false;

  const again = () => {
    stream = undefined;
    if (!running) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };

  const told = (change: LiveChange) => {
    wait = FIRST_WAIT_MS;
    if (seen !== null && change.number <= seen) return;
    seen = change.number;
    listeners.forEach((listener) => listener(change));
  };

  const connect = async (): Promise<void> => {
    try {
      seen ??= await source.last();
    } catch {
      again();
      return;
    }
    if (running) stream = source.follow(seen, told, again);
  };

  return {
    listen: (listener: (change: LiveChange) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => {
      running = true;
      void connect();
    },
    stop: () => {
      running = false;
      clearTimeout(timer);
      stream?.unsubscribe();
    },
  };
};

export type Live = ReturnType<typeof createLive>;
