export { QuickCapture as default } from '#web/commitment';
