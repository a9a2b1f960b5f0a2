export { MatrixPage as Page } from '#web/handoff';
