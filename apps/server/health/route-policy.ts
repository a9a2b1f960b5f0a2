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
    const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
    for (const name of Object.getOwnPropertyNames(prototype).filter((one) => one !== 'constructor')) {
      const method = prototype[name];
      if (typeof method !== 'function' || !Reflect.hasMetadata('path', method)) continue;
      if (reflector.get(KEY, method) === undefined) faults.push(`${instance.constructor.name}.${name}`);
    }
  }
  if (faults.length > 0) throw new Error(`These routes declare no policy: ${faults.join(', ')}`);
}
