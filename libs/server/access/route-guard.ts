import { HttpException, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { IncomingMessage } from 'node:http';
import { refuse } from '#domain/kernel';
import { tokenIn } from './cookie.ts';
import { judge, type Policy } from './policy.ts';
import { SignIns } from './sign-ins.ts';
import type { Viewer } from './viewer.ts';

export const ROUTE_POLICY = 'route-policy';

export type GuardedRequest = IncomingMessage & { viewer?: Viewer | null };

/** Asks a route's policy of whoever calls it, with the same judgement as for a field. */
@Injectable()
export class RouteGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIns: SignIns,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<Policy>(ROUTE_POLICY, context.getHandler());
    if (policy === 'PUBLIC') return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    // A page of another site can send our cookie along, but not a header of its own.
    if (request.method !== 'GET' && request.headers['x-throughline'] === undefined) {
      throw refusal(400, 'INVALID', 'Nothing was changed: the header x-throughline is missing.');
    }
    const token = tokenIn(request);
    request.viewer = token === null ? null : await this.signIns.find(token);
    const verdict = judge(policy, request.viewer);
    if (verdict === 'NOT_SIGNED_IN') throw refusal(401, verdict, 'You are not signed in. Sign in, then try again.');
    if (verdict === 'NOT_ALLOWED') throw refusal(403, verdict, 'Your posts do not allow this.');
    return true;
  }
}

const refusal = (status: number, code: Parameters<typeof refuse>[0], message: string): HttpException =>
  new HttpException({ problem: refuse(code, message).problem }, status);
