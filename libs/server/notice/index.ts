export { NoticeModule, NOTICE_TABLES } from './notice.module.ts';
export { DeliverMail } from './use-cases/deliver-mail.ts';
export { InboxReader } from './inbox.reader.ts';
export { TellMembers, type Telling } from './use-cases/tell-members.ts';
export { SendDigests } from './use-cases/send-digests.ts';
export { DeliverDue } from './use-cases/deliver-due.ts';
