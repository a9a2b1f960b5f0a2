import 'reflect-metadata';
import { Controller, Get, Post, type Type } from '@nestjs/common';
import { Reflector, type DiscoveryService } from '@nestjs/core';
import { checkRoutes, RoutePolicy } from './route-policy.ts';

@Controller()
class Guarded {
  @Get('one') @RoutePolicy('PUBLIC') one() {}
  notARoute() {}
}

@Controller()
class Open {
  @Get('one') @RoutePolicy('PUBLIC') one() {}
  @Post('two') two() {}
}

class Inherits extends Open {}

const check = (...controllers: Type<object>[]) => () =>
  checkRoutes({ getControllers: () => controllers.map((One) => ({ instance: new One() })) } as unknown as DiscoveryService, new Reflector());

describe('routes', () => {
  it('with a policy each are served', () => expect(check(Guarded)).not.toThrow());
  it('without one refuse to start', () => expect(check(Guarded, Open)).toThrow('These routes declare no policy: Open.two'));
  it('that are inherited count too', () => expect(check(Inherits)).toThrow('Inherits.two'));
});
