export { DecisionsPage as Page } from '#web/escalation';
