import type { LocalDate } from '#domain/kernel';
import { SignedInContext, type SignedIn } from '#web/org';
import { ClockContext, ToastArea } from '#web/ui';
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { createMemoryHistory, createRootRoute, createRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { invitedInWords } from './invited-words.ts';
import { MembersPage } from './members-page.tsx';

const TODAY = '2026-11-22' as LocalDate;
const member = (id: string, more = {}) => ({
  __typename: 'Member', id, name: id[0]!.toUpperCase() + id.slice(1), handle: id, active: true, leftAt: null, signsIn: false, away: null, posts: [],
  kept: { __typename: 'Kept', kept: 0, notKept: 0, leftOut: 0, withdrawn: 0, percent: null }, ...more,
});
const OPEN = {
  __typename: 'Invitation', email: 'lena@acme.test', invitedAt: '2026-11-20T10:00:00Z', expiresAt: '2026-11-27T10:00:00Z', expired: false, letter: 'SENT',
  member: { __typename: 'Member', id: 'lena' }, invitedBy: { __typename: 'Member', id: 'nora', name: 'Nora' },
};

const show = async ({ isExample = false, may = true, refused = null as object | null } = {}) => {
  const sent: { name: string; input: Record<string, unknown> }[] = [];
  const link = new ApolloLink(({ operationName = '', variables }) => {
    if ('input' in variables) sent.push({ name: operationName, input: variables['input'] as Record<string, unknown> });
    const data = {
      Members: { members: [member('lena'), member('omar'), member('nora', { signsIn: true }), member('pia', { active: false, leftAt: '2026-11-01T10:00:00Z' })] },
      Invitations: { invitations: [OPEN] },
    }[operationName] ?? { done: { __typename: 'MemberPayload', member: { __typename: 'Member', id: 'omar' }, problem: refused } };
    return new Observable((observer) => {
      observer.next({ data: data as never });
      observer.complete();
    });
  });
  const root = createRootRoute({ component: MembersPage });
  const router = createRouter({ routeTree: root.addChildren([createRoute({ getParentRoute: () => root, path: '$' })]), history: createMemoryHistory() });
  const signedIn = { member: { id: 'nora', name: 'Nora', posts: [] }, organization: { isExample }, standsInFor: [], away: [], could: () => may } as unknown as SignedIn;
  await act(async () => void render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <ClockContext value={{ today: TODAY, now: Date.parse('2026-11-22T10:00:00Z') as never }}>
        <SignedInContext value={signedIn}>
          <ToastArea>
            <RouterProvider router={router} />
          </ToastArea>
        </SignedInContext>
      </ClockContext>
    </ApolloProvider>,
  ));
  await screen.findByRole('list', { name: 'Members' });
  return { sent, user: userEvent.setup() };
};
const invites = () => screen.queryAllByRole('button', { name: /^Invite/ }).map(({ textContent }) => textContent);

beforeAll(() => {
  if (!('randomUUID' in crypto)) Object.assign(crypto, { randomUUID: () => `id-${Math.random()}` });
  HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) { this.open = false; };
});

test('whoever does not sign in yet is invited at an address, or again at the one before', async () => {
  const { user, sent } = await show();
  expect(invites()).toEqual(['Invite again Lena…', 'Invite to sign in Omar…']);
  expect(screen.getByText('Invited 20 Nov by Nora, at lena@acme.test')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Invite to sign in Omar/ }));
  const dialog = within(screen.getByRole('dialog', { name: 'Invite Omar to sign in' }));
  expect(dialog.queryByRole('button', { name: 'Take it back' })).toBeNull();
  await user.type(dialog.getByLabelText(/E-mail/), ' omar@acme.test ');
  await user.click(dialog.getByRole('button', { name: 'Invite' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Invite again Lena/ }));
  const again = within(screen.getByRole('dialog', { name: 'Invite Lena to sign in' }));
  expect((again.getByLabelText(/E-mail/) as HTMLInputElement).value).toBe('lena@acme.test');
  await user.click(again.getByRole('button', { name: 'Take it back' }));
  expect(sent).toMatchObject([{ name: 'InviteMember', input: { memberId: 'omar', email: 'omar@acme.test' } }, { name: 'TakeBackInvitation', input: { memberId: 'lena' } }]);
});

test('a refusal about the address stands at the address, and the dialog stays', async () => {
  const { user } = await show({ refused: { __typename: 'Problem', code: 'INVALID', message: 'This is not an e-mail address.', field: 'email' } });
  await user.click(screen.getByRole('button', { name: /^Invite to sign in Omar/ }));
  const dialog = within(screen.getByRole('dialog'));
  await user.type(dialog.getByLabelText(/E-mail/), 'omar');
  await user.click(dialog.getByRole('button', { name: 'Invite' }));
  expect(dialog.getByLabelText(/E-mail/).getAttribute('aria-invalid')).toBe('true');
  expect(dialog.getByText('This is not an e-mail address.')).toBeTruthy();
});

test.each([{ isExample: true }, { may: false }])('nobody is invited in an example, nor by whoever may not: %j', async (where) => {
  await show(where);
  expect(invites()).toEqual([]);
});

test.each([
  [{ expired: true }, 'Invited 20 Nov by Nora, at lena@acme.test. Nobody came by 27 Nov'],
  [{ letter: 'KEPT' as const }, 'Invited 20 Nov by Nora, at lena@acme.test. No mail server is named, so the letter did not go out'],
  [{ letter: 'PARKED' as const }, 'Invited 20 Nov by Nora, at lena@acme.test. The letter was refused; look at the address'],
  [{ letter: null }, 'Invited 20 Nov by Nora, at lena@acme.test'],
])('%j reads as “%s”', (more, said) => expect(invitedInWords({ ...OPEN, letter: 'SENT', ...more } as never, TODAY)).toBe(said));
