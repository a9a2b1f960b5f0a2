export { ForumPage as Page } from '#web/forum';
