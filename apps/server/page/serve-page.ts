import { join } from 'node:path';
import { createGzip, constants, type Gzip } from 'node:zlib';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { tokenIn } from '#server/access';
import { Scopes } from '#server/graphql';
import { LOG, type Logger } from '#server/log';
import { asScriptText } from './as-text.ts';
import { askHere } from './ask-here.ts';
import { drawerBeside, type Drawer } from './drawer.ts';
import { readPageFile, type PageFile } from './page-file.ts';

/** Drawing takes processor time of the thread that answers everybody: whoever comes while so many are drawn gets the plain page. */
const MOST_AT_ONCE = 4;
const LONGEST_MS = 3_000;
/** The program starts first; then the drawer is loaded, so that the first visit need not wait for it. */
const AT_REST_MS = 2_000;

type PageServer = (request: Request, response: Response, next: NextFunction) => void;

/**
 * Answers every address of the web client with its page. To somebody with a sign-in it comes drawn, with what it asked for, and is
 * kept by nobody; to everybody else, and whenever drawing is too much, it comes plain and draws itself.
 */
export function servePage(app: NestExpressApplication, root: string): PageServer {
  const page = readPageFile(root);
  const log = app.get<Logger>(LOG);
  const drawer = drawerBeside(root, (error) => log.error({ err: error }, 'Pages are left to the browsers to draw: what draws them could not be loaded'));
  setTimeout(() => void drawer(), AT_REST_MS).unref();
  let drawing = 0;
  return (request, response, next) => {
    response.vary('Cookie');
    const sendPlain = () => {
      response.setHeader('Cache-Control', 'no-cache');
      response.sendFile(join(root, 'index.html'));
    };
    if (drawing >= MOST_AT_ONCE || !isVisit(request) || tokenIn(request) === null) return sendPlain();
    drawing += 1;
    drawer()
      .then((loaded) => (loaded === null ? sendPlain() : sendDrawn(app, page, loaded, request, response)))
      .catch((error: unknown) => {
        log.error({ err: error, path: request.path }, 'A page could not be drawn');
        if (!response.headersSent) next(error);
        else response.end();
      })
      .finally(() => (drawing -= 1));
  };
}

/** Somebody goes to an address; scripts and other sites that fetch it get nothing drawn. */
const isVisit = ({ method, headers }: Request): boolean => method === 'GET' && (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate';

async function sendDrawn(app: NestExpressApplication, page: PageFile, drawer: Drawer, request: Request, response: Response): Promise<void> {
  const href = request.originalUrl;
  const module = drawer.moduleAt(href);
  response.type('html').setHeader('Cache-Control', 'private, no-store');
  const out = packing(request, response);
  // The browser reads the head, and fetches its styles, while the rest is drawn.
  out.write(page.head(module));
  if (out !== response) (out as Gzip).flush(constants.Z_SYNC_FLUSH);
  out.write(await drawnOrNot(app, drawer, href, request, response));
  out.end(page.tail(module));
}

/** The page as text with what it asked for; an empty place where it could not be drawn in time. */
async function drawnOrNot(app: NestExpressApplication, drawer: Drawer, href: string, request: Request, response: Response): Promise<string> {
  const scopes = app.get(Scopes);
  const scope = await scopes.ofRequest(request, response);
  if (!scope.viewer) return EMPTY;
  const drawing = drawer.draw({ href, ask: askHere(app, () => scopes.again(scope)) });
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), LONGEST_MS);
  const drawn = await Promise.race([drawing, late.promise]).catch((error: unknown) => {
    app.get<Logger>(LOG).warn({ err: error, path: request.path }, 'A page was left to the browser to draw');
    return null;
  });
  clearTimeout(timer);
  if (drawn === null) return EMPTY;
  return `<div id="root">${drawn.html}</div>\n<script type="application/json" id="drawn">${asScriptText(drawn.data)}</script>\n`;
}

const EMPTY = '<div id="root"></div>\n';

function packing(request: Request, response: Response): Response | Gzip {
  response.vary('Accept-Encoding');
  if (!request.acceptsEncodings('gzip')) return response;
  response.setHeader('Content-Encoding', 'gzip');
  const gzip = createGzip({ level: 5 });
  gzip.pipe(response);
  return gzip;
}
