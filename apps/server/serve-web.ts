import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

const OURS = /^\/(graphql|files|export|livez|readyz)(\/|$)/;

/** Serves the built web client; every address that is not the API's opens it. */
export function serveWeb(app: NestExpressApplication, root: string): void {
  const page = join(root, 'index.html');
  if (!existsSync(page)) throw new Error(`There is no web client at ${root}: build it first.`);
  app.use('/assets', packed(join(root, 'assets')), express.static(join(root, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(root, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || OURS.test(request.path)) return next();
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile(page);
  });
}

/** Sends the packed copy that the build left beside a file, to whoever can unpack it. */
function packed(folder: string) {
  const there = new Set(readdirSync(folder).filter((name) => name.endsWith('.gz')));
  return (request: Request, response: Response, next: NextFunction) => {
    const name = request.path.slice(1);
    if (there.has(`${name}.gz`)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('gzip')) {
        response.setHeader('Content-Encoding', 'gzip');
        response.type(extname(name));
        request.url = `/${name}.gz`;
      }
    }
    next();
  };
}
