import { Button, StateMark, useClock, useShortcut } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { TakeAgendaItemDocument } from '../steps.generated.ts';
import type { Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { dayWords, timeIn } from '../words.ts';
import { AgendaRail } from './agenda-rail.tsx';
import { CaptureBar } from './capture-bar.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { InHand } from './in-hand.tsx';
import { Seats } from './seats.tsx';
import styles from './room.module.css';

type RoomProps = { sitting: Sitting; again: () => void };

/** The room: agenda on the left, the item in hand in the middle, seats on the right, and one line to capture what comes out. */
export const Room = ({ sitting, again }: RoomProps) => {
  const { now, today } = useClock();
  const [closing, setClosing] = useState(false);
  const [projected, setProjected] = useState(false);
  const step = useSittingStep(TakeAgendaItemDocument);
  const { id, agenda, currentItemId, forum } = sitting;
  const mayRun = sitting.may.includes('sitting.run');
  const at = agenda.findIndex((item) => item.id === currentItemId);
  const take = async (itemId: string | undefined) => {
    if (itemId === undefined || !mayRun) return;
    if (!(await step.take({ id, itemId, from: currentItemId }))) again();
  };
  const next = agenda[at + 1]?.id;
  const before = at > 0 ? agenda[at - 1]?.id : undefined;
  useShortcut('j', 'Next item', () => void take(next), { group: 'The room', off: !mayRun });
  useShortcut('k', 'Previous item', () => void take(before), { group: 'The room', off: !mayRun });
  useShortcut('f', 'Projector mode', () => setProjected((was) => !was), { group: 'The room' });
  const spent = sitting.startedAt ? Math.max(0, Math.floor((now - Date.parse(sitting.startedAt)) / 60_000)) : 0;
  return (
    <div className={styles.room} data-projected={projected || undefined}>
      <header className={styles.head}>
        <div className={styles.name}>
          <Link to={`/forums/${forum.id}` as string}>{forum.name}</Link>
          <h1>{dayWords(sitting.on, today)}</h1>
        </div>
        <StateMark state="under-way" word="In the room" tinted />
        <p className={styles.time} data-over={spent > sitting.minutes || undefined}>
          {sitting.startedAt && `Began ${timeIn(sitting.startedAt, forum.zone)} · `}
          {spent} of {sitting.minutes} minutes
        </p>
        <div className={styles.actions}>
          <Button look="plain" className={styles.projector} aria-pressed={projected} onClick={() => setProjected(!projected)}>
            Projector
          </Button>
          {mayRun && (
            <Button onClick={() => setClosing(true)}>
              Close the sitting
            </Button>
          )}
        </div>
      </header>
      <div className={styles.columns}>
        <AgendaRail sitting={sitting} onTake={mayRun ? (itemId) => void take(itemId) : undefined} />
        <InHand sitting={sitting} again={again} onNext={mayRun && next ? () => void take(next) : undefined} onBefore={mayRun && before ? () => void take(before) : undefined} problem={step.problem?.message} />
        <Seats sitting={sitting} />
      </div>
      {sitting.may.includes('sitting.capture') && <CaptureBar sitting={sitting} />}
      <CloseDialog open={closing} onClose={() => setClosing(false)} sitting={sitting} />
    </div>
  );
};
