import { Button, Form, FormActions, TextField } from '#web/ui';
import { useState } from 'react';
import styles from './views-menu.module.css';

type NameFormProps = {
  title: string;
  verb: string;
  name: string;
  /** Without it nothing is said about sharing. */
  mayShare?: boolean;
  refusal: string | undefined;
  onSave: (name: string, shared: boolean) => void;
  onLeave: () => void;
};

/** What a view is called, and whether everybody sees it. */
export const NameForm = ({ title, verb, name: before, mayShare, refusal, onSave, onLeave }: NameFormProps) => {
  const [name, setName] = useState(before);
  const [shared, setShared] = useState(false);
  return (
    <div className={styles.form}>
      <Form label={title} onSubmit={() => onSave(name, shared)}>
        <TextField label={title} value={name} onChange={setName} maxLength={60} error={refusal} autoFocus required />
        {mayShare && (
          <label className={styles.check}>
            <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
            Everybody sees it
          </label>
        )}
        <FormActions>
          <Button look="primary" type="submit">{verb}</Button>
          <Button look="plain" onClick={onLeave}>Cancel</Button>
        </FormActions>
      </Form>
    </div>
  );
};
