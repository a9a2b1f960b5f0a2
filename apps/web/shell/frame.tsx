import { useInboxCount } from '#web/notice';
import { AwayPeople, SignedInContext, signedInOf, useMe, type SignedIn } from '#web/org';
import { Empty, LiveChanges, SystemClock } from '#web/ui';
import { Outlet, useMatches, useRouter } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useMemo, useRef, type ReactNode } from 'react';
import { navigation } from './navigation.ts';
import { Shell } from './shell.tsx';
import { FillSlots } from './slots.tsx';
import { slotsOf } from './slots-of.tsx';

/** Puts the route's title in the window, and the focus on the page when what held it has gone. */
const useArrival = (organization: string) => {
  const matches = useMatches();
  const last = matches.at(-1);
  const title = last?.staticData.title;
  const path = last?.pathname;
  const before = useRef(path);
  useLayoutEffect(() => {
    if (title) document.title = `${title} · ${organization}`;
  }, [title, path, organization]);
  useEffect(() => {
    if (before.current !== path && document.activeElement === document.body) document.getElementById('main')?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
};

const MINUTE_MS = 60_000;

/** How far the organization's clock stands ahead of this device's, to the minute, since the moment when it was read. */
const useOffset = (now: string): number => useMemo(() => Math.round((Date.parse(now) - Date.now()) / MINUTE_MS) * MINUTE_MS, [now]);

const WithSlots = ({ signedIn, children }: { signedIn: SignedIn; children: ReactNode }) => (
  <FillSlots slots={{ ...slotsOf(signedIn), counts: { '/inbox': useInboxCount() } }}>{children}</FillSlots>
);

/** Rail, top and page for somebody who is signed in. Whoever becomes somebody else gets the page anew. */
const Inside = ({ signedIn }: { signedIn: SignedIn }) => {
  const { routesByPath } = useRouter();
  const { member, organization } = signedIn;
  useArrival(organization.name);
  return (
    <SignedInContext value={signedIn}>
      <SystemClock offsetMs={useOffset(organization.now)} zone={organization.zone}>
        <AwayPeople>
          <LiveChanges key={member.id}>
            <WithSlots signedIn={signedIn}>
              <Shell entries={navigation.filter((entry) => entry.to in routesByPath)}>
                <Outlet key={member.id} />
              </Shell>
            </WithSlots>
          </LiveChanges>
        </AwayPeople>
      </SystemClock>
    </SignedInContext>
  );
};

/** Leaves once, with the address that was asked for. */
const ToSignIn = () => {
  const router = useRouter();
  useEffect(() => {
    const { href } = router.state.location;
    void router.navigate({ to: '/sign-in', search: { to: href === '/' ? undefined : href }, replace: true });
  }, [router]);
  return null;
};

/** The route that holds every page with rail and top. A visitor is sent to sign in, and then back. */
export const Frame = () => {
  const me = useMe();
  if (me === undefined) return null;
  if (me === null) return <ToSignIn />;
  const signedIn = signedInOf(me);
  if (!signedIn) return <Empty title="You belong to no organization yet">Ask whoever invited you, or start an organization of your own.</Empty>;
  return <Inside signedIn={signedIn} />;
};
