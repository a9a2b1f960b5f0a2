import type { AddressInfo } from 'node:net';
import type { INestApplication, Type } from '@nestjs/common';
import { readConfig } from '#server/config';
import { migrate } from '#server/database';
import { cloneDatabase, type TestDatabase } from '#server/testing';
import { serve } from '../serve.ts';

export type Answer<Data = Record<string, never>> = { data: Data; errors?: { message: string; extensions: { code: string } }[] };

/** The whole program on a database of its own, for integration specifications. */
export type Program = {
  readonly app: INestApplication;
  readonly database: TestDatabase;
  readonly url: string;
  get<Part>(part: Type<Part>): Part;
  stop(): Promise<void>;
};

export async function startProgram(environment: Record<string, string> = {}): Promise<Program> {
  const database = await cloneDatabase({ migrate: async (urls) => void (await migrate(urls.migrator)) });
  const app = await serve(
    readConfig({
      DATABASE_URL: database.urls.app,
      SYSTEM_DATABASE_URL: database.urls.system,
      RECORD_KEY: 'a key that only this specification knows',
      PORT: '0',
      ROLE: 'none',
      LOG_LEVEL: 'warn',
      POOL_SIZE: '4',
      ...environment,
    }),
  );
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    app,
    database,
    url: `http://127.0.0.1:${port}`,
    get: (part) => app.get(part),
    stop: async () => {
      await app.close();
      await database.drop();
    },
  };
}

/** A browser's half of the conversation: keeps its cookie from answer to answer. */
export class Caller {
  private cookie: string;

  constructor(
    private readonly url: string,
    token = '',
  ) {
    this.cookie = token && `throughline=${token}`;
  }

  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<Data>> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-throughline': 'spec', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie()[0];
    if (set) this.cookie = set.split(';')[0]!;
    return (await response.json()) as Answer<Data>;
  }
}
