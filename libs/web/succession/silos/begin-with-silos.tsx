import { SILO_TEMPLATES } from '#domain/org';
import { counted } from '#domain/calendar';
import { Button, Form, FormActions, ProblemNote } from '#web/ui';
import { useState } from 'react';
import { useDone } from '../use-done.ts';
import { AddSilosDocument } from './silos.generated.ts';
import styles from './begin-with-silos.module.css';

const USUAL = ['marketing', 'sales', 'service', 'product', 'research', 'finance'];

/** The usual customer-facing silos, ticked and renamed at will, added in one step: a new organization in under two minutes. */
export const BeginWithSilos = () => {
  const { send, busy, problem } = useDone(AddSilosDocument, ['SiloGrid', 'SiloChoices', 'Directory']);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(USUAL));
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (key: string, name: string) => names[key] ?? name;
  const add = () => {
    const silos = SILO_TEMPLATES.filter(({ key }) => chosen.has(key)).map(({ key, name, mandate }) => ({ key, name: nameOf(key, name), mandate }));
    void send({ silos }, `${counted(silos.length, 'silo')} added. Say who leads each on its page.`);
  };
  return (
    <Form onSubmit={add} label="Add silos">
      <ul className={styles.list}>
        {SILO_TEMPLATES.map(({ key, name, mandate }) => (
          <li key={key} className={styles.silo}>
            <input
              type="checkbox"
              aria-label={nameOf(key, name)}
              checked={chosen.has(key)}
              onChange={() => setChosen(chosen.has(key) ? new Set([...chosen].filter((one) => one !== key)) : new Set([...chosen, key]))}
            />
            <div className={styles.words}>
              <input type="text" className={styles.name} aria-label={`Name of ${name}`} value={nameOf(key, name)} onChange={({ target }) => setNames({ ...names, [key]: target.value })} />
              <p className={styles.mandate}>{mandate}</p>
            </div>
          </li>
        ))}
      </ul>
      {problem && <ProblemNote what={problem.message} />}
      <FormActions>
        <Button type="submit" look="primary" busy={busy} disabled={chosen.size === 0}>
          Add {counted(chosen.size, 'silo')}
        </Button>
      </FormActions>
    </Form>
  );
};
