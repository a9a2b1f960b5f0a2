import { jest } from '@jest/globals';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Instant, LocalDate } from '#domain/kernel';
import { ClockContext, Ground } from '#web/ui';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Directory } from '../list/use-directory.ts';
import { BulkBar } from './bulk-bar.tsx';
import { BULK_CHOICES } from './bulk-fields.tsx';
import { RowVersionFragmentDoc } from './bulk.generated.ts';
import { createSelection } from './selection.ts';

const TODAY = { today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant };
const DIRECTORY = {
  me: 'm-ada', silos: [{ id: 's-1', key: 'support', name: 'Support' }, { id: 's-2', key: 'finance', name: 'Finance' }],
  members: [{ id: 'm-ada', name: 'Ada Lind', active: true }, { id: 'm-ben', name: 'Ben Roth', active: true }, { id: 'm-gone', name: 'Gone', active: false }], memberName: () => 'Ada Lind',
} as unknown as Directory;
const REFUSAL = { __typename: 'BulkRefusal', because: 'It is verified.', count: 1, ids: ['c-2'], keys: ['C-2'] };

const show = async (problem: { code: string; message: string; field: string | null } | null = null) => {
  const sent: { name: string; change: Record<string, unknown>; rows: object[] }[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => new Observable((observer) => {
    const { change, rows } = (variables as { input: { change: Record<string, unknown>; rows: object[] } }).input;
    sent.push({ name: operationName, change, rows });
    const refused = problem && { __typename: 'Problem', ...problem };
    const move = { __typename: 'BulkMove', what: 'IS_ASKED_TO_OWN', count: 1, silo: null, member: { __typename: 'Member', id: 'm-ben', name: 'Ben Roth' } };
    const preview = { __typename: 'BulkPreview', changes: 1, refusals: [REFUSAL], moves: [move] };
    const bulk = { __typename: 'BulkEdit', id: 'b-1', changed: 1, undoableUntil: '2026-11-23T10:00:00Z', refusals: [REFUSAL] };
    observer.next({ data: operationName === 'PreviewBulkEdit' ? { previewBulkEdit: { __typename: 'BulkPreviewPayload', preview: refused ? null : preview, problem: refused } } : { bulk: { __typename: 'BulkEditPayload', bulk, problem: null } } });
    observer.complete();
  }));
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  for (const id of ['c-1', 'c-2']) client.cache.writeFragment({ id: `Commitment:${id}`, fragment: RowVersionFragmentDoc, data: { __typename: 'Commitment', id, version: 3 } });
  const selection = createSelection();
  const onChanged = jest.fn();
  render(
    <ApolloProvider client={client}>
      <ClockContext value={TODAY}>
        <Ground>
          <BulkBar selection={selection} directory={DIRECTORY} filter={{}} total={2} onChanged={onChanged} />
        </Ground>
      </ClockContext>
    </ApolloProvider>,
  );
  expect(screen.queryByRole('region', { name: 'Selected rows' })).toBeNull();
  act(() => selection.set(['c-1', 'c-2']));
  return { sent, selection, onChanged, user: userEvent.setup(), bar: within(screen.getByRole('region', { name: 'Selected rows' })) };
};

beforeAll(() => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
});

test('says what would change, what would not and whom it moves, changes exactly that, and keeps the refused rows selected', async () => {
  const { sent, selection, onChanged, user, bar } = await show();
  expect(bar.getByText('2 selected')).toBeTruthy();
  await user.click(bar.getByRole('button', { name: 'Owner' }));
  expect(bar.queryByRole('option', { name: 'Gone' })).toBeNull();
  await user.selectOptions(bar.getByRole('combobox', { name: /New owner/ }), 'm-ben');
  expect(await bar.findByText('1 changes, 1 does not.')).toBeTruthy();
  expect(bar.getByText('Ben Roth is asked to own 1 row.')).toBeTruthy();
  expect(bar.getByText('1 (C-2): It is verified.')).toBeTruthy();
  await user.click(bar.getByRole('button', { name: 'Name 1' }));
  await waitFor(() => expect(onChanged).toHaveBeenCalled());
  expect(sent.at(-1)).toEqual({ name: 'BulkEdit', change: { kind: 'OWNER', ownerId: 'm-ben' }, rows: [{ id: 'c-1', version: 3 }, { id: 'c-2', version: 3 }] });
  expect([...selection.all()]).toEqual(['c-2']);
  expect(await screen.findByRole('button', { name: /Undo/ })).toBeTruthy();
});

test('is opened by B, and Esc leaves first the form, then the selection', async () => {
  const { selection, user, bar } = await show();
  await user.keyboard('b');
  expect(bar.getByRole('form', { name: 'Change the selected rows' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect([bar.queryByRole('form'), selection.all().size]).toEqual([null, 2]);
  await user.keyboard('{Escape}');
  expect(selection.all().size).toBe(0);
});

test('what the server has against the whole of it stands in the form, and nothing is sent', async () => {
  const { sent, user, bar } = await show({ code: 'TOO_MANY', message: 'Nothing was changed: at most 1000 rows go at once.', field: 'rows' });
  await user.click(bar.getByRole('button', { name: 'On track' }));
  expect((await bar.findByRole('alert')).textContent).toContain('at most 1000 rows');
  await user.click(bar.getByRole('button', { name: 'Report' }));
  expect(sent.every(({ name }) => name === 'PreviewBulkEdit')).toBe(true);
});

test.each<[string, (user: ReturnType<typeof userEvent.setup>, bar: ReturnType<typeof within>) => Promise<void>, object]>([
  ['Words of the title', async (user, bar) => {
    await user.type(bar.getByRole('textbox', { name: /Words that the titles say/ }), 'Refund');
    await user.type(bar.getByRole('textbox', { name: /In their place/ }), 'Return');
  }, { kind: 'TITLE', find: 'Refund', text: 'Return' }],
  ['Carried by', (user, bar) => user.selectOptions(bar.getByRole('combobox', { name: /Carried by/ }), 's-2'), { kind: 'CARRIED_BY', carriedBy: 's-2' }],
  ['Verifier', (user, bar) => user.selectOptions(bar.getByRole('combobox', { name: /Who should verify/ }), 'nobody'), { kind: 'VERIFIER', verifierId: null }],
  ['Effect asked on', (user, bar) => user.type(bar.getByRole('textbox', { name: /Ask for the effect on/ }), '+2w'), { kind: 'EFFECT_ON', on: '2026-12-06' }],
  ['Done when', (user, bar) => user.type(bar.getByRole('textbox', { name: /Done when/ }), 'Live'), { kind: 'DONE_WHEN', text: 'Live' }],
])('%s is written to all of them', async (label, fill, change) => {
  const { sent, user, bar } = await show();
  await user.click(bar.getByRole('button', { name: label }));
  await fill(user, bar);
  await bar.findByText('1 changes, 1 does not.');
  await user.keyboard('{Enter}');
  const { verb } = BULK_CHOICES.find((one) => one.label === label)!;
  await user.click(bar.queryByRole('button', { name: `${verb} 1` }) ?? document.body);
  await waitFor(() => expect(sent.find(({ name }) => name === 'BulkEdit')?.change).toEqual(change));
});
