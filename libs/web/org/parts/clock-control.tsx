import { dateInWords } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { useToast } from '#web/ui';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { MoveClockDocument } from '../move-clock.generated.ts';
import { useSignedIn } from '../signed-in.ts';
import styles from './clock-control.module.css';

const STEPS = [1, 5] as const;
// What the days brought is worked off within a moment; by then everything has been asked once more.
const SETTLED_MS = 2500;

/** In an example organization only: its day, and the ways forward. Afterwards everything on the screen is asked again. */
export const ClockControl = () => {
  const { organization } = useSignedIn();
  const client = useApolloClient();
  const toast = useToast();
  const [move, { loading }] = useMutation(MoveClockDocument);
  if (!organization.isExample) return null;
  const forward = async (days: number) => {
    const { data } = await move({ variables: { days } });
    if (data?.moveClock.problem) toast({ text: data.moveClock.problem.message });
    const again = () => client.refetchQueries({ include: 'active' });
    await again();
    setTimeout(() => void again(), SETTLED_MS);
  };
  const today = organization.today as LocalDate;
  return (
    <div className={styles.clock} role="group" aria-label="The example company’s day">
      <time dateTime={today} className={styles.day} aria-live="polite">
        {dateInWords(today)}
      </time>
      {STEPS.map((days) => (
        <button key={days} type="button" className={styles.step} disabled={loading} onClick={() => void forward(days)}>
          +{days} {days === 1 ? 'day' : 'days'}
        </button>
      ))}
    </div>
  );
};
