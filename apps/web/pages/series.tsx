export { SeriesPage as Page } from '#web/commitment';
