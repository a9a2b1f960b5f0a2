export { HandoffsPage as Page } from '#web/handoff';
