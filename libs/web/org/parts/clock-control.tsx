import { dateInWords } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { useToast } from '#web/ui';
import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
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
  const [busy, setBusy] = useState(false);
  if (!organization.isExample) return null;
  const forward = async (days: number) => {
    setBusy(true);
    try {
      const { data } = await client.mutate({ mutation: MoveClockDocument, variables: { days } });
      if (data?.moveClock.problem) toast({ text: data.moveClock.problem.message });
    } catch {
      toast({ text: 'No answer came. The day that stands here is the one that holds.' });
    } finally {
      setBusy(false);
    }
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
        <button key={days} type="button" className={styles.step} disabled={busy} onClick={() => void forward(days)}>
          +{days} {days === 1 ? 'day' : 'days'}
        </button>
      ))}
    </div>
  );
};
