import { ClockControl, OrganizationMenu, PersonMenu, type SignedIn } from '#web/org';
import { Commands } from './commands.tsx';
import type { Slots } from './slots.tsx';

/** What the frame shows of whoever is signed in, where and when. */
export const slotsOf = ({ organization, could }: SignedIn): Slots => ({
  organization: organization.name,
  organizationMenu: <OrganizationMenu />,
  personMenu: <PersonMenu />,
  commands: <Commands />,
  mayPropose: could('commitment.propose'),
  clockControl: organization.isExample && <ClockControl />,
});
