import { Button, TextArea, TextField } from '#web/ui';
import { useEffect, useRef, useState } from 'react';
import styles from '../detail/panel.module.css';
import { isOver, LoadCheck } from '../load/load-check.tsx';
import { useLoad } from '../load/use-load.ts';
import type { Directory } from '../list/use-directory.ts';
import { OFFICE_NAME } from '../words/office.ts';
import { DayField, PersonField, SiloField } from './fields.tsx';
import { StepForm } from './step-form.tsx';
import { ProposeCommitmentDocument } from './steps.generated.ts';
import { useStep } from './use-step.ts';

type ProposeProps = { directory: Directory; onClose: () => void; onDone: (id: string) => void };

const EMPTY = { title: '', customerEffect: '', doneWhen: '', carriedBy: '', promisedTo: '', ownerId: '', on: '' };
const FIELDS = [...Object.keys(EMPTY), 'overLimit'];

/** What is promised, by whom to whom, by when: the form for a new commitment. */
export const ProposeForm = ({ directory, onClose, onDone }: ProposeProps) => {
  const step = useStep(ProposeCommitmentDocument, { said: 'It is on the list.', onDone: ({ id }) => onDone(id) });
  const [values, setValues] = useState(EMPTY);
  const [overLimit, setOverLimit] = useState(false);
  const field = (name: keyof typeof EMPTY) => ({
    value: values[name],
    onChange: (value: string) => setValues((before) => ({ ...before, [name]: value })),
    error: step.errorOf(name),
  });
  const leads = directory.silos.find(({ id }) => id === values.carriedBy)?.lead;
  const mine = leads != null && leads.id === directory.me;
  const found = useLoad(mine && values.ownerId !== '' ? { id: null, carriedBy: values.carriedBy, ownerId: values.ownerId, on: values.on || null } : null);
  const send = () => {
    const { promisedTo, ownerId, on, ...said } = values;
    void step.take({ ...said, promisedTo: promisedTo || null, ownerId: ownerId || null, on: on || null, overLimit });
  };
  return (
    <StepForm label="New commitment" bare verb={isOver(found) ? 'Promise over the limit' : mine ? 'Promise' : 'Propose'} step={step} fields={FIELDS} onSubmit={send} onCancel={onClose}>
      <TextField label="What is promised" required autoFocus placeholder="Return label in the app" {...field('title')} />
      <SiloField directory={directory} label="Carried by" none="Choose the silo" required {...field('carriedBy')} />
      <SiloField directory={directory} label="Promised to" none={OFFICE_NAME} without={values.carriedBy} {...field('promisedTo')} />
      <PersonField directory={directory} label="Accountable owner" none="Nobody named yet" required={mine} {...field('ownerId')} />
      <DayField required={mine} {...field('on')} hint={mine ? 'You lead this silo: it is accepted at once.' : leads ? `${leads.name} accepts, counters or declines.` : undefined} />
      <LoadCheck found={found} owner={directory.memberName(values.ownerId)} silo={directory.silos.find(({ id }) => id === values.carriedBy)?.name ?? ''} confirm={{ checked: overLimit, onChange: setOverLimit, error: step.errorOf('overLimit') }} />
      <TextArea label="For which effect on customers" rows={2} {...field('customerEffect')} />
      <TextArea label="Done when" rows={2} {...field('doneWhen')} />
    </StepForm>
  );
};

/** The new commitment beside the list. */
export const ProposePanel = (props: ProposeProps) => {
  const element = useRef<HTMLElement>(null);
  useEffect(() => element.current?.querySelector('input')?.focus(), []);
  return (
    <aside ref={element} className={styles.panel} aria-label="New commitment" tabIndex={-1}>
      <div className={styles.bar}>
        <h2 className={styles.key}>New commitment</h2>
        <Button look="plain" icon="close" aria-label="Close" title="Close (Esc)" onClick={props.onClose}>
          {null}
        </Button>
      </div>
      <ProposeForm {...props} />
    </aside>
  );
};
