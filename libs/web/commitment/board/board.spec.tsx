import { InMemoryCache, ApolloClient, ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Instant, LocalDate } from '#domain/kernel';
import { ClockContext, Ground } from '#web/ui';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Rows, RowsSource } from '../list/rows.ts';
import type { Directory } from '../list/use-directory.ts';
import { CommitmentRowFragmentDoc } from '../parts/commitment-row.generated.ts';
import { COMMITMENTS } from '../sample.ts';
import { Board } from './board.tsx';

const TODAY = { today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant };
const directory = { ready: true, silos: [], members: [], me: null } as unknown as Directory;
const source = { want: () => undefined } as unknown as RowsSource;

const show = () => {
  const begun: [string, string][] = [];
  const cache = new InMemoryCache();
  for (const data of COMMITMENTS) cache.writeFragment({ id: cache.identify(data), fragment: CommitmentRowFragmentDoc, fragmentName: 'CommitmentRow', data });
  const standings = [...Map.groupBy(COMMITMENTS, ({ standing }) => standing)];
  const rows: Rows = { state: 'ready', total: COMMITMENTS.length, sections: standings.map(([key, all]) => ({ key, term: '', label: key, count: all.length, overdue: 0, ids: all.map(({ id }) => id) })) };
  render(
    <ApolloProvider client={new ApolloClient({ cache, link: ApolloLink.empty() })}>
      <ClockContext value={TODAY}>
        <Ground>
          <Board rows={rows} source={source} by="STANDING" directory={directory} openRef={null} onOpen={() => undefined} onBegin={(id, step) => begun.push([id, step])} />
        </Ground>
      </ClockContext>
    </ApolloProvider>,
  );
  return { begun, user: userEvent.setup() };
};

test('each standing that a promise passes through has its column, empty or not', () => {
  show();
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent?.replace(/ \d+$/, ''))).toEqual(expect.arrayContaining(['Proposed', 'Accepted', 'Delivered', 'Verified']));
});

test('what a drag does, the menu does: it begins the step that leads there', async () => {
  const { begun, user } = show();
  const accepted = COMMITMENTS.find(({ standing }) => standing === 'ACCEPTED')!;
  await user.click(screen.getByRole('button', { name: `Move ${accepted.key}` }));
  const menu = screen.getByRole('group', { name: `Move ${accepted.key}` });
  expect(within(menu).getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Move to delivered', 'Move to withdrawn']);
  await user.click(within(menu).getByRole('button', { name: 'Move to delivered' }));
  expect(begun).toEqual([[accepted.id, 'commitment.deliver']]);
});
