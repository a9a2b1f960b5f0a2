export { ViewsInRail as default } from '#web/commitment';
