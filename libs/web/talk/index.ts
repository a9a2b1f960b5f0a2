export { CommentReadFragmentDoc, FileReadFragmentDoc, type CommentReadFragment, type FileReadFragment } from './comment.generated.ts';
export { CommentWords } from './parts/comment-words.tsx';
export { Comment } from './parts/comment.tsx';
export { Comments } from './parts/comments.tsx';
export { FileCard, FileCards } from './files/file-card.tsx';
export { sendFile } from './files/send-file.ts';
export { SendingList } from './files/sending-list.tsx';
export { useSending, type Sending } from './files/use-sending.ts';
export { usePeople } from './use-people.ts';
