export { HandoffPage } from './pages/handoff-page.tsx';
export { HandoffsPage } from './pages/handoffs-page.tsx';
export { HandoffsOf } from './parts/handoffs-of.tsx';
export { HandoffTable } from './parts/handoff-table.tsx';
export { HandoffRowFragmentDoc, type HandoffRowFragment } from './parts/handoff.generated.ts';
