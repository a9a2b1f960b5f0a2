export { EscalationModule, ESCALATION_TABLES } from './escalation.module.ts';
export { ClockRepository } from './clock.repository.ts';
export { ComingStepReader, type ComingStep } from './coming-step.reader.ts';
export { EscalationReader, type EscalationView } from './escalation.reader.ts';
export { EscalationRepository } from './escalation.repository.ts';
export { Surroundings, type Around } from './surroundings.ts';
export { Climb } from './use-cases/climb.ts';
