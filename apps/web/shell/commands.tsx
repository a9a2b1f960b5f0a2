import { useChangeOfSignIn, useExamplePeople, useSignedIn } from '#web/org';
import { setPreference, useCommands, type Command } from '#web/ui';
import { useQuery } from '@apollo/client/react';
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { PlacesDocument } from './places.generated.ts';

const LOOKS: readonly Command[] = [
  { label: 'Light colours', group: 'Look', also: 'theme day', run: () => setPreference('light') },
  { label: 'Dark colours', group: 'Look', also: 'theme night', run: () => setPreference('dark') },
  { label: 'Colours follow the system', group: 'Look', also: 'theme', run: () => setPreference('system') },
];

const PAGES = [
  { to: '/changes', label: 'Your recent changes', also: 'undo take back revert history mine' },
  { to: '/import', label: 'Import from files', also: 'csv xlsx upload' },
  { to: '/outbox', label: 'Outbox', also: 'messages mail sent' },
  { to: '/settings/posts', label: 'Posts and actions', also: 'rights permissions who may' },
] as const;

const useStay = <Value,>(value: Value) => {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
};

/** In the example company: whom to be. */
const ExampleCommands = () => {
  const { member } = useSignedIn();
  const people = useExamplePeople();
  const change = useStay(useChangeOfSignIn());
  useCommands(
    useMemo(
      () =>
        people
          .filter(({ memberId }) => memberId !== member.id)
          .map(({ memberId, name, post }) => ({ label: `Become ${name}`, also: post, group: 'Example', run: () => void change.current.become(memberId) })),
      [people, member.id, change],
    ),
  );
  return null;
};

/** What the palette does that no key does: silos and forums by name, pages aside, colours. Mounted when it first opens. */
export const Commands = () => {
  const navigate = useNavigate();
  const { routesByPath } = useRouter();
  const { organization } = useSignedIn();
  const { data } = useQuery(PlacesDocument, { fetchPolicy: 'cache-first' });
  const change = useStay(useChangeOfSignIn());
  useCommands(
    useMemo((): readonly Command[] => {
      const go = (to: string, params?: Record<string, string>) => () => void navigate({ to, params } as never);
      return [
        ...PAGES.filter(({ to }) => to in routesByPath).map(({ to, label, also }) => ({ label, also, group: 'Go to', run: go(to) })),
        ...(data?.silos ?? []).map(({ key, name }) => ({ label: name, also: key, group: 'Silo', run: go('/silos/$key', { key }) })),
        ...(data?.forums ?? []).map(({ id, name }) => ({ label: name, group: 'Forum', run: go('/forums/$id', { id }) })),
        ...LOOKS,
        { label: 'Sign out', group: 'You', run: () => void change.current.signOut() },
      ];
    }, [navigate, routesByPath, data, change]),
  );
  return organization.isExample ? <ExampleCommands /> : null;
};
