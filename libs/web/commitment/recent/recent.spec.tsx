import { SignedInContext, type SignedIn } from '#web/org';
import { showPages } from '#web/testing';
import { screen, within } from '@testing-library/react';
import { RecentChangesPage } from './recent-page.tsx';
import { bulkName, whatGoesBack } from './recent-words.ts';

const ME = { member: { id: 'ada', name: 'Ada', posts: [] } } as unknown as SignedIn;
const change = (more: object) => ({
  __typename: 'RecentChange' as const, id: 'h-1', what: 'commitment.edited', isBulk: false, at: '2026-11-22T09:00:00Z', until: '2026-11-23T09:00:00Z', changed: 1, goesBack: 1, staysForGood: 0,
  fields: ['title'], told: false, by: { __typename: 'Member' as const, id: 'ada', name: 'Ada' }, commitment: { __typename: 'Commitment' as const, id: 'c-1', key: 'C-1', title: 'Refund limits' }, ...more,
});
const BULK = { id: 'b-1', what: 'DATE', isBulk: true, changed: 50, goesBack: 47, staysForGood: 2, fields: ['asked', 'waitingOn'], commitment: null };

const show = async (shown: readonly object[]) => {
  let broken = false;
  const answers: Record<string, object> = {
    RecentChanges: { recentChanges: shown },
    PreviewUndo: { previewUndo: { __typename: 'BulkPreviewPayload', preview: { __typename: 'BulkPreview', changes: 47, refusals: [{ __typename: 'BulkRefusal', because: 'It was changed again since.', count: 1, ids: ['c-9'], keys: ['C-9'] }] }, problem: null } },
    UndoBulkEdit: { bulk: { __typename: 'BulkEditPayload', bulk: { __typename: 'BulkEdit', id: 'u-1', changed: 47, undoableUntil: null, refusals: [] }, problem: null } },
    UndoChange: { edit: { __typename: 'CommitmentPayload', commitment: null, problem: null } },
  };
  const answer = (name: string) => {
    if (broken && name.startsWith('Undo')) throw new Error('the connection broke');
    return answers[name];
  };
  const { inputsOf, user } = await showPages({ pages: { '/': () => <SignedInContext value={ME}><RecentChangesPage /></SignedInContext> }, answer });
  return { inputsOf, user, breakOff: (now: boolean) => void (broken = now) };
};

test.each([
  [change({}), 'Puts back the title.'],
  [change({ goesBack: 0 }), 'Changed again since, so it stays as it is now.'],
  [change({ told: true, fields: ['agreedOn'] }), 'The new date was sent out since, so it stays. Moving back is a second move.'],
  [change(BULK), 'Puts back the asked date of 47. 1 changed since and stays. Of 2 something stays for good.'],
  [change({ ...BULK, goesBack: 50, staysForGood: 0 }), 'Puts back the asked date of all.'],
])('says what goes back and what stays', (one, words) => expect(whatGoesBack(one as never)).toBe(words));

test.each([['DATE', 'Date: 50 commitments'], ['CHANGE_KIND', 'Kind of change: 50 commitments'], ['RETURNED_LIST', 'A list that came back: 50 commitments']])('an edit of many (%s) has a name', (what, name) =>
  expect(bulkName({ what, changed: 50 })).toBe(name));

test('an edit of many shows exactly which rows go back before it is taken back', async () => {
  const { inputsOf, user } = await show([change({ ...BULK, by: { __typename: 'Member', id: 'cleo', name: 'Cleo' } })]);
  const row = within(await screen.findByRole('listitem'));
  expect(row.getByText(/by Cleo, for whom you stand in/)).toBeTruthy();
  expect(row.getByText('Date: 50 commitments')).toBeTruthy();
  await user.click(row.getByRole('button', { name: 'Take back …' }));
  expect(await row.findByText('47 go back, 1 does not.')).toBeTruthy();
  expect(row.getByText('1 (C-9): It was changed again since.')).toBeTruthy();
  expect(inputsOf('UndoBulkEdit')).toEqual([]);
  await user.click(row.getByRole('button', { name: 'Take back 47' }));
  expect(await screen.findByText('Taken back: 47 rows.')).toBeTruthy();
  expect(inputsOf('UndoBulkEdit')).toEqual([{ id: 'b-1', clientMutationId: expect.any(String) }]);
});

test('one change is taken back at once; without an answer nobody says that nothing was changed, and a repeat is the same', async () => {
  const { inputsOf, user, breakOff } = await show([change({}), change({ id: 'h-2', goesBack: 0 }), change({ id: 'h-3', told: true, fields: ['agreedOn'] })]);
  const [first, ...stay] = await screen.findAllByRole('listitem');
  expect(first!.textContent).toMatch(/, until tomorrow \d\d:00/);
  for (const row of stay) expect([within(row).queryByRole('button'), row.textContent?.includes('until')]).toEqual([null, false]);
  breakOff(true);
  await user.click(within(first!).getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText(/^No answer came, so it is not known/)).toBeTruthy();
  breakOff(false);
  await user.click(within(first!).getByRole('button', { name: 'Take back' }));
  expect(await screen.findByText(/^Taken back: C-1/)).toBeTruthy();
  expect(inputsOf('RecentChanges').length).toBeGreaterThan(1);
  const [one, two] = inputsOf('UndoChange');
  expect(two!['clientMutationId']).toBe(one!['clientMutationId']);
});
