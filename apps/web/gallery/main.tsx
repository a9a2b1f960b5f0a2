import { ClockContext, Ground, Look, type Clock } from '#web/ui';
import { Outlet, RouterProvider, createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { plainSearch } from '../router.ts';
import { navigation } from '../shell/navigation.ts';
import { Shell } from '../shell/shell.tsx';
import { FillSlots } from '../shell/slots.tsx';
import { PartsSheet } from './parts-sheet.tsx';
import { SignInSheet } from './sign-in-sheet.tsx';

const clock = { today: '2026-11-22', now: Date.parse('2026-11-22T09:00:00Z') } as Clock;
const slots = { organization: 'Northwind Telecom', counts: { '/inbox': 4 } };

const root = createRootRoute({ component: Outlet });
const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: () => (
    <FillSlots slots={slots}>
      <Shell entries={navigation}>
        <Outlet />
      </Shell>
    </FillSlots>
  ),
});
const routeTree = root.addChildren([
  frame.addChildren([
    createRoute({ getParentRoute: () => frame, path: '/', component: PartsSheet }),
  ]),
  createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInSheet }),
]);
const router = createRouter({ routeTree, ...plainSearch, history: createHashHistory() });

createRoot(document.getElementById('root') as HTMLElement).render(
  <Look>
    <ClockContext value={clock}>
      <Ground>
        <RouterProvider router={router} />
      </Ground>
    </ClockContext>
  </Look>,
);
