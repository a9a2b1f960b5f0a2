import { jest } from '@jest/globals';
import type { Instant, LocalDate } from '#domain/kernel';
import { SignedInContext, type SignedIn } from '#web/org';
import { ClockContext, ToastArea } from '#web/ui';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { LeavePage } from './leave/leave-page.tsx';
import { DeactivateDialog } from './members/deactivate-dialog.tsx';
import type { MemberLineFragment } from './members/members.generated.ts';

const CLOCK = { today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant };
const member = (id: string, name: string) => ({ __typename: 'Member' as const, id, name, active: true });
const NOTHING = { post: null, sittingId: null, silo: null, commitment: null, series: null, principal: null, takenBy: null, __typename: 'Passing' };
const MINE = { __typename: 'Member', id: 'ada', leaves: [{ __typename: 'Leave', id: 'l1', fromOn: '2026-12-01', untilOn: '2026-12-05', standIn: member('ben', 'Ben') }] };

const show = async (part: ReactNode, answers: Readonly<Record<string, unknown>>) => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => {
    if ('input' in variables) sent.push({ name: operationName, input: variables['input'] as Record<string, unknown> });
    return new Observable((observer) => {
      observer.next({ data: answers[operationName] as never });
      observer.complete();
    });
  });
  const root = createRootRoute({ component: () => part });
  const router = createRouter({ routeTree: root.addChildren([createRoute({ getParentRoute: () => root, path: '$' })]), history: createMemoryHistory() });
  const signedIn = { member: { id: 'ada', name: 'Ada', posts: [] }, standsInFor: [], away: [], could: () => true } as unknown as SignedIn;
  await act(async () => void render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <ClockContext value={CLOCK}>
        <SignedInContext value={signedIn}>
          <ToastArea>
            <RouterProvider router={router} />
          </ToastArea>
        </SignedInContext>
      </ClockContext>
    </ApolloProvider>,
  ));
  return { sent, user: userEvent.setup() };
};

beforeAll(() => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

const CLEO = { ...member('cleo', 'Cleo'), handle: 'cleo', leftAt: null, away: null, posts: [], kept: null } as unknown as MemberLineFragment;
const leaving = (problem: unknown) => ({
  leaving: {
    __typename: 'Leaving', problem, passings: [
      { ...NOTHING, kind: 'OWNER', outcome: 'PASSES', takenBy: member('ada', 'Ada'), commitment: { __typename: 'Commitment', id: 'c', key: 'C-1', title: 'Answer' } },
      { ...NOTHING, kind: 'SERIES', outcome: 'UNPLACED', series: { __typename: 'Series', id: 's', title: 'Report' } },
      { ...NOTHING, kind: 'STANDS_IN', outcome: 'ENDS', principal: member('ben', 'Ben') },
    ],
  },
});

test('before somebody leaves it is said what passes to whom, what nobody takes and what ends; then it is done once', async () => {
  const { user, sent } = await show(<DeactivateDialog member={CLEO} onClose={() => undefined} />, { Leaving: leaving(null), DeactivateMember: { done: { __typename: 'MemberPayload', member: null, problem: null } } });
  const dialog = within(await screen.findByRole('dialog'));
  expect((await dialog.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent)).toEqual(['Passes to Ada 1', 'Nobody is there to take it 1', 'Ends 1']);
  expect(dialog.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['C-1 Answer', 'Report (comes again)', 'standing in for Ben']);
  await user.click(dialog.getByRole('button', { name: 'Deactivate Cleo' }));
  expect(sent).toMatchObject([{ name: 'DeactivateMember', input: { memberId: 'cleo' } }]);
});

test('who cannot leave now stays, with the reason', async () => {
  await show(<DeactivateDialog member={CLEO} onClose={() => undefined} />, { Leaving: leaving({ __typename: 'Problem', code: 'WRONG_STATE', message: 'Nothing was changed: this is the only CCO.' }) });
  expect(await screen.findByText('Nothing was changed: this is the only CCO.')).toBeTruthy();
  expect((screen.getByRole('button', { name: 'Deactivate Cleo' }) as HTMLButtonElement).disabled).toBe(true);
});

test('a leave is planned with whoever stands in, never oneself, and taken back', async () => {
  const done = { done: { __typename: 'MemberPayload', member: MINE, problem: null } };
  const { user, sent } = await show(<LeavePage />, { MyLeave: { me: { __typename: 'Me', member: MINE }, members: [member('ada', 'Ada'), member('ben', 'Ben'), { ...member('gone', 'Gone'), active: false }] }, PlanLeave: done, TakeBackLeave: done });
  expect(within(await screen.findByRole('list', { name: 'Planned leave' })).getByText('Ben stands in')).toBeTruthy();
  const form = within(screen.getByRole('form', { name: 'Plan leave' }));
  expect(within(form.getByLabelText(/Stands in/)).getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['Nobody', 'Ben']);
  await user.type(form.getByLabelText(/First day/), '2026-12-10');
  await user.type(form.getByLabelText(/Last day/), '2026-12-12');
  await user.selectOptions(form.getByLabelText(/Stands in/), 'ben');
  await user.click(form.getByRole('button', { name: 'Plan leave' }));
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  expect(sent).toMatchObject([
    { name: 'PlanLeave', input: { memberId: 'ada', fromOn: '2026-12-10', untilOn: '2026-12-12', standInId: 'ben' } }, { name: 'TakeBackLeave', input: { leaveId: 'l1' } },
  ]);
});

test('a leave that is refused stays as it was typed, with the reason at its field', async () => {
  const problem = { __typename: 'Problem', code: 'INVALID', message: 'Nothing was changed: it ends before it begins.', field: 'untilOn' };
  const { user } = await show(<LeavePage />, { MyLeave: { me: { __typename: 'Me', member: MINE }, members: [] }, PlanLeave: { done: { __typename: 'MemberPayload', member: null, problem } } });
  const form = within(await screen.findByRole('form', { name: 'Plan leave' }));
  const last = form.getByLabelText<HTMLInputElement>(/Last day/);
  await user.type(form.getByLabelText(/First day/), '2026-12-10');
  await user.type(last, '2026-12-09');
  await user.click(form.getByRole('button', { name: 'Plan leave' }));
  expect(await form.findByText('Nothing was changed: it ends before it begins.')).toBeTruthy();
  expect([last.value, last.getAttribute('aria-invalid')]).toEqual(['2026-12-09', 'true']);
  expect(screen.queryByText('Your leave is planned.')).toBeNull();
});

test('whoever cannot be deactivated any more stays in the dialog, with the reason', async () => {
  const problem = { __typename: 'Problem', code: 'WRONG_STATE', message: 'Nothing was changed: Cleo has left already.', field: null };
  const onClose = jest.fn();
  const { user } = await show(<DeactivateDialog member={CLEO} onClose={onClose} />, { Leaving: leaving(null), DeactivateMember: { done: { __typename: 'MemberPayload', member: null, problem } } });
  await user.click(await screen.findByRole('button', { name: 'Deactivate Cleo' }));
  expect(await screen.findByText('Nothing was changed: Cleo has left already.')).toBeTruthy();
  expect(onClose).not.toHaveBeenCalled();
});
