import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { servePage } from './page/serve-page.ts';

const OURS = /^\/(graphql|files|export|livez|readyz)(\/|$)/;

/** Serves the built web client; every address that is not the API's opens it. */
export function serveWeb(app: NestExpressApplication, root: string): void {
  if (!existsSync(join(root, 'index.html'))) throw new Error(`There is no web client at ${root}: build it first.`);
  app.use('/assets', packed(join(root, 'assets')), express.static(join(root, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }));
  app.use(express.static(root, { index: false, maxAge: 0 }));
  const page = servePage(app, root);
  app.use((request: Request, response: Response, next: NextFunction) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || OURS.test(request.path)) return next();
    page(request, response, next);
  });
}

const PACKED = [['br', '.br'], ['gzip', '.gz']] as const;

/** Sends a packed copy that the build left beside a file, to whoever can unpack it. */
function packed(folder: string) {
  const there = new Set(readdirSync(folder));
  return (request: Request, response: Response, next: NextFunction) => {
    const name = request.path.slice(1);
    const copies = PACKED.filter(([, ending]) => there.has(`${name}${ending}`));
    if (copies.length > 0) {
      response.vary('Accept-Encoding');
      const copy = copies.find(([encoding]) => request.acceptsEncodings(encoding));
      if (copy) {
        response.setHeader('Content-Encoding', copy[0]);
        response.type(extname(name));
        request.url = `/${name}${copy[1]}`;
      }
    }
    next();
  };
}
