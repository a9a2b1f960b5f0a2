import { useQuery } from '@apollo/client/react';
import { counted } from '#domain/calendar';
import { Button, Dialog, Form, FormActions, ProblemNote, SelectField, TextField } from '#web/ui';
import { useState } from 'react';
import { useDone } from '../use-done.ts';
import type { ChangingSilo } from './changing-silo.ts';
import { OpenInSiloDocument, SiloChoicesDocument, SplitSiloDocument } from './silos.generated.ts';
import styles from './dialogs.module.css';

const keyOf = (name: string): string => name.trim().toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 60);

type SplitDialogProps = { silo: ChangingSilo; onClose: () => void; onSplit: (key: string) => void };

/** Makes a new silo out of one that stays: what is ticked goes along. */
export const SplitDialog = ({ silo, onClose, onSplit }: SplitDialogProps) => {
  const { data: choices } = useQuery(SiloChoicesDocument);
  const { data } = useQuery(OpenInSiloDocument, { variables: { key: silo.key }, fetchPolicy: 'network-only' });
  const { send, busy, problem } = useDone(SplitSiloDocument, ['SiloGrid', 'SiloChoices', 'SiloPage', 'Directory']);
  const [name, setName] = useState('');
  const [leadId, setLeadId] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const promised = (data?.silo?.promised.nodes ?? []).map((one) => ({ ...one, note: '' }));
  const owed = (data?.silo?.owed.nodes ?? []).map((one) => ({ ...one, note: `from ${one.carriedBy?.name ?? ''}` }));
  const toggle = (id: string) => setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const key = keyOf(name);
  const split = async () => {
    const part = { key, name: name.trim(), leadId: leadId || null, commitmentIds: [...chosen] };
    if (await send({ siloId: silo.id, version: silo.version, into: [part] }, `${name.trim()} is split off ${silo.name}.`)) onSplit(key);
  };
  return (
    <Dialog open onClose={onClose} title={`Split ${silo.name}`}>
      <Form onSubmit={() => void split()} label={`Split ${silo.name}`}>
        <TextField label="Name of the new silo" value={name} onChange={setName} required error={problem?.field === 'name' || problem?.field === 'key' ? problem.message : undefined} hint={key && `Its key will be “${key}”.`} />
        <SelectField label="Lead" value={leadId} onChange={setLeadId} none="Nobody yet" choices={(choices?.members ?? []).filter(({ active }) => active).map(({ id, name: label }) => ({ value: id, label }))} />
        <fieldset className={styles.choices}>
          <legend>Goes along; what is not ticked stays in {silo.name}</legend>
          {[...promised, ...owed].map(({ id, key: label, title, note }) => (
            <label key={id} className={styles.choice}>
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              <span>
                <span className={styles.label}>{label}</span> {title} {note && <span className={styles.note}>{note}</span>}
              </span>
            </label>
          ))}
        </fieldset>
        {problem && !['name', 'key'].includes(problem.field ?? '') && <ProblemNote what={problem.message} />}
        <FormActions>
          <Button type="submit" look="primary" busy={busy} disabled={key === ''}>
            {chosen.size > 0 ? `Split off with ${counted(chosen.size, 'promise')}` : 'Split off'}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
};
