export { HandoffPage as Page } from '#web/handoff';
