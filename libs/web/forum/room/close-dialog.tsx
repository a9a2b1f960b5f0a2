import { Button, Dialog, Icon, ProblemNote } from '#web/ui';
import { CloseSittingDocument } from '../steps.generated.ts';
import type { Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { CompletePromise } from './complete-promise.tsx';
import styles from './close-dialog.module.css';

type Line = { readonly ready: boolean; readonly words: string };

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const checklistOf = ({ outcomes, seats, quorum, agenda }: Sitting): readonly Line[] => {
  const unfinished = outcomes.filter((outcome) => outcome.lacks.length > 0).length;
  const unmarked = seats.filter((seat) => seat.mark === null).length;
  const open = agenda.filter((item) => !item.settled).length;
  return [
    { ready: unfinished === 0, words: unfinished === 0 ? 'Every new promise has its owner and its date' : `${counted(unfinished, 'promise lacks', 'promises lack')} an owner or a date` },
    { ready: unmarked === 0, words: unmarked === 0 ? 'Every seat is marked' : `${counted(unmarked, 'seat is', 'seats are')} not marked and will count as absent` },
    { ready: quorum.met, words: quorum.met ? `A quorum sat: ${quorum.filled} of ${quorum.seats} silos` : `No quorum: ${quorum.filled} of ${quorum.seats} silos, ${quorum.needed} are needed. The minutes will say so` },
    { ready: true, words: open === 0 ? 'Everything on the agenda is settled' : `${counted(open, 'open item goes', 'open items go')} to the next sitting, carried once more` },
    { ready: true, words: `${counted(outcomes.length, 'outcome goes', 'outcomes go')} into the minutes; each person gets one message` },
  ];
};

/** What is still missing before the close, and the close itself, which cannot be taken back. */
export const CloseDialog = ({ open, onClose, sitting }: { open: boolean; onClose: () => void; sitting: Sitting }) => {
  const step = useSittingStep(CloseSittingDocument, 'Closed. The minutes are locked.');
  const unfinished = sitting.outcomes.filter((outcome) => outcome.lacks.length > 0);
  return (
    <Dialog open={open} onClose={onClose} title="Close the sitting">
      <ul className={styles.lines}>
        {checklistOf(sitting).map(({ ready, words }) => (
          <li key={words} data-ready={ready || undefined}>
            <Icon name={ready ? 'check' : 'warning'} size={16} />
            {words}
          </li>
        ))}
      </ul>
      {unfinished.map((outcome) => (
        <div key={outcome.id} className={styles.unfinished}>
          <p>{outcome.text}</p>
          <CompletePromise outcome={outcome} sitting={sitting} />
        </div>
      ))}
      {step.problem && <ProblemNote what={step.problem.message} />}
      <p className={styles.words}>The minutes are drafted from the agenda, the seats and what was captured, signed by you, and locked. Nothing in them can be changed afterwards.</p>
      <div className={styles.actions}>
        <Button look="primary" busy={step.busy} disabled={unfinished.length > 0} onClick={() => void step.take({ id: sitting.id, version: sitting.version })}>
          Close and lock the minutes
        </Button>
        <Button onClick={onClose}>Go on with the sitting</Button>
      </div>
    </Dialog>
  );
};
