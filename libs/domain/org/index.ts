export * from './post.ts';
export * from './silo.ts';
export * from './member.ts';
export * from './capacity.ts';
export * from './posts-and-actions.ts';
export * from './may.ts';
export * from './working-rules.ts';
export * from './find-by-name.ts';
