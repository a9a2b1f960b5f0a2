import { applyDecorators, createParamDecorator, SetMetadata, UseGuards, type ExecutionContext } from '@nestjs/common';
import type { DiscoveryService, Reflector } from '@nestjs/core';
import type { Policy } from './policy.ts';
import { RouteGuard, ROUTE_POLICY, type GuardedRequest } from './route-guard.ts';

/** Who may call an HTTP route: declares it, and enforces it. */
export const RoutePolicy = (policy: Policy): MethodDecorator => applyDecorators(SetMetadata(ROUTE_POLICY, policy), UseGuards(RouteGuard));

/** Who calls the route, as its policy found them; null on a PUBLIC one. */
export const RouteViewer = createParamDecorator((_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<GuardedRequest>().viewer ?? null);

/** Throws, so that the program does not start, when an HTTP route declares no policy. */
export function checkRoutes(discovery: DiscoveryService, reflector: Reflector): void {
  const faults: string[] = [];
  for (const { instance } of discovery.getControllers()) {
    for (const name of namesOf(instance)) {
      const method = (instance as Record<string, unknown>)[name];
      if (typeof method !== 'function' || !Reflect.hasMetadata('path', method)) continue;
      if (reflector.get(ROUTE_POLICY, method) === undefined) faults.push(`${instance.constructor.name}.${name}`);
    }
  }
  if (faults.length > 0) throw new Error(`These routes declare no policy: ${faults.join(', ')}`);
}

/** What a class and those it extends name: an inherited route is a route. */
function namesOf(instance: object): Set<string> {
  const names = new Set<string>();
  for (let one = Object.getPrototypeOf(instance); one !== null && one !== Object.prototype; one = Object.getPrototypeOf(one)) {
    for (const name of Object.getOwnPropertyNames(one)) if (name !== 'constructor') names.add(name);
  }
  return names;
}
