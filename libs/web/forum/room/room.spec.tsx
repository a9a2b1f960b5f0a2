import type { Instant, LocalDate } from '#domain/kernel';
import { showPages } from '#web/testing';
import { screen, within } from '@testing-library/react';
import { NAMES, sampleSitting, UNFINISHED } from '../sample.ts';
import type { Sitting } from '../use-sitting.ts';
import { Room } from './room.tsx';

const CLOCK = { now: Date.parse('2026-11-22T09:25:00Z') as Instant, today: '2026-11-22' as LocalDate };

/** What the server says that a silo and an owner carry already. */
const organization = { __typename: 'Organization', id: 'o', rules: { __typename: 'WorkingRules', mostOpenOfOwner: 1, mostOpenOfSilo: 40, mostInAWeek: 9 } };
const load = { organization, openWork: [{ __typename: 'OpenWork', commitmentId: 'c-9', key: 'C-9', title: 'Another', ownerId: 'ada', carriedBy: 'support', agreedOn: '2027-03-01' }] };

const show = async (more: Partial<Sitting> = {}, problem: { code: string; message: string } | null = null) => {
  const sitting = sampleSitting(more);
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const step = { __typename: 'SittingPayload', sitting, problem: problem && { __typename: 'Problem', field: null, ...problem } };
  const { user } = await showPages({
    pages: { '/': () => <Room sitting={sitting} again={() => undefined} /> },
    clock: CLOCK,
    answer: (name, variables) => {
      if ('input' in variables) sent.push({ name, input: variables['input'] as Record<string, unknown> });
      return name === 'CaptureNames' ? NAMES : name === 'LoadCheck' ? load : { step };
    },
  });
  await screen.findByRole('heading', { level: 1 });
  return { sent, user };
};

describe('the room', () => {
  it('moves on by button and by key, saying which item the screen showed', async () => {
    const { sent, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Next item' }));
    await user.keyboard('j');
    expect(sent.map(({ name, input: { itemId, from } }) => [name, itemId, from])).toEqual([['TakeAgendaItem', 'b', 'a'], ['TakeAgendaItem', 'b', 'a']]);
  });

  it('says why somebody else’s move came first', async () => {
    const { user } = await show({}, { code: 'STALE', message: 'Somebody else moved the room on meanwhile.' });
    await user.click(screen.getByRole('button', { name: 'Next item' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Somebody else moved the room on');
  });

  it('shows what a line will mean while it is typed, and keeps it with its kind and item', async () => {
    const { sent, user } = await show();
    await user.keyboard('1');
    const line = screen.getByRole('textbox', { name: 'Promise, in one line' });
    expect(document.activeElement).toBe(line);
    await user.type(line, 'Support: refund limits in the help centre by 12 Dec @ada > Finance');
    expect(await screen.findByText(/Support promises Finance: “refund limits in the help centre”, by Saturday 12 December, owner Ada Lind/)).toBeTruthy();
    expect(await screen.findByText(/Ada Lind carries 2 open promises, over the limit of 1/)).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(sent).toMatchObject([{ name: 'CaptureOutcome', input: { id: 's', kind: 'COMMITMENT', itemId: 'a', line: expect.stringContaining('@ada > Finance') } }]);
  });

  it('keeps nothing that it does not understand, and says what to write', async () => {
    const { sent, user } = await show();
    await user.type(screen.getByRole('textbox', { name: 'Promise, in one line' }), 'Suport: something{Enter}');
    expect(await screen.findByText(/There is no silo “Suport”. Did you mean Support\?/)).toBeTruthy();
    expect(sent).toEqual([]);
  });

  it('marks a seat by one tap', async () => {
    const { sent, user } = await show();
    await user.click(screen.getByRole('button', { name: /Support\s*Ada Lind/ }));
    expect(sent).toMatchObject([{ name: 'MarkAttendance', input: { siloId: 'silo-support', mark: 'PRESENT' } }]);
  });

  it('does not close while a promise lacks owner or date, and offers to complete it there', async () => {
    const { sent, user } = await show({ outcomes: [UNFINISHED] });
    await user.click(screen.getByRole('button', { name: 'Close the sitting' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('1 promise lacks an owner or a date');
    expect(within(dialog).getByRole('button', { name: 'Close and lock the minutes' })).toHaveProperty('disabled', true);
    await user.selectOptions(within(dialog).getByRole('combobox', { name: /Owner of/ }), 'Ada Lind');
    await user.type(within(dialog).getByLabelText(/Date of/), '2026-12-01');
    await user.click(within(dialog).getByRole('button', { name: 'Complete' }));
    expect(sent).toMatchObject([{ name: 'CompletePromise', input: { outcomeId: 'o', ownerId: 'ada', dueOn: '2026-12-01' } }]);
  });

  it('closes with the version that the screen shows, once nothing is missing', async () => {
    const { sent, user } = await show();
    await user.click(screen.getByRole('button', { name: 'Close the sitting' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toMatch(/No quorum: 0 of 1 silos.*2 open items go to the next sitting/);
    await user.click(within(dialog).getByRole('button', { name: 'Close and lock the minutes' }));
    expect(sent).toMatchObject([{ name: 'CloseSitting', input: { id: 's', version: 7 } }]);
  });

  it('offers nothing to do to who only looks on', async () => {
    const { sent, user } = await show({ may: [] });
    await user.keyboard('j1');
    expect(screen.queryByRole('textbox')).toBeNull();
    for (const name of ['Next item', 'Close the sitting', 'Settled']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(sent).toEqual([]);
  });
});
