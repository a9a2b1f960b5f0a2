export * from './log.module.ts';
export type { Logger } from 'pino';
