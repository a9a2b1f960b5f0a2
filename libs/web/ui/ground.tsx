import type { ReactNode } from 'react';
import { Shortcuts } from './shortcuts/shortcuts.tsx';
import { ToastArea } from './toast/toast.tsx';

/** What every page stands on: its keys, and where it tells what happened. */
export const Ground = ({ children }: { children: ReactNode }) => (
  <Shortcuts>
    <ToastArea>{children}</ToastArea>
  </Shortcuts>
);
