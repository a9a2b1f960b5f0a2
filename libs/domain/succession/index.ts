export * from './leaving.ts';
export * from './successor.ts';
export * from './people-after-closing.ts';
