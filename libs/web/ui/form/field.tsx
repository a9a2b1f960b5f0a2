import { useId, type ReactNode } from 'react';
import styles from './field.module.css';

export type FieldProps = {
  label: string;
  /** Said before anything went wrong. */
  hint?: ReactNode;
  /** What is wrong and how to mend it, in a sentence. */
  error?: string;
  required?: boolean;
  /** Where everything may be left out, nothing says so: a search, a filter. */
  unmarked?: boolean;
};

type Wiring = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined; 'aria-required': true | undefined };

/** Label, control, hint and error, tied together for every kind of control. */
export const Field = ({ label, hint, error, required = false, unmarked = false, children }: FieldProps & { children: (wiring: Wiring) => ReactNode }) => {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {!required && !unmarked && <span className={styles.optional}>optional</span>}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined, 'aria-required': required || undefined })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
};
