import { useQuery } from '@apollo/client/react';
import { Button, Dialog, FormActions, ProblemNote, Skeleton } from '#web/ui';
import { useDone } from '../use-done.ts';
import { DeactivateMemberDocument, LeavingDocument, type MemberLineFragment } from './members.generated.ts';
import { destinationsOf, leavingSentence, thingInWords, type Destination } from './passings.ts';
import styles from './deactivate-dialog.module.css';

const Goes = ({ title, outcome, passings }: Destination) => (
  <section className={styles.goes} data-outcome={outcome}>
    <h3 className={styles.to}>
      {title} <span className={styles.count}>{passings.length}</span>
    </h3>
    <ul className={styles.things}>
      {passings.map((one, at) => (
        <li key={at}>{thingInWords(one)}</li>
      ))}
    </ul>
  </section>
);

type DeactivateDialogProps = { member: MemberLineFragment; onClose: () => void };

/** Exactly what passes to whom, before it happens. */
export const DeactivateDialog = ({ member, onClose }: DeactivateDialogProps) => {
  const { data, error } = useQuery(LeavingDocument, { variables: { memberId: member.id }, fetchPolicy: 'network-only' });
  const { send, busy, problem } = useDone(DeactivateMemberDocument, ['WithoutHolder']);
  const leaving = data?.leaving;
  const deactivate = async () => {
    if (await send({ memberId: member.id }, `${member.name} has left. What they held has passed on.`)) onClose();
  };
  const refusal = problem ?? leaving?.problem;
  return (
    <Dialog open onClose={onClose} title={`${member.name} leaves`}>
      <div className={styles.body}>
        {!leaving && !error && <Skeleton width="100%" height={120} />}
        {error && <ProblemNote what="What they hold could not be read just now." safe="Nothing was changed." />}
        {leaving && (
          <>
            <p className={styles.sentence}>{leavingSentence(member.name, leaving.passings)}</p>
            {destinationsOf(leaving.passings).map((one) => (
              <Goes {...one} key={one.key} />
            ))}
            <p className={styles.note}>They can no longer sign in from then on. No date moves, no clock stops, and nothing that they did is deleted.</p>
          </>
        )}
        {refusal && <ProblemNote what={refusal.message} />}
        <FormActions>
          <Button look="danger" busy={busy} disabled={!leaving || leaving.problem !== null} onClick={() => void deactivate()}>
            Deactivate {member.name}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </FormActions>
      </div>
    </Dialog>
  );
};
