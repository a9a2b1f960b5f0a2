import { showPages } from '#web/testing';
import { screen } from '@testing-library/react';
import { TakingBack } from './taking-back.tsx';

const ADA = { __typename: 'Member', id: 'ada', name: 'Ada' } as const;
const undo = { __typename: 'UndoableChange', id: 'h-1', what: 'commitment.undo-of-nothing-known', until: '2026-11-23T10:00:00Z', by: ADA } as const;

test.each([
  ['ada', 'The last thing here is yours: your last change.'],
  ['dan', 'The last thing here is Ada’s, for whom you stand in: their last change.'],
])('to %s it says whose the last change is', async (me, words) => {
  await showPages({ pages: { '/': () => <TakingBack undo={undo} me={me} /> }, answer: () => undefined });
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Take it back' })).toBeTruthy();
});
