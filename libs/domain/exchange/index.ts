export * from './file.ts';
export * from './fields.ts';
export * from './guess-kind.ts';
export { guessMapping, type Mapping } from './mapping.ts';
export type { Remark } from './row.ts';
export * from './plan.ts';
export * from './plan-import.ts';
