export * from './parts.ts';
export * from './commitment.ts';
