import type { HTMLInputAutoCompleteAttribute, ReactNode } from 'react';
import { cx } from '../cx.ts';
import { Field, type FieldProps } from './field.tsx';
import styles from './field.module.css';

type Text = FieldProps & {
  value: string;
  onChange: (value: string) => void;
  name?: string;
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  maxLength?: number;
};

type TextFieldProps = Text & {
  type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'number' | 'search';
  autoComplete?: HTMLInputAutoCompleteAttribute;
};

export const TextField = ({ label, hint, error, required, onChange, type = 'text', ...rest }: TextFieldProps) => (
  <Field label={label} hint={hint} error={error} required={required} unmarked={type === 'search'}>
    {(wiring) => <input {...rest} {...wiring} type={type} className={styles.control} onChange={(event) => onChange(event.target.value)} />}
  </Field>
);

export const TextArea = ({ label, hint, error, required, onChange, rows = 3, ...rest }: Text & { rows?: number }) => (
  <Field label={label} hint={hint} error={error} required={required}>
    {(wiring) => <textarea {...rest} {...wiring} rows={rows} className={cx(styles.control, styles.area)} onChange={(event) => onChange(event.target.value)} />}
  </Field>
);

/** A day, `YYYY-MM-DD`, by the device's own calendar. */
export const DateField = ({ label, hint, error, required, onChange, ...rest }: Omit<Text, 'placeholder' | 'maxLength'> & { min?: string; max?: string }) => (
  <Field label={label} hint={hint} error={error} required={required}>
    {(wiring) => <input {...rest} {...wiring} type="date" className={styles.control} onChange={(event) => onChange(event.target.value)} />}
  </Field>
);

export type Choice<Value extends string = string> = { value: Value; label: string };

type SelectFieldProps = Omit<Text, 'maxLength' | 'placeholder'> & {
  choices: readonly Choice[];
  /** What the empty choice says. */
  none?: string;
};

export const SelectField = ({ label, hint, error, required, onChange, choices, none, ...rest }: SelectFieldProps) => (
  <Field label={label} hint={hint} error={error} required={required}>
    {(wiring) => (
      <select {...rest} {...wiring} className={cx(styles.control, styles.select)} onChange={(event) => onChange(event.target.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    )}
  </Field>
);

/** A form at its reading width; its buttons stand last, the main one first. */
export const Form = ({ onSubmit, children, label }: { onSubmit: () => void; children: ReactNode; label?: string }) => (
  <form
    className={styles.form}
    aria-label={label}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
  </form>
);

export const FormActions = ({ children }: { children: ReactNode }) => <div className={styles.actions}>{children}</div>;
