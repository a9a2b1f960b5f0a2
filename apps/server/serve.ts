import type { Server } from 'node:http';
import { DiscoveryService, NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '#server/config';
import { LiveSocket } from '#server/graphql';
import { FactHandlers } from '#server/jobs';
import { AppModule } from './app.module.ts';
import { RECORD_ONLY } from './record-only.ts';
import { checkRoutes } from '#server/access';
import { serveWeb } from './serve-web.ts';

const LARGEST_BODY = '1mb';

/** Builds the program and starts whatever its role says. The caller closes it. */
export async function serve(config: Config): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(config), { logger: ['error', 'warn'], bodyParser: false });
  app.enableShutdownHooks([]);
  app.get(FactHandlers).onlyRecord(RECORD_ONLY);
  checkRoutes(app.get(DiscoveryService), app.get(Reflector));
  app.disable('x-powered-by');
  // Nobody asks for an answer of the API again by its tag; files keep theirs.
  app.set('etag', () => undefined);
  app.use(helmet({ contentSecurityPolicy: { useDefaults: false, directives: CSP }, hsts: config.publicUrl.startsWith('https:') }));
  app.useBodyParser('json', { limit: LARGEST_BODY });
  if (config.role === 'worker') app.use(onlyHealth);
  else if (config.webRoot) serveWeb(app, config.webRoot);
  await app.listen(config.port, config.host);
  if (config.role !== 'worker') app.get(LiveSocket).attach(app.getHttpServer() as Server);
  return app;
}

/** A worker answers for its health and for nothing else. */
function onlyHealth(request: Request, response: Response, next: NextFunction): void {
  if (request.path === '/livez' || request.path === '/readyz') next();
  else response.status(404).end();
}

const CSP = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'", 'ws:', 'wss:'],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  objectSrc: ["'none'"],
};
