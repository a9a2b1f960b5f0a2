import type { CommentReadFragment } from '../comment.generated.ts';
import { usePeople } from '../use-people.ts';
import { Comment } from './comment.tsx';
import styles from './comments.module.css';
import { WriteBox } from './write-box.tsx';

type CommentsProps = {
  comments: readonly CommentReadFragment[];
  /** Left out where whoever looks may not write. */
  write?: { readonly busy: boolean; readonly problem?: string; readonly onSay: (words: string, fileIds: readonly string[]) => Promise<boolean> };
};

/** What people said, oldest first, and the place to say more. */
export const Comments = ({ comments, write }: CommentsProps) => {
  const people = usePeople();
  return (
    <div className={styles.comments}>
      {comments.map((comment) => (
        <Comment key={comment.id} comment={comment} people={people} />
      ))}
      {write && <WriteBox label="Your comment" verb="Comment" people={people} files {...write} />}
    </div>
  );
};
