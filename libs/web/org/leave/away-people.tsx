import type { LocalDate } from '#domain/kernel';
import { AwayContext, shortDate, useClock } from '#web/ui';
import { useMemo, type ReactNode } from 'react';
import { useSignedIn } from '../signed-in.ts';
import { awayInWords } from './away-words.ts';

/** Lets every name below say that its person is away: read once with who is signed in, not once a row. */
export const AwayPeople = ({ children }: { children: ReactNode }) => {
  const { away } = useSignedIn();
  const { today } = useClock();
  const words = useMemo(() => new Map(away.map(({ memberId, untilOn, standIn }) => [memberId, awayInWords(shortDate(untilOn as LocalDate, today), standIn ?? undefined)])), [away, today]);
  return <AwayContext value={words}>{children}</AwayContext>;
};
