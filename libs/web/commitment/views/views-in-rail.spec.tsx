import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { BUILT_IN_VIEWS } from '#domain/commitment';
import { Shortcuts, ShortcutHelp } from '#web/ui';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { answersFor, listed } from '../sample.ts';
import { ViewsInRail } from './views-in-rail.tsx';

window.HTMLDialogElement.prototype.showModal = function open() {
  this.setAttribute('open', '');
};

window.HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open');
};

const PINNED = listed({ id: 'v-1', name: 'What service waits for', address: 'q=to%3Aservice&group=owner', shared: true, pinned: true, count: 17 });

const show = async (more: readonly ReturnType<typeof listed>[] = []) => {
  const answers = answersFor({ views: [PINNED, listed({ id: 'v-2', name: 'Not pinned', address: 'q=' }), ...more] });
  const link = new ApolloLink(({ operationName = '', variables }) => new Observable((observer) => {
    observer.next({ data: answers(operationName, variables) });
    observer.complete();
  }));
  const root = createRootRoute({ component: () => <><ViewsInRail /><ShortcutHelp open onClose={() => undefined} /><Outlet /></> });
  const routes = root.addChildren(['/', '/commitments'].map((path) => createRoute({ getParentRoute: () => root, path, component: () => null })));
  const history = createMemoryHistory({ initialEntries: ['/'] });
  const router = createRouter({ routeTree: routes, history, parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)), stringifySearch: (values) => `?${new URLSearchParams(values as never)}` });
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <Shortcuts>
        <RouterProvider router={router} />
      </Shortcuts>
    </ApolloProvider>,
  );
  return { history, user: userEvent.setup() };
};

test('what is pinned stands in the rail with its count, and help names the key of each', async () => {
  await show();
  const pinned = await screen.findByRole('list', { name: 'Pinned views' });
  expect(within(pinned).getAllByRole('link').map(({ textContent }) => textContent)).toEqual([expect.stringMatching(/^What service waits for.*17$/)]);
  const help = within(screen.getByRole('region', { name: 'Go to' }));
  for (const view of BUILT_IN_VIEWS.filter(({ key }) => key !== null)) expect(help.getByText(view.name)).toBeTruthy();
});

test('what is pinned stands in its own order, and its key is its place', async () => {
  const { history, user } = await show([listed({ id: 'v-3', name: 'Zulu', address: 'q=z', pinned: true, place: 2 }), listed({ id: 'v-4', name: 'Alpha', address: 'q=a', pinned: true, place: 3 }), listed({ id: 'v-5', name: 'Mike', address: 'q=m', pinned: true, place: 0 })]);
  const pinned = within(await screen.findByRole('list', { name: 'Pinned views' }));
  expect(pinned.getAllByRole('link').map(({ title }) => title)).toEqual(['Mike', 'What service waits for', 'Zulu', 'Alpha']);
  document.querySelector('dialog')?.removeAttribute('open');
  await user.keyboard('g3');
  await waitFor(() => expect(Object.fromEntries(new URLSearchParams(history.location.search))).toMatchObject({ view: 'v-3' }));
});

test('G and its key goes to a view from wherever one is', async () => {
  const { history, user } = await show();
  await screen.findByRole('list', { name: 'Pinned views' });
  document.querySelector('dialog')?.removeAttribute('open');
  await user.keyboard('gb');
  await waitFor(() => expect(Object.fromEntries(new URLSearchParams(history.location.search))).toMatchObject({ view: 'slipped-twice', q: 'is:open slipped:>=2', sort: 'blocks', desc: 'yes' }));
  await user.keyboard('g1');
  await waitFor(() => expect(Object.fromEntries(new URLSearchParams(history.location.search))).toEqual({ view: 'v-1', q: 'to:service', group: 'owner' }));
});
