export { ForumsPage as Page } from '#web/forum';
