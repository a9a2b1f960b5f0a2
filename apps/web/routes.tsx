import { createRootRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './shell/frame.tsx';
import { Loading } from './shell/loading.tsx';
import { NotFound, NothingHere } from './shell/not-found.tsx';
import { PageFailed } from './shell/page-failed.tsx';

/** Each exports `Page` and becomes a chunk of its own. */
const modules = import.meta.glob<{ Page: () => React.ReactNode }>('./pages/*.tsx');

const root = createRootRoute({ notFoundComponent: NothingHere, errorComponent: PageFailed });
const frame = createRoute({ getParentRoute: () => root, id: 'frame', component: Frame });

const options = (title: string, name: string) => ({
  staticData: { title, module: `pages/${name}.tsx` },
  component: lazyRouteComponent(modules[`./pages/${name}.tsx`]!, 'Page'),
  pendingComponent: Loading,
  errorComponent: PageFailed,
  notFoundComponent: NotFound,
});

/** A page inside the frame, by the name of its module. */
const page = (path: string, title: string, name: string) => createRoute({ getParentRoute: () => frame, path, ...options(title, name) });

/** A page without the frame. */
const bare = (path: string, title: string, name: string) => createRoute({ getParentRoute: () => root, path, ...options(title, name) });

export const routes = root.addChildren([
  frame.addChildren([
    page('/', 'Home', 'home'),
    page('/commitments', 'Commitments', 'commitments'),
    page('/commitments/$reference', 'Commitment', 'commitment'),
    page('/changes', 'Your recent changes', 'changes'),
    page('/series/$id', 'Series', 'series'),
    page('/silos', 'Silos', 'silos'),
    page('/silos/$key', 'Silo', 'silo'),
    page('/handoffs', 'Hand-offs', 'handoffs'),
    page('/handoffs/matrix', 'Who owes whom', 'matrix'),
    page('/handoffs/$id', 'Hand-off', 'handoff'),
    page('/forums', 'Forums', 'forums'),
    page('/forums/$id', 'Forum', 'forum'),
    page('/sittings/$id', 'Sitting', 'sitting'),
    page('/inbox', 'Inbox', 'inbox'),
    page('/search', 'Search', 'search'),
    page('/outbox', 'Outbox', 'outbox'),
    page('/decisions', 'Decisions', 'decisions'),
    page('/settings', 'Settings', 'settings'),
    page('/settings/leave', 'My leave', 'leave'),
    page('/settings/members', 'Members', 'members'),
    page('/settings/posts', 'Posts and actions', 'posts'),
  ]),
  bare('/import', 'Import', 'import'),
  bare('/sign-in', 'Sign in', 'sign-in'),
  bare('/join', 'Invitation', 'join'),
]);
