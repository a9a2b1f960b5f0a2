export * from './ids.ts';
export * from './result.ts';
export * from './problem.ts';
export * from './instant.ts';
export * from './fact.ts';
export * from './text.ts';
