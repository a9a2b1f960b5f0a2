import { ClockControl, OrganizationMenu, PersonMenu, type SignedIn } from '#web/org';
import { AfterDrawing } from '#web/ui';
import { lazy, Suspense } from 'react';
import { Commands } from './commands.tsx';
import type { Slots } from './slots.tsx';

// Entering the product needs none of these.
const FoundThings = lazy(() => import('./found-things.tsx').then((module) => ({ default: module.FoundThings })));
const ViewsInRail = lazy(() => import('./views-in-rail.tsx'));
const WorkTray = lazy(() => import('./work-tray.tsx'));

/** What the frame shows of whoever is signed in, where and when. */
export const slotsOf = ({ organization, could }: SignedIn): Slots => ({
  organization: organization.name,
  FoundThings,
  organizationMenu: <OrganizationMenu />,
  personMenu: <PersonMenu />,
  commands: <Commands />,
  pinned: (
    <AfterDrawing>
      <Suspense>
        <ViewsInRail />
      </Suspense>
    </AfterDrawing>
  ),
  work: could('list.bring-back') && (
    <AfterDrawing>
      <Suspense>
        <WorkTray />
      </Suspense>
    </AfterDrawing>
  ),
  mayPropose: could('commitment.propose'),
  clockControl: organization.isExample && <ClockControl />,
});
