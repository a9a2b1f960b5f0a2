export * from './notice.ts';
export * from './moment.ts';
export * from './still-wanted.ts';
export * from './message.ts';
export * from './digest.ts';
export * from './render.ts';
export * from './lines.ts';
export * from './room-closed.ts';
