export { DecisionsPage } from './pages/decisions.tsx';
export { WaitingDecisions } from './parts/waiting-decisions.tsx';
