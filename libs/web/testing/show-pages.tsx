import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Instant, LocalDate } from '#domain/kernel';
import { ClockContext, Ground } from '#web/ui';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider, type RouteComponent } from '@tanstack/react-router';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

/** The day and the moment of specifications. */
export const CLOCK = { today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant };

/** What was asked of the server, with the input of a change. */
export type Asked = { readonly name: string; readonly variables: Record<string, unknown>; readonly input: Record<string, unknown> };

type Shown = {
  /** What stands at each address; a single one stands at `/`. */
  readonly pages: Readonly<Record<string, RouteComponent>>;
  readonly at?: string;
  /** The server's answer by the operation's name, at once or later; what it throws is a broken connection. */
  readonly answer: (name: string, variables: Record<string, unknown>) => unknown;
  readonly clock?: typeof CLOCK;
};

/** What jsdom lacks of a browser. */
const lendToBrowser = (): void => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
  HTMLDialogElement.prototype.showModal ??= function open(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
  window.scrollTo = () => undefined;
};

/** Pages in what surrounds them: a server, a clock that stands, keys, toasts and addresses. */
export const showPages = async ({ pages, at = '/', answer, clock = CLOCK }: Shown) => {
  lendToBrowser();
  const asked: Asked[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => new Observable((observer) => {
    asked.push({ name: operationName, variables, input: (variables['input'] ?? {}) as Record<string, unknown> });
    const give = (data: unknown) => {
      observer.next({ data: data as Record<string, unknown> });
      observer.complete();
    };
    try {
      const answered = answer(operationName, variables);
      if (answered instanceof Promise) answered.then(give, (error) => observer.error(error));
      else give(answered);
    } catch (error) {
      observer.error(error);
    }
  }));
  const root = createRootRoute({ component: Outlet });
  const routes = root.addChildren([
    ...Object.entries(pages).map(([path, component]) => createRoute({ getParentRoute: () => root, path, component })),
    createRoute({ getParentRoute: () => root, path: '$', component: () => null }),
  ]);
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: routes, history, parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)), stringifySearch: (values) => (Object.keys(values).length === 0 ? '' : `?${new URLSearchParams(values as never)}`) });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  await act(async () => void render(
    <ApolloProvider client={client}>
      <ClockContext value={clock}>
        <Ground>
          <RouterProvider router={router} />
        </Ground>
      </ClockContext>
    </ApolloProvider>,
  ));
  return {
    asked,
    /** The inputs of one operation, in their order. */
    inputsOf: (name: string) => asked.filter((one) => one.name === name).map(({ input }) => input),
    client, history, router,
    /** The address's own values. */
    search: () => Object.fromEntries(new URLSearchParams(history.location.search)) as Record<string, string>,
    user: userEvent.setup(),
  };
};
