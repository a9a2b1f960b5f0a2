import type { IncomingMessage, ServerResponse } from 'node:http';

const NAME = 'throughline';

/** The sign-in's token in a request's cookie header; null when there is none. */
export function tokenIn(request: Pick<IncomingMessage, 'headers'>): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === NAME && value && /^[\w-]{20,100}$/.test(value)) return value;
  }
  return null;
}

/** Hands the browser its token, or takes it away (null). Scripts never see it. */
export function setToken(response: ServerResponse, token: string | null, options: { days: number; secure: boolean }): void {
  const secure = options.secure ? '; Secure' : '';
  const age = token === null ? 0 : options.days * 86_400;
  response.appendHeader('Set-Cookie', `${NAME}=${token ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`);
}
