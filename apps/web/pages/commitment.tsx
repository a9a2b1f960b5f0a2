export { CommitmentPage as Page } from '#web/commitment';
