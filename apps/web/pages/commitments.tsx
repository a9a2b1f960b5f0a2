export { CommitmentsPage as Page } from '#web/commitment';
