import { Button, ProblemNote, useClock, useSend, useToast } from '#web/ui';
import { useState } from 'react';
import { TakeBackRulingDocument, type DecisionRulingFragment } from '../decisions.generated.ts';
import { leftInWords, RULING_WORDS } from '../words.ts';
import { Changes } from './changes.tsx';
import styles from './held.module.css';
import { usePresent } from './use-present.ts';

const HELD_MS = 600_000;

/** A ruling that is held: what it will change, how long it can be taken back, and the way to do that. */
export const Held = ({ ruling, now, mayRule }: { ruling: DecisionRulingFragment; now: string; mayRule: boolean }) => {
  const { today } = useClock();
  const left = Date.parse(ruling.executesAt) - usePresent(now);
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const takeBack = async () => {
    setProblem(null);
    const sent = await send(TakeBackRulingDocument, { id: ruling.id });
    if (sent.problem) setProblem(sent.problem.message);
    else toast({ text: 'Taken back. Nothing was changed, and nobody was told.' });
  };
  return (
    <div className={styles.held}>
      <div className={styles.head}>
        <div>
          <p className={styles.title}>{RULING_WORDS[ruling.kind].name}: held</p>
          <p className={styles.about}>Nothing has changed and nobody has been told. It takes effect by itself.</p>
        </div>
        <p className={styles.left} role="timer" aria-label={`${leftInWords(left)} left to take it back`}>
          {left > 0 ? leftInWords(left) : 'now'}
        </p>
      </div>
      <div className={styles.bar} aria-hidden="true">
        <span style={{ width: `${Math.max(0, Math.min(100, (left / HELD_MS) * 100))}%` }} />
      </div>
      <Changes changes={ruling.changes} today={today} label="What will change" />
      {problem && <ProblemNote what={problem} />}
      {mayRule && (
        <Button look="quiet" busy={busy} onClick={() => void takeBack()} className={styles.back}>
          Take it back
        </Button>
      )}
    </div>
  );
};
