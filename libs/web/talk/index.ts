export { CommentReadFragmentDoc, type CommentReadFragment } from './comment.generated.ts';
export { CommentWords } from './parts/comment-words.tsx';
export { Comment } from './parts/comment.tsx';
export { Comments } from './parts/comments.tsx';
export { usePeople } from './use-people.ts';
