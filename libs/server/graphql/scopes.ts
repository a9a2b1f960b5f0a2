import type { IncomingMessage, ServerResponse } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { setToken, SIGN_IN_DAYS, SignIns, tokenIn } from '#server/access';
import { CONFIG, type Config } from '#server/config';
import { Tenancy } from '#server/database';
import { RequestScope, type SignInHandle } from './request-scope.ts';

/** Makes the scope of an HTTP request or a socket from its sign-in. */
@Injectable()
export class Scopes {
  constructor(
    private readonly signIns: SignIns,
    private readonly tenancy: Tenancy,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  ofRequest(request: IncomingMessage, response: ServerResponse): Promise<RequestScope> {
    const token = tokenIn(request);
    const secure = this.config.publicUrl.startsWith('https:');
    const replace = (next: string | null): void => setToken(response, next, { days: SIGN_IN_DAYS, secure });
    return this.make(request, { token, replace });
  }

  ofSocket(request: IncomingMessage): Promise<RequestScope> {
    return this.make(request, { token: tokenIn(request), replace: () => undefined });
  }

  /** Another scope of the same request, for whoever asks several things at once. */
  again({ viewer, address, signIn }: RequestScope): RequestScope {
    return new RequestScope(viewer, address, signIn, this.tenancy);
  }

  private async make(request: IncomingMessage, signIn: SignInHandle): Promise<RequestScope> {
    const viewer = signIn.token === null ? null : await this.signIns.find(signIn.token);
    return new RequestScope(viewer, request.socket.remoteAddress ?? '', signIn, this.tenancy);
  }
}
