import { StepForm } from '#web/commitment';
import { Button, DueDate, ProblemNote, StateMark, TextArea } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LocalDate } from '#domain/kernel';
import { useHandoffStep } from '../steps/use-handoff-step.ts';
import { lookOfContribution } from './contribution-words.ts';
import styles from './contributions.module.css';
import {
  AcceptContributionDocument, DeclineContributionDocument, DropContributionDocument, FinishContributionDocument, type ContributionLineFragment,
} from './contributions.generated.ts';

type Props = { part: ContributionLineFragment };

const Decline = ({ part, onClose }: Props & { onClose: () => void }) => {
  const step = useHandoffStep(DeclineContributionDocument, { said: 'Declined.', onDone: onClose });
  const [note, setNote] = useState('');
  return (
    <StepForm label="Decline" verb="Decline" look="danger" step={step} fields={['note']} onCancel={onClose} onSubmit={() => void step.take({ id: part.id, version: part.version, note })}>
      <TextArea label="Why your silo does not take it" required autoFocus value={note} onChange={setNote} error={step.errorOf('note')} />
    </StepForm>
  );
};

const Answers = ({ part, onDecline }: Props & { onDecline: () => void }) => {
  const accept = useHandoffStep(AcceptContributionDocument, { said: `${part.silo.name} takes its part.` });
  const finish = useHandoffStep(FinishContributionDocument, { said: `The part of ${part.silo.name} is done.` });
  const drop = useHandoffStep(DropContributionDocument, { said: `${part.silo.name} is no longer asked.` });
  const at = { id: part.id, version: part.version };
  const may = (action: string) => part.steps.includes(`contribution.${action}`);
  const problem = accept.problem ?? finish.problem ?? drop.problem;
  if (part.steps.length === 0) return null;
  return (
    <>
      {problem && <ProblemNote what={problem.message} />}
      <div className={styles.steps} role="group" aria-label={`Steps of ${part.silo.name}’s part`}>
        {may('accept') && <Button look="primary" busy={accept.busy} onClick={() => void accept.take(at)}>Take it</Button>}
        {may('finish') && <Button look="primary" busy={finish.busy} onClick={() => void finish.take(at)}>Done</Button>}
        {may('decline') && <Button onClick={onDecline}>Decline</Button>}
        {may('drop') && <Button look="plain" flush={part.steps.length === 1} busy={drop.busy} onClick={() => void drop.take(at)}>Drop</Button>}
      </div>
    </>
  );
};

/** One silo's part: how it stands, what it is, by when, who said so, and the answer in its place. */
export const ContributionRow = ({ part }: Props) => {
  const [declining, setDeclining] = useState(false);
  const { state, word } = lookOfContribution(part.state);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <StateMark state={state} word={word} />
        <Link to={`/silos/${part.silo.key}` as string} className={styles.silo}>{part.silo.name}</Link>
        {part.dueOn && <DueDate on={part.dueOn as LocalDate} open={part.state === 'ASKED' || part.state === 'ACCEPTED'} focusable />}
      </div>
      {part.part && <p className={styles.part}>{part.part}</p>}
      {part.saidBy && (
        <p className={styles.said}>
          {part.saidBy.name}
          {part.saidNote && <>: “{part.saidNote}”</>}
        </p>
      )}
      {declining ? <Decline part={part} onClose={() => setDeclining(false)} /> : <Answers part={part} onDecline={() => setDeclining(true)} />}
    </li>
  );
};
