import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import type { Instant, LocalDate } from '#domain/kernel';
import { ClockContext, Ground } from '#web/ui';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { QuickCapture } from './quick-capture.tsx';

const TODAY = { today: '2026-11-22' as LocalDate, now: Date.parse('2026-11-22T10:00:00Z') as Instant };
const silo = (id: string, name: string) => ({ __typename: 'Silo', id, key: id, name });
const member = (id: string, name: string, siloId: string) => ({
  __typename: 'Member', id, name, handle: null, active: true, posts: [{ __typename: 'Post', kind: 'LEAD', silo: { __typename: 'Silo', id: siloId } }],
});
const BOOK = { me: { __typename: 'Me', member: member('ines', 'Ines Ferreira', 'support') }, silos: [silo('support', 'Support'), silo('finance', 'Finance')], members: [member('ines', 'Ines Ferreira', 'support'), member('priya', 'Priya Shah', 'finance')] };
const LOAD = {
  openWork: [1, 2, 3].map((n) => ({ __typename: 'OpenWork', commitmentId: `c-${n}`, key: `C-${n}`, title: `Promise ${n}`, ownerId: 'ines', carriedBy: 'support', agreedOn: '2026-12-05' })),
  organization: { __typename: 'Organization', id: 'o', rules: { __typename: 'WorkingRules', mostOpenOfOwner: 10, mostOpenOfSilo: 40, mostInAWeek: 3 } },
};
const REFUSED = { __typename: 'CommitmentPayload', commitment: null, problem: { __typename: 'Problem', code: 'NOT_ALLOWED', message: 'Only a member proposes a commitment.', field: null } };

const open = async () => {
  const sent: Record<string, unknown>[] = [];
  const left: string[] = [];
  const link = new ApolloLink(({ operationName, variables }) => new Observable((observer) => {
    if (operationName === 'ProposeCommitment') sent.push((variables as { input: Record<string, unknown> }).input);
    observer.next({ data: operationName === 'CaptureBook' ? BOOK : operationName === 'LoadCheck' ? LOAD : { step: REFUSED } });
    observer.complete();
  }));
  render(
    <ApolloProvider client={new ApolloClient({ link, cache: new InMemoryCache() })}>
      <ClockContext value={TODAY}>
        <Ground>
          <QuickCapture onClose={() => left.push('closed')} onAllFields={() => left.push('all')} onOpen={() => undefined} />
        </Ground>
      </ClockContext>
    </ApolloProvider>,
  );
  const input = await screen.findByRole('combobox');
  return { sent, left, input, user: userEvent.setup() };
};
const meaning = () => [...document.querySelectorAll('dd')].map((part) => part.textContent);

test('what a line means stands below it while it is typed', async () => {
  const { user, input } = await open();
  await user.type(input, 'Finance: refund limits by 12 Dec @priya > Support');
  expect(meaning()).toEqual(['refund limits', 'Finance', 'Support', 'Saturday 12 December', 'Priya Shah']);
});

test('a lead names no silo: it is the own one', async () => {
  const { user, input } = await open();
  await user.type(input, 'refund limits');
  expect(meaning()).toEqual(['refund limits', 'Support', 'CCO’s office', 'No date yet', 'Nobody named yet']);
});

test('names are completed by keyboard alone', async () => {
  const { user, input } = await open();
  await user.type(input, 'fin{Enter}refunds @shah{Tab}> sup{Enter}');
  expect(input).toHaveProperty('value', 'Finance: refunds @Priya.Shah > Support ');
  expect(meaning()).toEqual(['refunds', 'Finance', 'Support', 'No date yet', 'Priya Shah']);
});

test('a refusal leaves the line as it was typed', async () => {
  const { user, input, sent, left } = await open();
  await user.type(input, 'refund limits by +2w{Enter}');
  await screen.findByText('Only a member proposes a commitment.');
  expect(sent).toMatchObject([{ title: 'refund limits', carriedBy: 'support', promisedTo: null, ownerId: null, on: '2026-12-06' }]);
  expect(input).toHaveProperty('value', 'refund limits by +2w');
  expect(left).toEqual([]);
});

test('what a lead promises over a limit is confirmed in the same line, and nobody else is asked', async () => {
  const { user, input, sent } = await open();
  await user.type(input, 'Finance: refund limits by +2w @Ines.Ferreira');
  expect(screen.queryByRole('checkbox')).toBeNull();
  await user.clear(input);
  await user.type(input, 'refund limits by +2w @Ines.Ferreira ');
  await screen.findByText('4 promises of Ines Ferreira are due within three days of it, over the limit of 3.');
  await user.click(screen.getByRole('checkbox', { name: /Accept it nevertheless/ }));
  await user.click(screen.getByRole('button', { name: 'Promise over the limit' }));
  expect(sent.at(-1)).toMatchObject({ title: 'refund limits', ownerId: 'ines', overLimit: true });
});

test('half a line is no mistake until it is to be kept', async () => {
  const { user, input, sent } = await open();
  await user.type(input, 'refunds by 12/11');
  expect(input.getAttribute('aria-invalid')).toBeNull();
  await user.type(input, '{Enter}');
  await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'));
  expect(sent).toEqual([]);
});
