import { Button, ProblemNote } from '#web/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import styles from './page-failed.module.css';

const follow = (listener: () => void) => {
  for (const event of ['online', 'offline']) window.addEventListener(event, listener);
  return () => ['online', 'offline'].forEach((event) => window.removeEventListener(event, listener));
};
const useIsConnected = (): boolean => useSyncExternalStore(follow, () => navigator.onLine, () => true);

/** Each browser says in its own words that a script could not be loaded; the build says that its style could not. */
const isPartMissing = (error: unknown): boolean => error instanceof Error && /dynamically imported module|importing a module script|unable to preload css/i.test(error.message);

/** A part that did not come stays away until the whole page is loaded anew, which is tried once the server answers. */
const MissingPart = () => {
  const isConnected = useIsConnected();
  const [wasCutOff] = useState(!isConnected);
  const [asked, setAsked] = useState<'' | 'asking' | 'no answer'>('');
  const again = () => {
    setAsked('asking');
    void fetch('/livez').then(() => location.reload(), () => setAsked('no answer'));
  };
  useEffect(() => {
    if (wasCutOff && isConnected) again();
  }, [wasCutOff, isConnected]);
  return (
    <ProblemNote what={isConnected ? 'This page could not be loaded: Throughline does not answer.' : 'This page could not be loaded: there is no connection.'} safe="Everything saved before is safe. The page comes once there is an answer.">
      <Button look="primary" busy={asked === 'asking'} onClick={again}>
        {asked === 'no answer' ? 'No answer yet: try again' : 'Try again'}
      </Button>
      <Button onClick={() => history.back()}>Go back</Button>
    </ProblemNote>
  );
};

/** What is safe, and the ways on. */
export const PageFailed = ({ error, reset }: ErrorComponentProps) => (
  <div className={styles.failed}>
    {isPartMissing(error) ? (
      <MissingPart />
    ) : (
      <ProblemNote what="This page could not be shown." safe="Everything saved before is safe; only this view stopped.">
        <Button look="primary" onClick={reset}>
          Try again
        </Button>
        <Button onClick={() => location.assign('/')}>Go to Home</Button>
      </ProblemNote>
    )}
  </div>
);
