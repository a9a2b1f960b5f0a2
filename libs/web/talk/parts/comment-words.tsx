import { cx } from '#web/ui';
import type { CommentReadFragment } from '../comment.generated.ts';
import styles from './comment-words.module.css';

/** What somebody wrote: text as text, people by name. Whoever has left is marked, since nobody told them. */
export const CommentWords = ({ parts }: Pick<CommentReadFragment, 'parts'>) => (
  <span className={styles.words}>
    {parts.map(({ text, member }, index) =>
      member ? (
        <span key={index} className={cx(styles.person, !member.active && styles.gone)} title={member.active ? undefined : `${member.name} has left and was not told.`}>
          @{member.name}
          {!member.active && <span className={styles.left}> (has left, not told)</span>}
        </span>
      ) : (
        text
      ),
    )}
  </span>
);
