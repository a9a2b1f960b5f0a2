export { InboxPage } from './pages/inbox.tsx';
export { OutboxPage } from './pages/outbox.tsx';
export { useInboxCount } from './use-inbox-count.ts';
