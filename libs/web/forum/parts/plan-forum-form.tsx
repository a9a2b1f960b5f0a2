import { useQuery } from '@apollo/client/react';
import { WEEKDAY_NAMES } from '#domain/calendar';
import { useSignedIn } from '#web/org';
import { Button, Form, FormActions, ProblemNote, SelectField, TextField, useSend } from '#web/ui';
import { useState } from 'react';
import { ForumsDocument, PlanForumDocument } from '../forums.generated.ts';
import { CaptureNamesDocument } from '../sitting.generated.ts';
import styles from './plan-forum-form.module.css';

const NTH = [['1', 'First'], ['2', 'Second'], ['3', 'Third'], ['4', 'Fourth'], ['-1', 'Last']] as const;
const LENGTHS = ['30', '45', '60', '90', '120'];

type PlanForumFormProps = { onPlanned: (id: string) => void };

/** The rhythm, the hour, the length and the seats of a new forum. */
export const PlanForumForm = ({ onPlanned }: PlanForumFormProps) => {
  const { organization } = useSignedIn();
  const { data } = useQuery(CaptureNamesDocument);
  const { send, busy } = useSend();
  const [form, setForm] = useState({ name: 'Customer forum', nth: '2', weekday: '4', at: '10:00', minutes: '60' });
  const [without, setWithout] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState<{ readonly message: string; readonly field?: string | null } | null>(null);
  const set = (field: keyof typeof form) => (value: string) => setForm({ ...form, [field]: value });
  const silos = data?.silos ?? [];
  const errorOf = (field: string) => (problem?.field === field ? problem.message : undefined);

  const submit = async () => {
    setProblem(null);
    const rhythm = { kind: 'MONTHLY_WEEKDAY' as const, nth: Number(form.nth), weekday: Number(form.weekday) };
    const siloIds = silos.map(({ id }) => id).filter((id) => !without.includes(id));
    const input = { name: form.name, rhythm, at: form.at, zone: organization.zone, minutes: Number(form.minutes), siloIds };
    const sent = await send(PlanForumDocument, input, { refetchQueries: [ForumsDocument] });
    setProblem(sent.problem);
    if (sent.answer?.forum) onPlanned(sent.answer.forum.id);
  };

  return (
    <Form onSubmit={() => void submit()} label="Plan a forum">
      <TextField label="Name" value={form.name} onChange={set('name')} error={errorOf('name')} required />
      <div className={styles.pair}>
        <SelectField label="Which" value={form.nth} onChange={set('nth')} choices={NTH.map(([value, label]) => ({ value, label }))} />
        <SelectField label="Weekday of each month" value={form.weekday} onChange={set('weekday')} error={errorOf('weekday')} choices={WEEKDAY_NAMES.map((label, at) => ({ value: String(at + 1), label }))} />
      </div>
      <div className={styles.pair}>
        <TextField label={`Begins at (${organization.zone})`} value={form.at} onChange={set('at')} error={errorOf('at')} />
        <SelectField label="Length" value={form.minutes} onChange={set('minutes')} choices={LENGTHS.map((value) => ({ value, label: `${value} minutes` }))} />
      </div>
      <fieldset className={styles.seats}>
        <legend>Silos with a seat</legend>
        {silos.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={!without.includes(id)} onChange={(event) => setWithout(event.target.checked ? without.filter((one) => one !== id) : [...without, id])} />
            {name}
          </label>
        ))}
        {errorOf('siloIds') && <p className={styles.error}>{errorOf('siloIds')}</p>}
      </fieldset>
      {problem && !problem.field && <ProblemNote what={problem.message} />}
      <FormActions>
        <Button type="submit" look="primary" busy={busy}>
          Plan it
        </Button>
      </FormActions>
    </Form>
  );
};
