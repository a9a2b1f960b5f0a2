export { TalkModule, TALK_TABLES } from './talk.module.ts';
export { CommentReader, type CommentView } from './comment.reader.ts';
export { TalkSubjects, type Said, type TalkSubject, type Titled } from './talk-subjects.ts';
export { titledRows } from './titled-rows.ts';
export { KeepComment } from './use-cases/keep-comment.ts';
export { WriteComment } from './use-cases/write-comment.ts';
export { ChangeComment } from './use-cases/change-comment.ts';
