import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { readView, writeView, type ListView } from './view.ts';

type Address = {
  readonly view: ListView;
  /** The saved or built-in view that it began as: its name stays while one changes what is shown. */
  readonly viewId: string | null;
  /** The key or id of the commitment in the panel. */
  readonly open: string | null;
  /** Whether the form for a new commitment stands in the panel. */
  readonly proposing: boolean;
  /** `replace` leaves no step for Back, as while typing. */
  readonly setView: (view: ListView, replace?: boolean) => void;
  readonly setOpen: (open: string | null, replace?: boolean) => void;
  readonly setProposing: (proposing: boolean) => void;
  /** What is shown is called nothing any more. */
  readonly forgetView: () => void;
};

/** The list's place in the address: read it, and go to another. */
export const useView = (): Address => {
  const search = useSearch({ strict: false }) as Record<string, string>;
  const navigate = useNavigate();
  const said = JSON.stringify(search);
  const view = useMemo(() => readView(JSON.parse(said) as Record<string, string>), [said]);
  const open = search['open'] ?? null;
  const viewId = search['view'] ?? null;
  const go = useCallback(
    (next: Record<string, string>, replace = false) => void navigate({ to: '/commitments' as string, search: next as never, replace, resetScroll: false }),
    [navigate],
  );
  const whole = useCallback((shown: ListView) => ({ ...writeView(shown), ...(viewId === null ? {} : { view: viewId }) }), [viewId]);
  return {
    view,
    viewId,
    open,
    proposing: search['new'] === 'yes',
    setView: useCallback((next, replace) => go({ ...whole(next), ...(open === null ? {} : { open }) }, replace), [go, whole, open]),
    setOpen: useCallback((next, replace) => go({ ...whole(view), ...(next === null ? {} : { open: next }) }, replace), [go, whole, view]),
    setProposing: useCallback((proposing) => go({ ...whole(view), ...(proposing ? { new: 'yes' } : {}) }), [go, whole, view]),
    forgetView: useCallback(() => go({ ...writeView(view), ...(open === null ? {} : { open }) }, true), [go, view, open]),
  };
};
