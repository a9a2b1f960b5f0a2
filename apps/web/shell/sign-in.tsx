import { Button, Person, ProblemNote, TextField, usePageTitle } from '#web/ui';
import { useState, type FormEvent } from 'react';
import styles from './sign-in.module.css';

export type Example = { id: string; name: string; post: string };

type SignInProps = {
  onSignIn?: (email: string, password: string) => void;
  busy?: boolean;
  /** Why the last try did not work, in a sentence. */
  problem?: string;
  /** The example company's people; each opens the product as that person, without a password. */
  examples?: readonly Example[];
  exampleName?: string;
  onBecome?: (id: string) => void;
};

const Become = ({ examples, exampleName, onBecome }: Pick<SignInProps, 'examples' | 'exampleName' | 'onBecome'>) => (
  <section className={styles.examples} aria-labelledby="become">
    <h2 id="become" className={styles.sub}>
      Look around {exampleName ?? 'the example company'}
    </h2>
    <p className={styles.about}>A fictional company, fully populated. Nothing you do in it reaches anybody.</p>
    <ul className={styles.people}>
      {examples?.map(({ id, name, post }) => (
        <li key={id}>
          <button type="button" className={styles.become} onClick={() => onBecome?.(id)}>
            <Person name={name} size="large" bare />
            <span className={styles.who}>
              <span className={styles.name}>Become {name}</span>
              <span className={styles.post}>{post}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);

export const SignIn = ({ onSignIn, busy = false, problem, examples = [], exampleName, onBecome }: SignInProps) => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  usePageTitle('Sign in');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSignIn?.(email.trim(), password);
  };
  return (
    <main className={styles.page} data-examples={examples.length > 0 || undefined}>
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
      </section>
      {examples.length > 0 && <Become examples={examples} exampleName={exampleName} onBecome={onBecome} />}
    </main>
  );
};
