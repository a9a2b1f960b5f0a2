export * from './leaving.ts';
export * from './successor.ts';
