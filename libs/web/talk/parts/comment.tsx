import { draftOf, type Part } from '#domain/talk';
import type { MemberId } from '#domain/kernel';
import { Button, cx, dayOf, Person, shortDate, useClock } from '#web/ui';
import { useEffect, useRef, useState } from 'react';
import type { CommentReadFragment } from '../comment.generated.ts';
import { useChangeComment } from '../use-change-comment.ts';
import type { Mentionable } from '../use-mentions.ts';
import { FileCards } from '../files/file-card.tsx';
import { CommentWords } from './comment-words.tsx';
import styles from './comment.module.css';
import { WriteBox } from './write-box.tsx';

type CommentProps = { comment: CommentReadFragment; people: readonly Mentionable[] };

const asParts = ({ parts }: CommentReadFragment): Part[] => parts.map(({ text, member }) => (member ? { text: '', memberId: member.id as MemberId } : { text, memberId: null }));

/** Whether the address points at this comment; then it comes into sight. */
const useCalled = (id: string) => {
  const element = useRef<HTMLDivElement>(null);
  const called = globalThis.location?.hash === `#comment-${id}`;
  useEffect(() => {
    if (called) element.current?.scrollIntoView({ block: 'center' });
  }, [called]);
  return { element, called };
};

const Moment = ({ at }: { at: string }) => {
  const { today } = useClock();
  const then = Date.parse(at);
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(then);
  return (
    <time dateTime={at} className={styles.when}>
      {shortDate(dayOf(then as never), today)}, {time}
    </time>
  );
};

/** One comment; its writer edits it or takes it back here. */
export const Comment = ({ comment, people }: CommentProps) => {
  const [doing, setDoing] = useState<'reading' | 'editing' | 'taking-back'>('reading');
  const { edit, takeBack, busy, problem } = useChangeComment(comment);
  const { element, called } = useCalled(comment.id);
  const nameOf = (id: MemberId) => comment.parts.find(({ member }) => member?.id === id)?.member?.name ?? '';
  const { by, takenBackAt, editedAt, mine } = comment;
  return (
    <div ref={element} id={`comment-${comment.id}`} className={cx(styles.comment, called && styles.called)}>
      <Person name={by?.name} none="Somebody" bare />
      <div className={styles.body}>
        <p className={styles.line}>
          <span className={styles.who}>{by?.name ?? 'Somebody'}</span> <Moment at={comment.at} />
          {editedAt && !takenBackAt && <span className={styles.when}>edited</span>}
          {mine && doing === 'reading' && (
            <span className={styles.acts}>
              <Button look="plain" onClick={() => setDoing('editing')} aria-label="Edit your comment">
                Edit
              </Button>
              <Button look="plain" onClick={() => setDoing('taking-back')} aria-label="Take your comment back">
                Take back
              </Button>
            </span>
          )}
        </p>
        {takenBackAt && <p className={styles.gone}>Taken back</p>}
        {!takenBackAt && doing !== 'editing' && comment.parts.length > 0 && <CommentWords parts={comment.parts} />}
        <FileCards files={comment.files} />
        {doing === 'editing' && (
          <WriteBox
            label="Your comment"
            verb="Save"
            people={people}
            busy={busy}
            problem={problem}
            begun={draftOf(asParts(comment), nameOf)}
            onSay={async (words) => {
              const done = await edit(words);
              if (done) setDoing('reading');
              return done;
            }}
            onCancel={() => setDoing('reading')}
          />
        )}
        {doing === 'taking-back' && (
          <div className={styles.sure} role="group" aria-label="Take it back?">
            <span>Its words will be gone for everybody; that you said something stays.</span>
            <Button look="quiet" busy={busy} onClick={() => void takeBack().then((done) => done && setDoing('reading'))}>
              Take it back
            </Button>
            <Button look="plain" onClick={() => setDoing('reading')}>
              Keep it
            </Button>
            {problem && <span role="alert">{problem}</span>}
          </div>
        )}
      </div>
    </div>
  );
};
