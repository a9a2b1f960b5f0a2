export * from './graphql.module.ts';
export * from './live-socket.ts';
export * from './request-scope.ts';
export * from './scopes.ts';
export * from './write-edge.ts';
export * from './answer-once.ts';
export * from './enforce-policies.ts';
export { toRule } from './rhythm-input.ts';
export { readInput } from './read-input.ts';
