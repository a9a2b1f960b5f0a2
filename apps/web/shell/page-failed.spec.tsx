import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PageFailed } from './page-failed.tsx';

const connected = (is: boolean) => act(() => {
  Object.defineProperty(navigator, 'onLine', { value: is, configurable: true });
  window.dispatchEvent(new Event(is ? 'online' : 'offline'));
});
const show = (error: Error, reset = () => undefined) => render(<PageFailed error={error} reset={reset} />);
afterEach(() => connected(true));

test.each(['error loading dynamically imported module', 'Importing a module script failed.', 'Unable to preload CSS for /assets/forums.css'])('a part is missing where it is said: %s', (words) => {
  show(new Error(words));
  expect(screen.getByText(/could not be loaded/)).toBeTruthy();
});

test('a part that could not be loaded says whether there is no connection or no answer, and asks before it loads the page anew', async () => {
  const asked: string[] = [];
  window.fetch = (address) => {
    asked.push(address as string);
    return Promise.reject(new TypeError('no answer'));
  };
  connected(false);
  show(new TypeError('Failed to fetch dynamically imported module: /assets/forum.js'));
  expect(screen.getByText(/there is no connection/)).toBeTruthy();
  expect(asked).toEqual([]);
  connected(true);
  await screen.findByRole('button', { name: 'No answer yet: try again' });
  expect(screen.getByText(/does not answer/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /try again/ }));
  expect(asked).toEqual(['/livez', '/livez']);
});

test('a fault of a page is tried again where it stands', async () => {
  const tried: string[] = [];
  show(new TypeError('Cannot read properties of undefined'), () => void tried.push('again') as undefined);
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(tried).toEqual(['again']);
});
