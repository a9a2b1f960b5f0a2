import { Look, Shortcuts } from '#web/ui';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, Outlet, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { navigation } from './navigation.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

window.HTMLDialogElement.prototype.showModal = function open() {
  this.setAttribute('open', '');
};
window.HTMLDialogElement.prototype.close = function close() {
  this.removeAttribute('open');
};

const entries = navigation.filter(({ to }) => ['/', '/silos', '/inbox'].includes(to));

const show = async (at = '/') => {
  const root = createRootRoute({
    component: () => (
      <Shell entries={entries}>
        <Outlet />
      </Shell>
    ),
    notFoundComponent: NotFound,
  });
  const page = (path: string, words: string) => createRoute({ getParentRoute: () => root, path, component: () => <h1>{words}</h1> });
  const routeTree = root.addChildren([page('/', 'Home page'), page('/silos', 'Silos page')]);
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [at] }) });
  render(
    <Look>
      <Shortcuts>
        <RouterProvider router={router} />
      </Shortcuts>
    </Look>,
  );
  await screen.findByRole('main');
  return userEvent.setup();
};

test('landmarks, a way past them, and the rail in its order', async () => {
  await show();
  expect(screen.getByRole('link', { name: 'Skip to the page' }).getAttribute('href')).toBe('#main');
  const rail = screen.getByRole('navigation', { name: 'Main' });
  expect(within(rail).getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/', '/inbox', '/silos']);
  expect(within(rail).getByRole('link', { name: /Home/ }).getAttribute('aria-current')).toBe('page');
});

test('G and a letter goes; ? says which', async () => {
  const user = await show();
  await user.keyboard('gs');
  expect(await screen.findByRole('heading', { name: 'Silos page' })).toBeTruthy();
  await user.keyboard('?');
  expect(within(screen.getByRole('dialog', { name: 'Keyboard' })).getByRole('region', { name: 'Go to' }).textContent).toContain('Silos');
});

test('/ finds a page by its name', async () => {
  const user = await show();
  await user.keyboard('/');
  await user.type(screen.getByRole('combobox', { name: 'Search' }), 'sil{Enter}');
  expect(await screen.findByRole('heading', { name: 'Silos page' })).toBeTruthy();
});

test('the palette stays when a browser answers a scroll with a promise', async () => {
  const plain = HTMLElement.prototype.scrollIntoView;
  HTMLElement.prototype.scrollIntoView = (() => Promise.resolve()) as never;
  const user = await show();
  await user.keyboard('/');
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
  expect(screen.getByRole('combobox', { name: 'Search' })).toBeTruthy();
  HTMLElement.prototype.scrollIntoView = plain;
});

test('an unknown address says that nothing was lost, and leads home', async () => {
  const user = await show('/nowhere');
  expect(screen.getByText(/Nothing was lost/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Go to Home' }));
  expect(await screen.findByRole('heading', { name: 'Home page' })).toBeTruthy();
});
