import { keptInWords } from '#domain/commitment';
import { AwayMark, postInWords } from '#web/org';
import { Button, Hidden, Person, fullDate, useClock, cx, shortDate } from '#web/ui';
import type { LocalDate } from '#domain/kernel';
import { invitedInWords } from './invited-words.ts';
import type { MemberLineFragment, OpenInvitationFragment } from './members.generated.ts';
import styles from './member-line.module.css';

type MemberLineProps = { member: MemberLineFragment; canAdminister: boolean; /** The open one. */ invitation?: OpenInvitationFragment; /** Nobody is invited in an example, where everybody chooses whom to be. */ onInvite?: () => void; onDeactivate: () => void; onReactivate: () => void };

const dayOf = (instant: string): LocalDate => instant.slice(0, 10) as LocalDate;

/** A person in the list of members: who, which posts, and what the admin can do. */
export const MemberLine = ({ member, canAdminister, invitation, onInvite, onDeactivate, onReactivate }: MemberLineProps) => {
  const { today } = useClock();
  const { name, active, leftAt, posts, kept } = member;
  const decided = kept.kept + kept.notKept;
  return (
    <li className={cx(styles.line, onInvite && styles.inviting, !active && styles.left)}>
      <div className={styles.who}>
        <Person name={name} size="large" />
        <AwayMark away={member.away} />
      </div>
      <div className={styles.posts}>
        <p>
          {!active && leftAt ? (
            <time dateTime={leftAt} title={fullDate(dayOf(leftAt))}>
              Left {shortDate(dayOf(leftAt), today)}
            </time>
          ) : posts.length === 0 ? (
            'No post'
          ) : (
            posts.map(postInWords).join(' · ')
          )}
          {decided > 0 && (
            <span title={`On the original date${kept.withdrawn > 0 ? `; ${kept.withdrawn} withdrawn by agreement` : ''}`}> · {keptInWords(kept)}</span>
          )}
        </p>
        {active && invitation && <p className={styles.invited}>{invitedInWords(invitation, today)}</p>}
      </div>
      {canAdminister && (
        <div className={styles.actions}>
          {active && onInvite && !member.signsIn && (
            <Button look="plain" onClick={onInvite}>
              {invitation ? 'Invite again' : 'Invite to sign in'}
              <Hidden> {name}</Hidden>…
            </Button>
          )}
          {active ? (
            <Button look="plain" onClick={onDeactivate}>
              Deactivate<Hidden> {name}</Hidden>…
            </Button>
          ) : (
            <Button look="plain" onClick={onReactivate}>
              Take back<Hidden> {name}</Hidden>
            </Button>
          )}
        </div>
      )}
    </li>
  );
};
