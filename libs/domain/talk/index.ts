export * from './words.ts';
export * from './comment.ts';
export * from './draft.ts';
