import { Button, ProblemNote } from '#web/ui';
import { useState } from 'react';
import { AddAgendaItemDocument } from '../steps.generated.ts';
import type { Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import styles from './add-item.module.css';

/** A matter in words, put on the agenda by hand. */
export const AddItem = ({ sitting: { id, version } }: { sitting: Sitting }) => {
  const [title, setTitle] = useState('');
  const step = useSittingStep(AddAgendaItemDocument);
  const add = async () => {
    if (await step.take({ id, version, title, minutes: 5 })) setTitle('');
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim()) void add();
      }}
    >
      <input className={styles.input} value={title} maxLength={500} placeholder="Add a matter, such as “Winter staffing”" aria-label="A matter to add" onChange={(event) => setTitle(event.target.value)} />
      <Button type="submit" icon="plus" busy={step.busy} disabled={!title.trim()}>
        Add
      </Button>
      {step.problem && <ProblemNote what={step.problem.message} />}
    </form>
  );
};
