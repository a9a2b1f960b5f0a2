import { useQuery } from '@apollo/client/react';
import { Steps, useDirectory } from '#web/commitment';
import { Skeleton } from '#web/ui';
import { useEffect, useRef } from 'react';
import { InboxDetailDocument } from '../inbox.generated.ts';

/** The steps that one may take with a commitment, here in its row. Tells when one was taken. */
export const Act = ({ id, onActed }: { id: string; onActed: () => void }) => {
  const directory = useDirectory();
  const { data } = useQuery(InboxDetailDocument, { variables: { id } });
  const commitment = data?.commitment;
  const version = commitment?.version;
  const known = useRef(version);
  const acted = useRef(onActed);
  useEffect(() => {
    acted.current = onActed;
  });
  useEffect(() => {
    if (known.current !== undefined && version !== undefined && version !== known.current) acted.current();
    known.current = version;
  }, [version]);
  if (!commitment || !directory.ready) return <Skeleton height={36} />;
  return <Steps commitment={commitment} directory={directory} />;
};
