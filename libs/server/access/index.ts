export * from './viewer.ts';
export * from './policy.ts';
export * from './sign-ins.ts';
export * from './cookie.ts';
export * from './passwords.ts';
export * from './tries.ts';
export * from './access.module.ts';
export * from './route-policy.ts';
export { RouteGuard } from './route-guard.ts';
