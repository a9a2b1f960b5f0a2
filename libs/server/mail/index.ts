export * from './mail.module.ts';
export { Mailer, type Letter, type Posted } from './mailer.ts';
