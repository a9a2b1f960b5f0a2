export { HandoffPage } from './pages/handoff-page.tsx';
export { HandoffsPage } from './pages/handoffs-page.tsx';
export { HandoffsOf } from './parts/handoffs-of.tsx';
export { HandoffTable } from './parts/handoff-table.tsx';
export { HandoffRowFragmentDoc, type HandoffRowFragment } from './parts/handoff.generated.ts';
export { ContributionsOf } from './contributions/contributions-of.tsx';
export { ContributesTo } from './contributions/contributes-to.tsx';
export { MatrixPage } from './matrix/matrix-page.tsx';
export { SiloViews } from './matrix/silo-views.tsx';
