import { Button, Form, FormActions, ProblemNote, type ButtonProps } from '#web/ui';
import type { ReactNode } from 'react';
import styles from './step-form.module.css';
import type { Refusal } from './use-step.ts';

type StepFormProps = {
  /** What the form is called, and its main button's verb. */
  label: string;
  verb: string;
  look?: ButtonProps['look'];
  step: { readonly busy: boolean; readonly problem: Refusal | null };
  /** Fields that show their own refusal; any other one stands above the buttons. */
  fields?: readonly string[];
  onSubmit: () => void;
  /** Something that goes with it is not there yet. */
  busy?: boolean;
  /** Without a frame of its own. */
  bare?: boolean;
  onCancel?: () => void;
  children?: ReactNode;
};

/** The frame of every step: its fields, the refusal that belongs to none of them, one verb, and the way out. */
export const StepForm = ({ label, verb, look = 'primary', step, fields = [], bare = false, busy: waits = false, onSubmit, onCancel, children }: StepFormProps) => {
  const { problem } = step;
  const busy = step.busy || waits;
  const loose = problem !== null && !(problem.field !== null && fields.includes(problem.field));
  return (
    <div className={bare ? styles.bare : styles.form}>
      <Form label={label} onSubmit={() => !busy && onSubmit()}>
        {children}
        {loose && (
          <ProblemNote
            what={problem.message}
            safe={problem.code === 'STALE' ? 'What you typed is still here, and the commitment above is as it stands now.' : undefined}
          />
        )}
        <FormActions>
          <Button type="submit" look={look} busy={busy}>
            {verb}
          </Button>
          {onCancel && (
            <Button look="plain" onClick={onCancel}>
              Cancel
            </Button>
          )}
        </FormActions>
      </Form>
    </div>
  );
};
