import { useChangeOfSignIn, useExamplePeople, useMe } from '#web/org';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SignIn } from '../shell/sign-in.tsx';

/** Only ways inside this site: an address that begins with one slash. */
const within = (to: string | undefined): string => (to && /^\/(?![/\\])/.test(to) ? to : '/');

/** The way in. Whoever is signed in already goes on to where they wanted to go. */
export const Page = () => {
  const me = useMe();
  const people = useExamplePeople();
  const { signIn, become, busy, problem } = useChangeOfSignIn();
  const { to } = useSearch({ strict: false }) as { to?: string };
  const navigate = useNavigate();
  const isIn = Boolean(me);
  useEffect(() => {
    if (isIn) void navigate({ href: within(to), replace: true });
  }, [isIn, to, navigate]);
  if (me !== null) return null;
  return (
    <SignIn
      busy={busy}
      problem={problem}
      people={people}
      onSignIn={(email, password) => void signIn(email, password)}
      onBecome={(memberId) => void become(memberId)}
      start={<Link to="/import">Start with your own list</Link>}
    />
  );
};
