import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { navigation } from './navigation.ts';
import { Shell } from './shell.tsx';
import { useSlots } from './slots.tsx';

/** Puts the route's title in the window, and the focus on the page when what held it has gone. */
const useArrival = () => {
  const matches = useMatches();
  const last = matches.at(-1);
  const { organization } = useSlots();
  const title = last?.staticData.title;
  const path = last?.pathname;
  const before = useRef(path);
  useLayoutEffect(() => {
    if (title) document.title = `${title} · ${organization ?? 'Throughline'}`;
  }, [title, path, organization]);
  useEffect(() => {
    if (before.current !== path && document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
};

/** The route that holds every page with rail and top. */
export const Frame = () => {
  const { routesByPath } = useRouter();
  useArrival();
  return (
    <Shell entries={navigation.filter((entry) => entry.to in routesByPath)}>
      <Outlet />
    </Shell>
  );
};
