import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './shell/frame.tsx';
import { Loading } from './shell/loading.tsx';
import { NotFound, NothingHere } from './shell/not-found.tsx';
import { PageFailed } from './shell/page-failed.tsx';

type PageModule = { Page: () => React.ReactNode };

const root = createRootRoute({ notFoundComponent: NothingHere, errorComponent: PageFailed });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

const options = (title: string, load: () => Promise<PageModule>) => ({
  staticData: { title },
  component: lazyRouteComponent(load, 'Page'),
  pendingComponent: Loading,
  errorComponent: PageFailed,
  notFoundComponent: NotFound,
});

/** A page inside the frame; its module exports `Page` and becomes a chunk of its own. */
const page = (path: string, title: string, load: () => Promise<PageModule>) =>
  createRoute({ getParentRoute: () => frame, path, ...options(title, load) });

/** A page without the frame. */
const bare = (path: string, title: string, load: () => Promise<PageModule>) =>
  createRoute({ getParentRoute: () => root, path, ...options(title, load) });

export const routes = root.addChildren([
  frame.addChildren([
    page('/', 'Home', () => import('./pages/home.tsx')),
    page('/commitments', 'Commitments', () => import('./pages/commitments.tsx')),
    page('/commitments/$reference', 'Commitment', () => import('./pages/commitment.tsx')),
    page('/series/$id', 'Series', () => import('./pages/series.tsx')),
    page('/silos', 'Silos', () => import('./pages/silos.tsx')),
    page('/silos/$key', 'Silo', () => import('./pages/silo.tsx')),
    page('/handoffs', 'Hand-offs', () => import('./pages/handoffs.tsx')),
    page('/handoffs/matrix', 'Who owes whom', () => import('./pages/matrix.tsx')),
    page('/handoffs/$id', 'Hand-off', () => import('./pages/handoff.tsx')),
    page('/forums', 'Forums', () => import('./pages/forums.tsx')),
    page('/forums/$id', 'Forum', () => import('./pages/forum.tsx')),
    page('/sittings/$id', 'Sitting', () => import('./pages/sitting.tsx')),
    page('/inbox', 'Inbox', () => import('./pages/inbox.tsx')),
    page('/search', 'Search', () => import('./pages/search.tsx')),
    page('/outbox', 'Outbox', () => import('./pages/outbox.tsx')),
    page('/decisions', 'Decisions', () => import('./pages/decisions.tsx')),
    page('/settings', 'Settings', () => import('./pages/settings.tsx')),
    page('/settings/leave', 'My leave', () => import('./pages/leave.tsx')),
    page('/settings/members', 'Members', () => import('./pages/members.tsx')),
    page('/settings/posts', 'Posts and actions', () => import('./pages/posts.tsx')),
  ]),
  bare('/import', 'Import', () => import('./pages/import.tsx')),
  bare('/sign-in', 'Sign in', () => import('./pages/sign-in.tsx')),
]);
