export { OutboxPage as Page } from '#web/notice';
