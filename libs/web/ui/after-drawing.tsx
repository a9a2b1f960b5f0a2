import { useSyncExternalStore, type ReactNode } from 'react';

const never = () => () => undefined;

/** What the first picture does without: the server leaves it out, and the browser adds it once the page is alive. */
export const AfterDrawing = ({ children }: { children: ReactNode }) => useSyncExternalStore(never, () => true, () => false) && children;
