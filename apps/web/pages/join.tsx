import { useChangeOfSignIn, useInvited, useMe } from '#web/org';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Join } from '../shell/join.tsx';

/** What stands behind the # of the address: no server gets to see it, so it is read once the page lives. */
const useLink = (): string | null => {
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    const read = () => setLink(window.location.hash.slice(1));
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return link;
};

/** The door for whoever got an invitation. Looking at it uses nothing up. */
export const Page = () => {
  const link = useLink();
  const { invited, problem: closed } = useInvited(link);
  const { accept, busy, problem } = useChangeOfSignIn();
  const me = useMe();
  const navigate = useNavigate();
  const come = async (password: string) => {
    if (link !== null && (await accept(link, password))) await navigate({ to: '/', replace: true });
  };
  return <Join invited={invited} closed={closed} busy={busy} problem={problem} signedInAs={me?.member?.name} onAccept={(password) => void come(password)} />;
};
