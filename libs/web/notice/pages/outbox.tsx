import { useQuery } from '@apollo/client/react';
import { Button, cx, dayDate, dayOf, Empty, PageHead, Person, ProblemNote, SkeletonRows, StateMark, useAddress, useClock } from '#web/ui';
import { OutboxDocument } from '../outbox.generated.ts';
import { MailSheet } from '../parts/mail.tsx';
import { MAIL_WORDS } from '../words.ts';
import styles from './outbox.module.css';

const PAGE = 50;

/** Every mail, newest first, and the chosen one as its reader sees it. */
export const OutboxPage = () => {
  const { today } = useClock();
  const [address, change] = useAddress();
  const chosen = address.mail ?? null;
  const { data, error, refetch, fetchMore } = useQuery(OutboxDocument, { variables: { first: PAGE }, fetchPolicy: 'cache-and-network' });
  const outbox = data?.outbox;
  const mails = outbox?.mails ?? [];
  const more = () =>
    void fetchMore({
      variables: { after: outbox?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, outbox: { ...fetchMoreResult.outbox, mails: [...before.outbox.mails, ...fetchMoreResult.outbox.mails] } }),
    });
  return (
    <>
      <PageHead title="Outbox" about="Each mail as its reader sees it. What is sent at once, and one digest a day, is all that anybody gets." />
      {!outbox && !error && (
        <div className={styles.columns}>
          <SkeletonRows rows={8} height={86} lines={2} />
        </div>
      )}
      {error && !outbox && (
        <ProblemNote what="The outbox could not be read." safe="Nothing was changed.">
          <Button onClick={() => void refetch()}>Try again</Button>
        </ProblemNote>
      )}
      {outbox?.problem && <ProblemNote what={outbox.problem.message} />}
      {outbox && !outbox.problem && mails.length === 0 && <Empty title="No mail yet">Digests at everybody’s own hour, and what cannot wait for them, will stand here.</Empty>}
      {mails.length > 0 && (
        <div className={cx(styles.columns, chosen !== null && styles.reading)}>
          <nav className={styles.list} aria-label="Mails">
            <ul>
              {mails.map((mail) => (
                <li key={mail.id}>
                  <button type="button" className={styles.mail} aria-current={mail.id === chosen || undefined} onClick={() => change({ mail: mail.id })}>
                    <span className={styles.top}>
                      <Person name={mail.recipient.name} />
                      <span className={styles.day}>{dayDate(dayOf(Date.parse(mail.sendAt) as never), today)}</span>
                    </span>
                    <span className={styles.subject}>{mail.message?.subject ?? 'Nothing was left to say'}</span>
                    <span className={styles.state}>
                      <StateMark state={MAIL_WORDS[mail.state].state} word={MAIL_WORDS[mail.state].word} />
                      <span className={styles.kind}>{mail.kind === 'DIGEST' ? 'digest' : 'at once'}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            {outbox?.pageInfo.hasNextPage && (
              <Button look="plain" onClick={more}>
                Show older ones
              </Button>
            )}
          </nav>
          <div className={styles.sheet}>
            {chosen !== null && (
              <div className={styles.back}>
                <Button look="plain" onClick={() => change({ mail: undefined })}>
                  All mails
                </Button>
              </div>
            )}
            {chosen === null ? <p className={styles.none}>Choose a mail to read it as it was sent.</p> : <MailSheet key={chosen} id={chosen} />}
          </div>
        </div>
      )}
    </>
  );
};
