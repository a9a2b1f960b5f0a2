import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Instant, LocalDate } from '#domain/kernel';
import { ClockContext } from '#web/ui';
import { render, screen, within } from '@testing-library/react';
import { sampleCommitment } from '../sample.ts';
import { RipplePreview } from './ripple-preview.tsx';

const TODAY = { today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant };
const SALES = { __typename: 'Silo', id: 's-sales', key: 'sales', name: 'Sales', lead: null } as const;
const move = (number: number, more = {}) => ({
  __typename: 'RippleMove', fromOn: '2026-12-10', toOn: '2026-12-14', days: 4, becauseOf: sampleCommitment(),
  commitment: sampleCommitment({ id: `c-${number}`, key: `C-${number}`, title: `Promise ${number}`, ...more }),
});

const show = (moves: readonly object[], on = '2026-12-12') => {
  const asked: unknown[] = [];
  const link = new ApolloLink(({ variables }) => new Observable((observer) => {
    asked.push(variables['moves']);
    observer.next({ data: { previewRipple: { __typename: 'Ripple', moves } } });
    observer.complete();
  }));
  render(
    <ApolloProvider client={new ApolloClient({ cache: new InMemoryCache(), link })}>
      <ClockContext value={TODAY}><RipplePreview moves={[{ id: 'c-1', on }]} once="Once Ben Adeyemi agrees" /></ClockContext>
    </ApolloProvider>,
  );
  return asked;
};

test('says in one sentence how many promises of whom move, then each with its old and new date', async () => {
  const asked = show([move(7), move(8, { carriedBy: SALES })]);
  expect((await screen.findByRole('status')).textContent).toBe('Moving to 12 Dec pushes 2 promises of Sales and Support.');
  const [first] = within(screen.getByRole('region', { name: 'What this date moves' })).getAllByRole('listitem');
  expect(first?.textContent).toContain('Promise 7');
  expect(first?.textContent).toContain('10 Dec 14 Dec+4 days');
  expect(screen.getByText(/Once Ben Adeyemi agrees, the new dates are suggested/)).toBeTruthy();
  expect(asked[0]).toEqual([{ id: 'c-1', on: '2026-12-12' }]);
});

test('says so when nothing else moves, and shows no more than six', async () => {
  show([]);
  expect((await screen.findByRole('status')).textContent).toBe('Moving to 12 Dec pushes no other promise.');
});

test('a long row is cut, and counted', async () => {
  show([1, 2, 3, 4, 5, 6, 7, 8].map((number) => move(number)));
  expect(await screen.findByText('and 2 more')).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(6);
});

test('half a date asks nothing', () => {
  expect(show([], '2026-1')).toEqual([]);
});
