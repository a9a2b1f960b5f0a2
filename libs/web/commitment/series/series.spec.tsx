import { showPages } from '#web/testing';
import { screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { sampleCommitment } from '../sample.ts';
import { Repeats } from './repeats.tsx';
import { SeriesPage } from './series-page.tsx';

const occurrence = (number: number, outcome: string, on: string) => ({ __typename: 'Occurrence', on, outcome, commitment: sampleCommitment({ id: `c-${number}`, key: `C-${number}`, title: `Report ${number}` }) });
const SERIES = {
  __typename: 'Series' as const, id: 's-1', version: 4, title: 'Report for {month}', rhythm: 'day 15 of each month', daysAhead: 14, nextOn: '2026-12-15', endedAt: null, mayChange: true,
  rule: { __typename: 'Rhythm' as const, kind: 'MONTHLY_DAY' as const, every: null, days: null, startsOn: null, nth: null, weekday: null, shiftDays: null, day: 15, month: null },
  carriedBy: sampleCommitment().carriedBy, promisedTo: null, owner: sampleCommitment().owner, startedBy: sampleCommitment().owner, startedAt: '2026-06-01T09:00:00Z',
  occurrences: [occurrence(9, 'OPEN', '2026-12-15'), occurrence(8, 'NOT_KEPT', '2026-11-15'), occurrence(7, 'KEPT', '2026-10-15'), occurrence(6, 'MADE_LATE', '2026-09-15')],
};

const show = async (shown: ReactNode, problem: { message: string; field: string | null } | null = null) => {
  const sent: Record<string, unknown>[] = [];
  const { user, router } = await showPages({
    pages: { '/series/$id': () => shown },
    at: '/series/s-1',
    answer: (name, variables) => {
      if (name === 'SeriesById') return { series: SERIES };
      sent.push({ name, ...(variables['input'] as object) });
      return { step: { __typename: 'SeriesPayload', series: problem ? null : SERIES, problem: problem && { __typename: 'Problem', code: 'INVALID', ...problem } } };
    },
  });
  return { sent, user, router };
};

test('a series says when it comes, and shows each with what became of it', async () => {
  await show(<SeriesPage />);
  expect(await screen.findByText(/Comes day 15 of each month, from Support to the CCO’s office, owned by Ines Ferreira/)).toBeTruthy();
  const each = within(screen.getByRole('region', { name: 'Each of them' })).getAllByRole('listitem');
  expect(each.map((item) => item.querySelector('[data-outcome]')?.textContent)).toEqual(['Open · 15 Dec', 'Missed · 15 Nov', 'Kept · 15 Oct', 'Came late on the list · 15 Sep']);
  expect(screen.getByText('1 of 2')).toBeTruthy();
});

test('what comes is changed, and the end is asked for twice', async () => {
  const { sent, user } = await show(<SeriesPage />);
  await user.click(await screen.findByRole('button', { name: 'Change …' }));
  const form = within(screen.getByRole('form', { name: 'Change the series' }));
  await user.selectOptions(form.getByLabelText('How often'), 'MONTHLY_WEEKDAY');
  await user.selectOptions(form.getByLabelText('Which'), '-1');
  await user.selectOptions(form.getByLabelText('Weekday'), '5');
  await user.click(form.getByRole('button', { name: 'Change what comes' }));
  await user.click(await screen.findByRole('button', { name: 'End …' }));
  await user.click(screen.getByRole('button', { name: 'End it for good' }));
  expect(sent).toEqual([
    { name: 'ChangeSeries', id: 's-1', version: 4, title: 'Report for {month}', daysAhead: 14, rhythm: { kind: 'MONTHLY_WEEKDAY', nth: -1, weekday: 5 }, clientMutationId: expect.any(String) },
    { name: 'EndSeries', id: 's-1', version: 4, clientMutationId: expect.any(String) },
  ]);
});

test('a commitment is repeated from its own date on, and a refusal stands at its field', async () => {
  const { sent, user } = await show(<Repeats commitment={sampleCommitment({ mayRepeat: true })} />, { message: 'Choose a day of the month from 1 to 31.', field: 'day' });
  await user.click(await screen.findByRole('button', { name: 'Repeat it …' }));
  expect(screen.getByText(/“Return label in the app, 15 Dec 2026”/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Repeat it' }));
  expect((await screen.findByRole('alert')).textContent).toBe('Choose a day of the month from 1 to 31.');
  expect(sent[0]).toMatchObject({ name: 'StartSeries', commitmentId: 'c-1', title: 'Return label in the app', daysAhead: 14, rhythm: { kind: 'MONTHLY_DAY', day: 15 } });
});

test('one of a series says so, and whoever may not repeat sees nothing', async () => {
  await show(<><Repeats commitment={sampleCommitment({ series: SERIES })} /><Repeats commitment={sampleCommitment()} /></>);
  expect(await screen.findByText(/Comes day 15 of each month; the next one is due Tuesday 15 December/)).toBeTruthy();
  expect(screen.getAllByRole('heading', { name: 'Repeats' })).toHaveLength(1);
});
