import { useQuery } from '@apollo/client/react';
import { counted } from '#domain/calendar';
import { useSignedIn } from '#web/org';
import { Button, Card, PageHead, ProblemNote, SkeletonRows, TextField } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useDone } from '../use-done.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { DeactivateDialog } from './deactivate-dialog.tsx';
import { MemberLine } from './member-line.tsx';
import { InvitationsDocument, MembersDocument, ReactivateMemberDocument, type MemberLineFragment } from './members.generated.ts';
import styles from './members-page.module.css';

const fits = (member: MemberLineFragment, words: string): boolean =>
  [member.name, member.handle, ...member.posts.map(({ silo }) => silo?.name ?? '')].some((text) => text.toLowerCase().includes(words.trim().toLowerCase()));

/** Everybody who is or was here, with their posts; the admin and the CCO end and take back memberships. */
export const MembersPage = () => {
  const { could, member: me, organization } = useSignedIn();
  const invites = could('member.administer') && !organization.isExample;
  const { data, error, refetch } = useQuery(MembersDocument);
  const { data: open } = useQuery(InvitationsDocument, { skip: !invites });
  const invitationOf = (id: string) => open?.invitations.find(({ member }) => member.id === id);
  const back = useDone(ReactivateMemberDocument, ['WithoutHolder']);
  const [words, setWords] = useState('');
  const [leaving, setLeaving] = useState<MemberLineFragment | null>(null);
  const [inviting, setInviting] = useState<MemberLineFragment | null>(null);
  const all = data?.members ?? [];
  const found = all.filter((member) => fits(member, words));
  const here = found.filter(({ active }) => active);
  const gone = found.filter(({ active }) => !active);
  const line = (member: MemberLineFragment) => (
    <MemberLine
      key={member.id}
      member={member}
      canAdminister={could('member.administer') && member.id !== me.id}
      invitation={invitationOf(member.id)}
      onInvite={invites ? () => setInviting(member) : undefined}
      onDeactivate={() => setLeaving(member)}
      onReactivate={() => void back.send({ memberId: member.id }, `${member.name} is back, without the posts that ended.`)}
    />
  );
  return (
    <>
      <PageHead
        title="Members"
        over={<Link to={'/settings' as string}>Settings</Link>}
        about={data && `${counted(all.filter(({ active }) => active).length, 'person', 'people')} here. Whoever leaves is deactivated, never deleted; what they hold passes on in the same moment.`}
      />
      {error && !data && (
        <ProblemNote what="The members could not be read just now." safe="Nothing is lost; only this view is missing.">
          <Button onClick={() => void refetch()}>Try again</Button>
        </ProblemNote>
      )}
      {!data && !error && <SkeletonRows rows={12} height={53} />}
      {data && (
        <div className={styles.page}>
          {all.length > 12 && <TextField label="Find" type="search" placeholder="A name or a silo" value={words} onChange={setWords} />}
          {back.problem && <ProblemNote what={back.problem.message} />}
          <Card flush>
            <ul aria-label="Members">{here.map(line)}</ul>
            {here.length === 0 && <p className={styles.none}>Nobody here fits “{words}”.</p>}
          </Card>
          {gone.length > 0 && (
            <Card title="Left" aside={gone.length} flush>
              <ul aria-label="Members who left">{gone.map(line)}</ul>
            </Card>
          )}
        </div>
      )}
      {inviting && <InviteDialog member={inviting} invitation={invitationOf(inviting.id)} onClose={() => setInviting(null)} />}
      {leaving && <DeactivateDialog member={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
};
