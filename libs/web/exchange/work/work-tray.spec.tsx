import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { workSentence, type Work } from './work-words.ts';
import { WorkTray } from './work-tray.tsx';

const work = (more: Partial<Work> = {}): Work => ({
  __typename: 'LongWork', id: 'w1', kind: 'IMPORT', subjectId: 'r1', title: 'list.csv', state: 'RUNNING', step: 'WRITING', done: 12_000, total: 50_000, percent: 38, cancelAsked: false, problem: null, ...more,
});

/** The tray with a server that answers these, the next one after each change. */
const shown = async (...answers: readonly (readonly Work[])[]) => {
  const asked: { name: string; variables: unknown }[] = [];
  let at = 0;
  const link = new ApolloLink(({ operationName = '', variables }) => {
    asked.push({ name: operationName, variables });
    if (operationName !== 'LongWorkList') at += 1;
    const list = answers[Math.min(at, answers.length - 1)]!;
    const data = operationName === 'LongWorkList' ? { longWork: list } : { [operationName === 'CancelLongWork' ? 'cancelLongWork' : 'dismissLongWork']: { __typename: 'LongWorkPayload', work: list[0] ?? null, problem: null } };
    return new Observable((observer) => {
      observer.next({ data });
      observer.complete();
    });
  });
  const router = createRouter({ routeTree: createRootRoute({ component: WorkTray }), history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  return asked;
};

test.each([
  [{}, 'Writing: 12,000 of 50,000 rows.'],
  [{ cancelAsked: true }, 'Stopping. Nothing of it will be written.'],
  [{ state: 'WAITING' }, 'Waiting to begin.'],
  [{ state: 'DONE' }, 'Done: all of it is on the list.'],
  [{ state: 'CANCELLED' }, 'Cancelled. Nothing of it was written.'],
  [{ state: 'FAILED', problem: { __typename: 'Problem', message: 'The organization changed.' } }, 'The organization changed.'],
] as const)('%j is said as “%s”', (more, words) => expect(workSentence(work(more as Partial<Work>))).toBe(words));

test('there is no tray without work', async () => {
  await shown([]);
  expect(screen.queryByRole('button')).toBeNull();
});

test('running work shows its percent, and is cancelled', async () => {
  const asked = await shown([work()], [work({ cancelAsked: true })]);
  expect(await screen.findByRole('button', { name: 'Work in progress: 38 %' })).toBeTruthy();
  expect(screen.getByRole('progressbar', { name: 'Import of list.csv', hidden: true }).getAttribute('aria-valuenow')).toBe('38');
  await userEvent.click(screen.getByRole('button', { name: 'Cancel', hidden: true }));
  await waitFor(() => expect(asked.find(({ name }) => name === 'CancelLongWork')?.variables).toEqual({ input: { id: 'w1', clientMutationId: expect.any(String) } }));
  expect(await screen.findByText(/Stopping/)).toBeTruthy();
});

test('what is done leads to every row, and is put away', async () => {
  const asked = await shown([work({ state: 'DONE', percent: 100 })], []);
  expect((await screen.findByRole('link', { name: 'See every row', hidden: true })).getAttribute('href')).toContain('/import?run=r1');
  await userEvent.click(screen.getByRole('button', { name: 'Put away', hidden: true }));
  await waitFor(() => expect(screen.queryByRole('button')).toBeNull());
  expect(asked.find(({ name }) => name === 'DismissLongWork')).toBeTruthy();
});
