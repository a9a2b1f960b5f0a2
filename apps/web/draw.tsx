import { ApolloClient, ApolloLink, InMemoryCache, Observable, type NormalizedCacheObject } from '@apollo/client';
import { prerenderStatic } from '@apollo/client/react/ssr';
import { createMemoryHistory } from '@tanstack/react-router';
import { print } from 'graphql';
import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';
import { routerOf } from './router.ts';
import { routes } from './routes.tsx';
import { typePolicies } from './shell/type-policies.ts';

type Operation = { readonly operationName?: string; readonly query: string; readonly variables: Record<string, unknown> };
type Ask = (operation: Operation) => Promise<ApolloLink.Result>;

const routerAt = (href: string) => routerOf(routes, createMemoryHistory({ initialEntries: [href] }));

/** The module whose page stands at an address. */
export const moduleAt = (href: string): string | undefined => {
  const router = routerAt(href);
  return router.matchRoutes(router.latestLocation).at(-1)?.staticData.module;
};

/** What the browser would show at an address, and what it asked for meanwhile, for the browser's cache. Knows no other request: client and router are its own. */
export async function draw({ href, ask }: { href: string; ask: Ask }): Promise<{ html: string; data: NormalizedCacheObject }> {
  const client = new ApolloClient({ ssrMode: true, link: linkTo(ask), cache: new InMemoryCache({ typePolicies }) });
  const router = routerAt(href);
  await router.load();
  const { result } = await prerenderStatic({ tree: <App client={client} router={router} />, renderFunction: renderToString });
  return { html: result, data: client.extract() as NormalizedCacheObject };
}

const linkTo = (ask: Ask) =>
  new ApolloLink(({ query, operationName, variables }) =>
    new Observable((observer) => {
      ask({ query: print(query), operationName, variables }).then(
        (answer) => {
          observer.next(answer);
          observer.complete();
        },
        (error: unknown) => observer.error(error),
      );
    }));
