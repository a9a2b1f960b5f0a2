import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type Operation = { readonly operationName?: string; readonly query: string; readonly variables: Record<string, unknown> };
export type Ask = (operation: Operation) => Promise<object>;

/** What the browser would show at an address, and what it would have asked for. */
export type Drawn = { readonly html: string; readonly data: unknown };

/** The web client built for the server: apps/web/draw.tsx. */
export type Drawer = {
  /** The module whose page stands at an address, as the build names it. */
  moduleAt(href: string): string | undefined;
  draw(asked: { href: string; ask: Ask }): Promise<Drawn>;
};

/** The drawer that the build left beside the server, loaded when it is first needed. Without one, or with one that cannot be loaded, it is null: then every browser draws alone. */
export function drawerBeside(webRoot: string, onBroken: (error: unknown) => void): () => Promise<Drawer | null> {
  const file = join(webRoot, '..', 'server', 'draw.mjs');
  const load = (): Promise<Drawer | null> =>
    import(pathToFileURL(file).href).catch((error: unknown) => {
      onBroken(error);
      return null;
    });
  let loaded: Promise<Drawer | null> | undefined;
  return () => (loaded ??= existsSync(file) ? load() : Promise.resolve(null));
}
