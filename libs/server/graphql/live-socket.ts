import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getOperationAST, GraphQLError, parse, specifiedRules, validate, type GraphQLSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { LOG, type Logger } from '#server/log';
import { DOCUMENT_RULES, MOST_TOKENS } from './limits.ts';
import { maskErrors } from './mask-errors.ts';
import { Scopes } from './scopes.ts';

const PATH = '/graphql';

/** Subscriptions over one socket per browser. Queries and mutations stay on HTTP; other origins and paths are cut. */
@Injectable()
export class LiveSocket implements OnApplicationShutdown {
  private stop?: () => void | Promise<void>;

  constructor(
    private readonly schemas: GraphQLSchemaHost,
    private readonly scopes: Scopes,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  attach(http: Server): void {
    const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
    const { schema } = this.schemas;
    const server = useServer(
      {
        schema,
        context: async (socket) => ({ scope: await this.scopeOf((socket.extra as { request: IncomingMessage }).request) }),
        onSubscribe: (_socket, _id, payload) => faultsIn(schema, payload),
        onNext: (_socket, _id, _payload, _args, result) =>
          result.errors ? { ...result, errors: maskErrors(result.errors, this.log) } : undefined,
        onError: (_socket, _id, _payload, errors) => maskErrors(errors as readonly GraphQLError[], this.log),
      },
      sockets,
    );
    http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (!isOurs(request)) return void socket.destroy();
      sockets.handleUpgrade(request, socket, head, (open) => sockets.emit('connection', open, request));
    });
    this.stop = async () => {
      await server.dispose();
      sockets.close();
    };
  }

  private async scopeOf(request: IncomingMessage) {
    try {
      return await this.scopes.ofSocket(request);
    } catch (error) {
      this.log.error({ err: error }, 'a socket could not be asked who it is');
      throw new Error('Something broke on our side. Try again.');
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }
}

/** Why a document is not carried; nothing when it is. It keeps to the same bounds as one that comes by HTTP. */
function faultsIn(schema: GraphQLSchema, payload: { query: string; operationName?: string | null }): readonly GraphQLError[] | undefined {
  try {
    const document = parse(payload.query, { maxTokens: MOST_TOKENS });
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== 'subscription') return [new GraphQLError('Only subscriptions travel by socket.')];
    const faults = validate(schema, document, [...specifiedRules, ...DOCUMENT_RULES], { maxErrors: 20 });
    return faults.length > 0 ? faults : undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}

/** The path is ours and the page that opens the socket came from this same host. */
function isOurs(request: IncomingMessage): boolean {
  if (request.url !== PATH) return false;
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
