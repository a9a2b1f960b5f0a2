import { useQuery } from '@apollo/client/react';
import { Empty, Person, Skeleton, StateMark, useClock, dayDate, dayOf } from '#web/ui';
import { Link } from '@tanstack/react-router';
import { MailByIdDocument } from '../outbox.generated.ts';
import { droppedInWords, MAIL_WORDS } from '../words.ts';
import styles from './mail.module.css';

/** A mail as its reader sees it; below it why each line came, and every try to send it. */
export const MailSheet = ({ id }: { id: string }) => {
  const { today } = useClock();
  const { data } = useQuery(MailByIdDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const mail = data?.mail;
  if (!data) return <Skeleton height={320} />;
  if (!mail) return <Empty title="There is no such mail for you to read" />;
  const day = (at: string) => dayDate(dayOf(Date.parse(at) as never), today);
  const { message } = mail;
  return (
    <article className={styles.sheet} aria-label="Mail">
      <header className={styles.head}>
        <div className={styles.meta}>
          <Person name={mail.recipient.name} />
          <span className={styles.quiet}>{mail.toAddress ?? 'no address'}</span>
          <StateMark state={MAIL_WORDS[mail.state].state} word={MAIL_WORDS[mail.state].word} />
        </div>
        <h2 className={styles.subject}>{message?.subject ?? 'Nothing was left to say'}</h2>
      </header>
      {message && (
        <div className={styles.paper}>
          <p>{message.greeting}</p>
          {message.sections.map((section) => (
            <section key={section.title} className={styles.section}>
              <h3 className={styles.title}>{section.title}</h3>
              <ul className={styles.lines}>
                {section.lines.map((line) => (
                  <li key={line.text}>{line.path ? <Link to={line.path as string}>{line.text}</Link> : line.text}</li>
                ))}
              </ul>
            </section>
          ))}
          {message.footer && <p className={styles.quiet}>{message.footer}</p>}
        </div>
      )}
      <details className={styles.why}>
        <summary>Why it was sent, and how it went</summary>
        <ul className={styles.notices}>
          {mail.notices.map(({ id: notice, text, why, state, whyDropped, fact }) => (
            <li key={notice}>
              <p>{text}</p>
              <p className={styles.quiet}>
                {why} {fact && `From ${fact.by?.name ?? 'the clock'}, ${day(fact.at)}.`} {state === 'DROPPED' && droppedInWords(whyDropped)}
              </p>
            </li>
          ))}
        </ul>
        {mail.tries.map((one) => (
          <p key={one.seq} className={styles.quiet}>
            Try {one.seq}, {day(one.at)}: {one.answer}
          </p>
        ))}
        <p className={styles.quiet}>{mail.messageId}</p>
      </details>
    </article>
  );
};
