export * from './forum.ts';
export * from './next-sittings.ts';
export {
  MARKS, SITTING_STATES, type Attendance, type Mark, type Seat, type Sitting, type SittingDecided, type SittingState, type SittingStep,
} from './sitting.ts';
export * from './agenda-item.ts';
export * from './outcome.ts';
export * from './open-sitting.ts';
export * from './sitting-steps.ts';
export * from './attendance.ts';
export * from './propose-agenda.ts';
export * from './run-agenda.ts';
export * from './capture-outcome.ts';
export * from './close-sitting.ts';
export * from './minutes.ts';
export * from './after-close.ts';
export * from './parse-capture.ts';
export * from './hand-over.ts';
