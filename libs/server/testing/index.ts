export { cloneDatabase } from './postgres.ts';
export type { CloneOptions, Migrate, TestDatabase } from './postgres.ts';
export { sizeOf } from './larger-run.ts';
