import { keptInWords } from '#domain/commitment';
import { AwayMark, postInWords } from '#web/org';
import { Button, Hidden, Person, fullDate, useClock, cx, shortDate } from '#web/ui';
import type { LocalDate } from '#domain/kernel';
import type { MemberLineFragment } from './members.generated.ts';
import styles from './member-line.module.css';

type MemberLineProps = { member: MemberLineFragment; canAdminister: boolean; onDeactivate: () => void; onReactivate: () => void };

const dayOf = (instant: string): LocalDate => instant.slice(0, 10) as LocalDate;

/** A person in the list of members: who, which posts, and what the admin can do. */
export const MemberLine = ({ member, canAdminister, onDeactivate, onReactivate }: MemberLineProps) => {
  const { today } = useClock();
  const { name, active, leftAt, posts, kept } = member;
  const decided = kept.kept + kept.notKept;
  return (
    <li className={cx(styles.line, !active && styles.left)}>
      <div className={styles.who}>
        <Person name={name} size="large" />
        <AwayMark away={member.away} />
      </div>
      <p className={styles.posts}>
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
      {canAdminister && (
        <div className={styles.actions}>
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
