import { address } from './address.ts';

export type Answer<Data> = { data?: Data | null; errors?: { message: string; extensions?: { code?: string } }[] };

/** One browser's half of the conversation over GraphQL: it keeps its cookie from answer to answer. */
export class Caller {
  private cookie = '';

  constructor(private readonly url = address('/graphql')) {}

  async ask<Data = Record<string, unknown>>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-throughline': 'e2e', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie()[0];
    if (set) this.cookie = set.split(';')[0] ?? '';
    return (await response.json()) as Answer<Data>;
  }
}
