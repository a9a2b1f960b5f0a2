export { ContributionSteps } from './contributions/contribution-steps.ts';
export { HandoffModule, HANDOFF_TABLES } from './handoff.module.ts';
export { HandoffLoaders } from './handoff-loaders.ts';
export { HandoffReader, type WatchedHandoff } from './handoff.reader.ts';
export { HandoffRepository, type HeldHandoff } from './handoff.repository.ts';
export type { HandoffView } from './handoff-view.ts';
export { InheritHandoffs } from './use-cases/inherit-handoffs.ts';
export { OfferHandoff, type NewHandoff } from './use-cases/offer-handoff.ts';
export { TakeHandoffStep, type TakenHandoff } from './use-cases/take-handoff-step.ts';
