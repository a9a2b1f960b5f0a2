import { Button, ProblemNote } from '#web/ui';
import type { ErrorComponentProps } from '@tanstack/react-router';
import styles from './page-failed.module.css';

/** A fault of ours: what is safe, and the two ways on. */
export const PageFailed = ({ reset }: ErrorComponentProps) => (
  <div className={styles.failed}>
    <ProblemNote what="This page could not be shown." safe="Everything saved before is safe; only this view stopped.">
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
      <Button onClick={() => location.assign('/')}>Go to Home</Button>
    </ProblemNote>
  </div>
);
