import type { LocalDate } from '#domain/kernel';
import {
  Button, Card, DateField, DueDate, Empty, Form, FormActions, HoldButton, Keys, Meter, PageHead, Person, ProblemNote, SelectField, Sentence, SiloName, SiloPair,
  Skeleton, SlipBar, STATES, Stat, StateMark, Stats, TextArea, TextField, useToast, type State,
} from '#web/ui';
import { useState } from 'react';
import styles from './gallery.module.css';

const states = Object.keys(STATES) as State[];
const on = (text: string) => text as LocalDate;

const FormCard = () => {
  const [what, setWhat] = useState('');
  const [due, setDue] = useState('2026-12-14');
  return (
    <Card title="Form">
      <Form onSubmit={() => undefined} label="Example">
        <TextField label="What is promised" value={what} onChange={setWhat} required hint="One sentence that the other silo could check." />
        <SelectField label="Promised to" value="" onChange={() => undefined} choices={[{ value: 'support', label: 'Support' }]} none="Choose a silo" required error="Choose the silo that will say whether it was kept." />
        <DateField label="By when" value={due} onChange={setDue} required />
        <TextArea label="Note" value="" onChange={() => undefined} />
        <FormActions>
          <Button look="primary" type="submit">
            Propose
          </Button>
          <Button>Cancel</Button>
        </FormActions>
      </Form>
    </Card>
  );
};

const WordsCard = () => {
  const toast = useToast();
  return (
    <Card title="Words and buttons" aside={<Keys keys="g i" />}>
      <div className={styles.stack}>
        <Sentence state="at-risk">refund limits need Finance’s sign-off, waiting on Priya since 3 Nov. Target 95 %, now 91 %.</Sentence>
        <Sentence state="silent" word="No word since 3 Nov">
          asked on Monday; Jonas Weber answers for it.
        </Sentence>
        <div className={styles.row}>
          <Button look="primary" onClick={() => toast({ text: 'Moved to 14 Dec. Support is asked.', undo: () => undefined })}>
            Ask for the date
          </Button>
          <Button>Counter</Button>
          <Button look="plain">Later</Button>
          <Button look="danger">Withdraw the promise</Button>
        </div>
        <HoldButton onHeld={() => toast({ text: 'Ruled. Held for ten minutes.' })}>Rule: Finance yields until 1 March</HoldButton>
        <ProblemNote what="Finance changed the date while you were writing." safe="Your note is kept; nothing was sent.">
          <Button>Show both</Button>
        </ProblemNote>
      </div>
    </Card>
  );
};

export const PartsSheet = () => (
  <div className={styles.sheet}>
    <PageHead over="Customer silos" title="Support" about="Answers customers, and carries what was promised to them. Led by Priya Raman." actions={<Button look="primary">Give an update</Button>} />
    <Stats label="How it stands">
      <Stat label="Kept" value="78 %" note="of 41 on their original date" state="verified" to="/commitments" />
      <Stat label="Overdue" value={2} note="oldest 9 days" state="overdue" />
      <Stat label="At risk" value={3} note="one asks for money" state="at-risk" />
      <Stat label="Owed by" value={14} note="to five silos" />
      <Stat label="Owed to" value={6} note="two unanswered" />
    </Stats>
    <Card title="States">
      <div className={styles.states}>
        {states.map((state) => (
          <StateMark key={state} state={state} />
        ))}
      </div>
    </Card>
    <Card title="States, tinted">
      <div className={styles.row}>
        {states.slice(0, 14).map((state) => (
          <StateMark key={state} state={state} tinted />
        ))}
      </div>
    </Card>
    <div className={styles.columns}>
      <WordsCard />
      <FormCard />
      <Card title="Dates, people, silos">
        <div className={styles.stack}>
          <DueDate on={on('2026-11-13')} focusable />
          <DueDate on={on('2026-11-25')} focusable />
          <DueDate on={on('2027-02-03')} focusable />
          <SlipBar original={on('2026-10-01')} agreed={on('2026-12-14')} slips={2} dates />
          <SlipBar original={on('2026-11-01')} agreed={on('2026-11-10')} slips={1} />
          <Person name="Amélie Laurent" />
          <Person name={undefined} />
          <SiloName name="Customer research" />
          <SiloPair from="Support" to="Finance" />
          <Meter kept={32} of={41} label="Kept" />
          <Meter kept={3} of={4} label="Kept" />
        </div>
      </Card>
      <Card title="Nothing yet">
        <Empty title="No hand-offs wait here" action={<Button>Offer a hand-off</Button>} example="Billing gives Support the list of open refunds by Friday.">
          What another silo offers to Support will stand here until somebody accepts it.
        </Empty>
        <Skeleton width="60%" />
      </Card>
    </div>
  </div>
);
