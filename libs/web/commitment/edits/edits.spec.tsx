import { showPages } from '#web/testing';
import { act, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import { CommitmentsPage } from '../pages/commitments.tsx';
import { answersFor, COMMITMENTS, sampleCommitment } from '../sample.ts';
import { InPlace } from './in-place.tsx';

const UNDO = { __typename: 'UndoableChange', id: 'h-1', what: 'commitment.edited', until: '2026-11-23T10:00:00Z', by: { __typename: 'Member', id: 'ada', name: 'Ada' } } as const;
const [first, second] = COMMITMENTS;

type Answers = (name: string, input: Record<string, unknown>) => { commitment: object | null; problem: object | null };
const saved: Answers = (_, input) => ({ commitment: sampleCommitment({ ...(input as object), version: 4, undo: UNDO }), problem: null });

/** The list, with a server that answers each edit as told. */
const open = async (answer: Answers = saved) => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const answers = answersFor({});
  const { client, user } = await showPages({
    pages: { '/commitments': CommitmentsPage },
    at: '/commitments',
    answer: (name, variables) => {
      if (!name.startsWith('Edit') && name !== 'UndoChange') return answers(name, variables);
      const input = variables['input'] as Record<string, unknown>;
      sent.push({ name, input });
      return { edit: { __typename: 'CommitmentPayload', ...answer(name, input) } };
    },
  });
  await screen.findByRole('link', { name: first!.title });
  await user.keyboard('j');
  /** Somebody else's change, heard live. */
  const hears = (change: object) => act(async () => void client.cache.modify({ id: 'Commitment:c-1', fields: Object.fromEntries(Object.entries(change).map(([name, value]) => [name, () => value])) }));
  return { sent, user, hears };
};

test('F2 renames in place, Enter saves with the version that was read, and Undo takes it back', async () => {
  const { sent, user } = await open();
  await user.keyboard('{F2}');
  const field = screen.getByRole('textbox', { name: 'Title of C-1' });
  expect(document.activeElement).toBe(field);
  await user.clear(field);
  await user.type(field, 'Return label, printed{Enter}');
  await screen.findByRole('link', { name: 'Return label, printed' });
  expect(sent[0]).toMatchObject({ name: 'EditCommitment', input: { id: 'c-1', version: 3, title: 'Return label, printed' } });
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await waitFor(() => expect(sent[1]).toMatchObject({ name: 'UndoChange', input: { id: 'h-1' } }));
});

test('Esc leaves it as it was and gives the focus back; leaving it without a change sends nothing', async () => {
  const { sent, user } = await open();
  await user.keyboard('{F2}no{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Title of C-1' })).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('link', { name: first!.title }));
  await user.keyboard('{F2}');
  await user.click(screen.getByRole('heading', { name: 'Commitments' }));
  expect(sent).toEqual([]);
});

test('Tab moves on to the next cell, past the end of the row to the next one, and back', async () => {
  const { user } = await open();
  await user.keyboard('{F2}{Tab}');
  expect(screen.getByRole('combobox', { name: 'Owner of C-1' })).toBeTruthy();
  await user.keyboard('{Shift>}{Tab}{/Shift}');
  expect(screen.getByRole('textbox', { name: 'Title of C-1' })).toBeTruthy();
});

test('an owner is chosen by typing and Enter', async () => {
  const { sent, user } = await open();
  await user.keyboard('a');
  await user.keyboard('brand{Enter}');
  await waitFor(() => expect(sent[0]).toMatchObject({ name: 'EditOwner', input: { id: 'c-1', version: 3, ownerId: 'm-ada' } }));
});

test('a conflict shows both versions; mine is sent again over the version that stands, theirs sends nothing', async () => {
  const theirs = sampleCommitment({ title: 'Theirs', version: 9 });
  let refusals = 1;
  const { sent, user } = await open((name, input) => (refusals-- > 0 ? { commitment: theirs, problem: { __typename: 'Problem', code: 'STALE', message: 'Changed.', field: null } } : saved(name, input)));
  await user.keyboard('{F2}');
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('Mine{Enter}');
  const conflict = await screen.findByRole('alertdialog', { name: 'Title: changed by somebody else' });
  expect(conflict.textContent).toMatch(/Yours\s*Mine.*as it stands\s*Theirs/);
  await user.click(within(conflict).getByRole('button', { name: 'Keep mine' }));
  await waitFor(() => expect(sent[1]).toMatchObject({ input: { version: 9, title: 'Mine' } }));
});

