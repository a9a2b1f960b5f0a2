import { SetMetadata } from '@nestjs/common';
import type { DiscoveryService, Reflector } from '@nestjs/core';
import type { Policy } from '#server/access';

const KEY = 'route-policy';

/** Who may call an HTTP route. */
export const RoutePolicy = (policy: Policy): MethodDecorator => SetMetadata(KEY, policy);

/** Throws, so that the program does not start, when an HTTP route declares no policy. */
export function checkRoutes(discovery: DiscoveryService, reflector: Reflector): void {
  const faults: string[] = [];
  for (const { instance } of discovery.getControllers()) {
    for (const name of namesOf(instance)) {
      const method = (instance as Record<string, unknown>)[name];
      if (typeof method !== 'function' || !Reflect.hasMetadata('path', method)) continue;
      if (reflector.get(KEY, method) === undefined) faults.push(`${instance.constructor.name}.${name}`);
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
