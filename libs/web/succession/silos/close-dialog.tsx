import { useQuery } from '@apollo/client/react';
import { Button, Dialog, FormActions, ProblemNote, SelectField, Skeleton } from '#web/ui';
import { useState } from 'react';
import { useDone } from '../use-done.ts';
import { closingLines } from './closing-words.ts';
import { ClosingSiloDocument, CloseSiloDocument, SiloChoicesDocument } from './silos.generated.ts';
import type { ChangingSilo } from './changing-silo.ts';
import styles from './dialogs.module.css';

type CloseDialogProps = { silo: ChangingSilo; onClose: () => void; onClosed: (heirKey: string) => void };

/** Names the heir, shows in exact numbers what moves, and closes. */
export const CloseDialog = ({ silo, onClose, onClosed }: CloseDialogProps) => {
  const { data: choices } = useQuery(SiloChoicesDocument);
  const [heirId, setHeirId] = useState('');
  const { data, loading } = useQuery(ClosingSiloDocument, { variables: { siloId: silo.id, heirId }, skip: heirId === '', fetchPolicy: 'network-only' });
  const { send, busy, problem } = useDone(CloseSiloDocument, ['SiloGrid', 'WithoutHolder', 'SiloChoices', 'Directory']);
  const others = (choices?.silos ?? []).filter(({ id }) => id !== silo.id);
  const heir = others.find(({ id }) => id === heirId);
  const closing = heirId === '' ? null : data?.closingSilo;
  const close = async () => {
    if (heir && (await send({ siloId: silo.id, version: silo.version, heirId }, `${silo.name} is closed. ${heir.name} carries what was open.`))) onClosed(heir.key);
  };
  const refusal = problem ?? closing?.problem;
  return (
    <Dialog open onClose={onClose} title={`Close ${silo.name}`}>
      <div className={styles.body}>
        <p>Everything open moves to another silo in one commit: no slip, no new acceptance. The key “{silo.key}” leads there from then on.</p>
        <SelectField label="Its heir" value={heirId} onChange={setHeirId} none="Choose a silo" choices={others.map(({ id, name }) => ({ value: id, label: name }))} required />
        {heirId !== '' && loading && !closing && <Skeleton width="100%" height={120} />}
        {closing && heir && (
          <ul className={styles.lines} aria-label="What moves">
            {closingLines(closing, silo.name, heir.name).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {refusal && <ProblemNote what={refusal.message} />}
        <FormActions>
          <Button look="danger" busy={busy} disabled={!closing || closing.problem !== null} onClick={() => void close()}>
            {heir ? `Close ${silo.name} into ${heir.name}` : `Close ${silo.name}`}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </FormActions>
      </div>
    </Dialog>
  );
};
