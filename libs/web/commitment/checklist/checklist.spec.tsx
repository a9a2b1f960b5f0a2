import { showPages } from '#web/testing';
import { screen } from '@testing-library/react';
import { sampleCommitment } from '../sample.ts';
import { Checklist } from './checklist.tsx';

const line = (number: number, done = false) => ({
  __typename: 'ChecklistLine', id: `l-${number}`, text: `Line ${number}`, doneAt: done ? '2026-11-20T09:00:00Z' : null, doneBy: done ? ({ __typename: 'Member', id: 'm', name: 'Ada Brandt' } as const) : null,
}) as const;

const show = async (mayKeepChecklist: boolean, problem: string | null = null) => {
  const commitment = sampleCommitment({ mayKeepChecklist, checklist: [line(1, true), line(2), line(3)] });
  const sent: Record<string, unknown>[] = [];
  const { user } = await showPages({
    pages: { '/': () => <Checklist commitment={commitment} /> },
    answer: (name, variables) => {
      sent.push({ name, ...(variables['input'] as object) });
      return { step: { __typename: 'CommitmentPayload', commitment, problem: problem && { __typename: 'Problem', code: 'INVALID', message: problem, field: 'text' } } };
    },
  });
  return { sent, user };
};

test('shows how many are done, by whom and when; others only read it', async () => {
  await show(false);
  expect(screen.getByRole('region', { name: 'Checklist: 1 of 3' })).toBeTruthy();
  expect(screen.getByText('Ada Brandt 20 Nov')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Line 1' }).checked).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Line 2' }).disabled).toBe(true);
  expect(screen.queryByRole('button')).toBeNull();
});

test('lines are ticked, moved, taken out with a way back, and added one after the other', async () => {
  const { sent, user } = await show(true);
  await user.click(screen.getByRole('checkbox', { name: 'Line 2' }));
  await user.click(screen.getByRole('button', { name: 'Move “Line 2” down' }));
  await user.click(screen.getByRole('button', { name: 'Move “Line 2” up' }));
  await user.click(screen.getByRole('button', { name: 'Take out “Line 2”' }));
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await user.click(screen.getByRole('button', { name: 'Add a line' }));
  await user.type(screen.getByRole('textbox'), 'Ask three customers{Enter}');
  expect(sent).toEqual([
    { name: 'TickChecklistLine', id: 'c-1', lineId: 'l-2', done: true, clientMutationId: expect.any(String) },
    { name: 'MoveChecklistLine', id: 'c-1', lineId: 'l-2', afterId: 'l-3', clientMutationId: expect.any(String) },
    { name: 'MoveChecklistLine', id: 'c-1', lineId: 'l-2', afterId: null, clientMutationId: expect.any(String) },
    { name: 'RemoveChecklistLine', id: 'c-1', lineId: 'l-2', clientMutationId: expect.any(String) },
    { name: 'AddChecklistLine', id: 'c-1', text: 'Line 2', afterId: 'l-1', clientMutationId: expect.any(String) },
    { name: 'AddChecklistLine', id: 'c-1', text: 'Ask three customers', clientMutationId: expect.any(String) },
  ]);
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
});

test('a refusal is said, and what was typed stays', async () => {
  const { user } = await show(true, 'Nothing was added: a checklist has at most 100 lines.');
  await user.click(screen.getByRole('button', { name: 'Add a line' }));
  await user.type(screen.getByRole('textbox'), 'One more{Enter}');
  expect(await screen.findByText(/at most 100 lines/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('One more');
});
