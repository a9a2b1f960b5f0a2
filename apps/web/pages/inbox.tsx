export { InboxPage as Page } from '#web/notice';
