export { RecentChangesPage as Page } from '#web/commitment';
