import { useQuery } from '@apollo/client/react';
import { activityLine, useDirectory } from '#web/commitment';
import { Dialog, StateMark, useClock, dayDate, dayOf } from '#web/ui';
import { WhyNoticesDocument } from '../inbox.generated.ts';
import { droppedInWords, MAIL_WORDS } from '../words.ts';
import styles from './why.module.css';

/** Why did I get this: each notice about a commitment with its rule, the fact behind it, and each try to send it. */
export const Why = ({ commitmentId, title, onClose }: { commitmentId: string; title: string; onClose: () => void }) => {
  const { today } = useClock();
  const directory = useDirectory();
  const { data } = useQuery(WhyNoticesDocument, { variables: { commitmentId }, fetchPolicy: 'network-only' });
  const notices = data?.noticesAbout ?? [];
  const day = (at: string) => dayDate(dayOf(Date.parse(at) as never), today);
  const reader = { today, member: directory.memberName, silo: directory.siloName };
  return (
    <Dialog open onClose={onClose} title={`Why you got this: ${title}`}>
      {data && notices.length === 0 && <p className={styles.quiet}>No message went to you about it. It is here because it waits for you now.</p>}
      <ol className={styles.notices}>
        {notices.map(({ id, text, why, createdAt, fact, mail, state, whyDropped }) => {
          const line = fact && activityLine(fact, reader);
          return (
            <li key={id} className={styles.notice}>
              <p className={styles.text}>{text}</p>
              <p className={styles.quiet}>
                {why} {day(createdAt)}.
              </p>
              {line && (
                <p className={styles.quiet}>
                  Behind it: {line.who} {line.did}.
                </p>
              )}
              {state === 'DROPPED' && <p className={styles.quiet}>{droppedInWords(whyDropped)}</p>}
              {mail && (
                <p className={styles.mail}>
                  <StateMark state={MAIL_WORDS[mail.state].state} word={`${mail.kind === 'DIGEST' ? 'Digest' : 'Mail at once'}: ${MAIL_WORDS[mail.state].word.toLowerCase()}`} />
                </p>
              )}
              {mail?.tries.map((one) => (
                <p key={one.seq} className={styles.try}>
                  Try {one.seq}, {day(one.at)}: {one.answer}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
};
