import type { CommitmentId } from '#domain/kernel';
import { titledRows, type TalkSubject } from '#server/talk';
import type { CommentOnCommitment } from './use-cases/comment-on-commitment.ts';

const TITLED = `select id, title, '/commitments/' || id as path from commitment where org_id = $1 and id = any($2::uuid[])`;

/** A comment on a commitment is a step of its own: the carrying side's is its word. */
export const talkOfCommitments = (comment: CommentOnCommitment): TalkSubject => ({
  kind: 'commitment',
  look: titledRows('talk-commitments', TITLED),
  comment: (tx, { subjectId, ...said }) => comment.run(tx, { id: subjectId as CommitmentId, ...said }),
});
