export { SittingPage as Page } from '#web/forum';
