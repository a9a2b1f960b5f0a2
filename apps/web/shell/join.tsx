import type { Invited } from '#web/org';
import { Button, ProblemNote, Skeleton, TextField, usePageTitle } from '#web/ui';
import { useState, type FormEvent } from 'react';
import styles from './sign-in.module.css';

type JoinProps = {
  /** Undefined while the link is looked at, null when it leads nowhere. */
  invited: Invited | null | undefined;
  /** Why the link leads nowhere, or no longer. */
  closed?: string;
  onAccept: (password: string) => void;
  busy?: boolean;
  /** Why the last try did not work. */
  problem?: string;
  /** Who is signed in in this browser already. */
  signedInAs?: string;
};

const CHOOSE = 'At least 12 characters. You sign in with it from now on.';
const KNOWN = 'This address has an account already: type its password.';

/** Says to what, and as whom; one field, one button. */
export const Join = ({ invited, closed, onAccept, busy = false, problem, signedInAs }: JoinProps) => {
  const [password, setPassword] = useState('');
  usePageTitle('Invitation');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAccept(password);
  };
  return (
    <main className={styles.page}>
      <section className={styles.card} aria-labelledby="join">
        <p className={styles.brand}>
          <img src="/mark.svg" alt="" width={28} height={28} /> Throughline
        </p>
        <h1 id="join" className={styles.title}>
          {invited ? `Come in to ${invited.organization}` : 'Invitation'}
        </h1>
        {invited === undefined && <Skeleton width="100%" height={120} />}
        {invited === null && <ProblemNote what={closed ?? 'This link leads nowhere.'} />}
        {invited === null && (
          <p className={styles.start}>
            <a href="/sign-in">Sign in with an address and a password</a>
          </p>
        )}
        {invited && (
          <form className={styles.form} onSubmit={submit}>
            {problem && <ProblemNote what={problem} />}
            <p>
              You are invited as <strong>{invited.name}</strong>. What is yours here stays yours.
            </p>
            <TextField label="E-mail" type="email" name="email" autoComplete="username" required value={invited.email} onChange={() => undefined} disabled />
            <TextField
              label={invited.hasAccount ? 'Password' : 'Choose a password'}
              type="password"
              name="password"
              autoComplete={invited.hasAccount ? 'current-password' : 'new-password'}
              required
              value={password}
              onChange={setPassword}
              hint={invited.hasAccount ? KNOWN : CHOOSE}
            />
            <Button look="primary" type="submit" busy={busy}>
              Come in
            </Button>
            {signedInAs && <p className={styles.note}>In this browser {signedInAs} is signed in; from then on it is you.</p>}
          </form>
        )}
      </section>
    </main>
  );
};
