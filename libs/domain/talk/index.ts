export * from './words.ts';
export * from './comment.ts';
export * from './draft.ts';
export { safeFileName } from './files/file-name.ts';
export * from './files/what-it-is.ts';
export * from './files/kept-file.ts';
