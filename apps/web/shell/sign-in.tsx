import { Button, ProblemNote, TextField, usePageTitle } from '#web/ui';
import { useState, type FormEvent, type ReactNode } from 'react';
import { Become, type ExamplePerson } from './become.tsx';
import styles from './sign-in.module.css';

type SignInProps = {
  onSignIn: (email: string, password: string) => void;
  busy?: boolean;
  /** Why the last try did not work, in a sentence. */
  problem?: string;
  /** The example company's people; each opens the product as that person, without a password. */
  people?: readonly ExamplePerson[];
  onBecome: (memberId: string) => void;
  /** The way in for whoever has no account: a link. */
  start?: ReactNode;
};

export const SignIn = ({ onSignIn, busy = false, problem, people = [], onBecome, start }: SignInProps) => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  usePageTitle('Sign in');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSignIn(email.trim(), password);
  };
  return (
    <main className={styles.page} data-examples={people.length > 0 || undefined}>
      <section className={styles.card} aria-labelledby="sign-in">
        <p className={styles.brand}>
          <img src="/mark.svg" alt="" width={28} height={28} /> Throughline
        </p>
        <h1 id="sign-in" className={styles.title}>
          Sign in
        </h1>
        <form className={styles.form} onSubmit={submit}>
          {problem && <ProblemNote what={problem} />}
          <TextField label="E-mail" type="email" name="email" autoComplete="username" required value={email} onChange={setEmail} />
          <TextField label="Password" type="password" name="password" autoComplete="current-password" required value={password} onChange={setPassword} />
          <Button look="primary" type="submit" busy={busy}>
            Sign in
          </Button>
        </form>
        {start && <p className={styles.start}>New here? {start}</p>}
      </section>
      {people.length > 0 && <Become people={people} onBecome={onBecome} />}
    </main>
  );
};
