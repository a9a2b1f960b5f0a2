import type { Action } from '#domain/org';
import { Button, Icon } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Directory } from '../list/use-directory.ts';
import { CommitmentView } from './commitment-view.tsx';
import styles from './panel.module.css';
import { useCommitment } from './use-commitment.ts';
import { NotReadable } from './not-readable.tsx';

type PanelProps = { reference: string; directory: Directory; /** Takes the focus: somebody went in, and does not only peek from a row. */ entered: boolean; /** The step with whose form it opens. */ begin?: Action; onClose: () => void };

/** One commitment beside the list. */
export const Panel = ({ reference, directory, entered, begin, onClose }: PanelProps) => {
  const { commitment, state, again } = useCommitment(reference);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (element.current) element.current.scrollTop = 0;
    if (entered) element.current?.focus({ preventScroll: true });
  }, [reference, entered]);
  return (
    <aside ref={element} className={styles.panel} aria-label={commitment ? `Commitment ${commitment.key}` : 'Commitment'} tabIndex={-1}>
      <div className={styles.bar}>
        <span className={styles.key}>{commitment?.key}</span>
        {commitment && (
          <Link to={`/commitments/${commitment.key}` as string} className={styles.page} title="Open the page">
            <Icon name="open" size={16} />
            Open page
          </Link>
        )}
        <Button look="plain" icon="close" aria-label="Close" title="Close (Esc)" onClick={onClose} className={styles.close}>
          {null}
        </Button>
      </div>
      {commitment ? <CommitmentView key={`${commitment.id} ${begin ?? ''}`} commitment={commitment} directory={directory} begin={begin} /> : <NotReadable state={state} again={again} />}
    </aside>
  );
};
