import { usePageTitle, useClock } from '#web/ui';
import { useParams } from '@tanstack/react-router';
import { MinutesView } from '../after/minutes-view.tsx';
import { Preparing } from '../before/preparing.tsx';
import { Absent } from '../parts/absent.tsx';
import { Room } from '../room/room.tsx';
import { useSitting } from '../use-sitting.ts';
import { dayWords } from '../words.ts';

/** One sitting at one address: being prepared, in the room, and as its minutes. */
export const SittingPage = () => {
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const { sitting, state, again } = useSitting(id);
  const { today } = useClock();
  usePageTitle(sitting ? `${sitting.forum.name}, ${dayWords(sitting.on, today)}` : undefined);
  if (!sitting) return <Absent what="sitting" state={state} again={again} />;
  if (sitting.state === 'IN_ROOM') return <Room sitting={sitting} again={again} />;
  return sitting.state === 'CLOSED' ? <MinutesView sitting={sitting} /> : <Preparing sitting={sitting} again={again} />;
};