test.each([
  ['this very field: the version that was seen goes along, so that nothing is written over', { title: 'Theirs', version: 9 }, 3],
  ['another field: that is no obstacle', { nextStep: 'Theirs', version: 9 }, 9],
])('meanwhile somebody else wrote %s', async (_, change, version) => {
  const { sent, user, hears } = await open();
  await user.keyboard('{F2}');
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('Mine');
  await hears(change);
  await user.keyboard('{Enter}');
  await waitFor(() => expect(sent[0]).toMatchObject({ input: { version, title: 'Mine' } }));
});

test('on its page, too, a text that somebody else wrote meanwhile is not written over', async () => {
  const sent: unknown[] = [];
  let hears: (change: object) => void = () => undefined;
  const Page = () => {
    const [commitment, set] = useState({ ...sampleCommitment({ nextStep: 'Call' } as object), steps: ['commitment.edit'], dateWay: null } as unknown as CommitmentDetailFragment);
    hears = (change) => act(() => set({ ...commitment, ...change }));
    return <InPlace commitment={commitment} field="nextStep">{commitment.nextStep}</InPlace>;
  };
  const answers = answersFor({});
  const { user } = await showPages({ pages: { '/': Page }, answer: (name, variables) => (name === 'EditCommitment' ? (sent.push(variables['input']), { edit: { __typename: 'CommitmentPayload', ...saved(name, {}) } }) : answers(name, variables)) });
  await user.click(await screen.findByRole('button', { name: 'Call' }));
  await user.keyboard('Ada');
  hears({ nextStep: 'Theirs', version: 9 });
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(sent).toMatchObject([{ version: 3, nextStep: 'Ada' }]));
});

test('what is refused says why and keeps what was typed', async () => {
  const { user } = await open(() => ({ commitment: first!, problem: { __typename: 'Problem', code: 'NOT_ALLOWED', message: 'C-1 is as it was. Only its owner changes it.', field: null } }));
  await user.keyboard('{F2}');
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('Mine{Enter}');
  const said = await screen.findByRole('alertdialog', { name: 'Title was not saved' });
  expect(said.textContent).toContain('Only its owner changes it.');
  await user.click(within(said).getByRole('button', { name: 'Write it again' }));
  expect(screen.getByRole('textbox')).toHaveProperty('value', 'Mine');
  expect(second).toBeTruthy();
});

test('arrows move between the cells as in a grid, and J, K and X still work from there', async () => {
  const { user } = await open();
  const focused = () => [document.activeElement?.closest('[data-row]')?.getAttribute('data-row'), document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell')];
  expect(focused()).toEqual(['c-1', 'title']);
  await user.keyboard('{ArrowRight}');
  const [, right] = focused();
  expect(right).not.toBe('title');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toEqual(['c-2', right]);
  await user.keyboard('{ArrowDown}{ArrowUp}{ArrowLeft}');
  expect(focused()).toEqual(['c-1', 'title']);
  await user.keyboard('{ArrowRight}j');
  expect(focused()).toEqual(['c-2', 'title']);
  await user.keyboard('{ArrowRight}x');
  expect(screen.getByText('1 selected')).toBeTruthy();
});

test('Enter and F2 write the cell that has the focus, whose arrows are its own; Esc returns to it', async () => {
  const { user } = await open();
  await user.keyboard('{ArrowRight}');
  const cell = document.activeElement?.closest('[data-cell]')?.getAttribute('data-cell');
  await user.keyboard('{F2}');
  expect(document.querySelector('[data-cell-editor]')?.getAttribute('data-cell-editor')).toBe(cell);
  await user.keyboard('{ArrowDown}');
  expect(document.querySelector('[data-cell-editor]')).not.toBeNull();
  await user.keyboard('{Escape}');
  const focused = document.activeElement;
  expect([document.querySelector('[data-cell-editor]'), focused?.closest('[data-row]')?.getAttribute('data-row'), focused?.closest('[data-cell]')?.getAttribute('data-cell')]).toEqual([null, 'c-1', cell]);
  await user.keyboard('{Enter}');
  expect(document.querySelector('[data-cell-editor]')?.getAttribute('data-cell-editor')).toBe(cell);
});
