import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getOperationAST, GraphQLError, parse, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { Scopes } from './scopes.ts';

const PATH = '/graphql';

/** Subscriptions over one socket per browser. Queries and mutations stay on HTTP; other origins and paths are cut. */
@Injectable()
export class LiveSocket implements OnApplicationShutdown {
  private stop?: () => void | Promise<void>;

  constructor(
    private readonly schemas: GraphQLSchemaHost,
    private readonly scopes: Scopes,
  ) {}

  attach(http: Server): void {
    const sockets = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
    const { schema } = this.schemas;
    const server = useServer(
      {
        schema,
        context: async (socket) => ({ scope: await this.scopes.ofSocket((socket.extra as { request: IncomingMessage }).request) }),
        onSubscribe: (_socket, _id, payload) => {
          const document = parse(payload.query);
          const operation = getOperationAST(document, payload.operationName);
          if (operation?.operation !== 'subscription') return [new GraphQLError('Only subscriptions travel by socket.')];
          const faults = validate(schema, document);
          return faults.length > 0 ? faults : undefined;
        },
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

  async onApplicationShutdown(): Promise<void> {
    await this.stop?.();
  }
}

/** The path is ours and the page that opens the socket came from this same host. */
function isOurs(request: IncomingMessage): boolean {
  if (request.url !== PATH) return false;
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
