import { Button, Dialog, Form, FormActions, ProblemNote, TextField } from '#web/ui';
import { useState } from 'react';
import { useDone } from '../use-done.ts';
import { InviteMemberDocument, TakeBackInvitationDocument, type MemberLineFragment, type OpenInvitationFragment } from './members.generated.ts';
import styles from './deactivate-dialog.module.css';

type InviteDialogProps = { member: Pick<MemberLineFragment, 'id' | 'name'>; /** The open one, when there is one. */ invitation?: OpenInvitationFragment; onClose: () => void };

/** Asks somebody to sign in, at an address that is typed or confirmed here; or takes that back. */
export const InviteDialog = ({ member, invitation, onClose }: InviteDialogProps) => {
  const [email, setEmail] = useState(invitation?.email ?? '');
  const invite = useDone(InviteMemberDocument, ['Invitations']);
  const back = useDone(TakeBackInvitationDocument, ['Invitations']);
  const send = async () => {
    if (await invite.send({ memberId: member.id, email: email.trim() }, `${member.name} is invited: the letter goes to ${email.trim()}.`)) onClose();
  };
  const takeBack = async () => {
    if (await back.send({ memberId: member.id }, `The invitation of ${member.name} is taken back. Its link opens nothing now.`)) onClose();
  };
  const problem = invite.problem ?? back.problem;
  return (
    <Dialog open onClose={onClose} title={`Invite ${member.name} to sign in`}>
      <div className={styles.body}>
        <p className={styles.sentence}>
          A letter goes to this address. Whoever opens its link comes in as {member.name}, with their posts and promises. It works once, for seven days.
        </p>
        {problem && problem.field !== 'email' && <ProblemNote what={problem.message} />}
        <Form onSubmit={() => void send()} label={`Invite ${member.name}`}>
          <TextField label="E-mail" type="email" value={email} onChange={setEmail} required autoFocus error={problem?.field === 'email' ? problem.message : undefined} hint={invitation ? 'A new letter takes the place of the one before.' : undefined} />
          <FormActions>
            <Button type="submit" look="primary" busy={invite.busy} disabled={email.trim() === ''}>
              {invitation ? 'Invite again' : 'Invite'}
            </Button>
            {invitation && (
              <Button busy={back.busy} onClick={() => void takeBack()}>
                Take it back
              </Button>
            )}
            <Button look="plain" onClick={onClose}>
              Cancel
            </Button>
          </FormActions>
        </Form>
      </div>
    </Dialog>
  );
};
