import type { Instant, LocalDate } from '#domain/kernel';
import { SignedInContext, type SignedIn } from '#web/org';
import { ClockContext, Shortcuts, ToastArea } from '#web/ui';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ClearNoticesDocument, InboxDocument, type InboxEntryFragment, type InboxNewsFragment } from './inbox.generated.ts';
import { InboxPage } from './pages/inbox.tsx';

const silo = (id: string, name: string) => ({ __typename: 'Silo' as const, id, key: id, name });
const member = (id: string, name: string) => ({ __typename: 'Member' as const, id, name });
const waiting = (question: 'PROPOSAL' | 'DATE' | 'DELIVERY' | 'OWNERSHIP', side: 'CARRIER' | 'RECEIVER' | null, who: ReturnType<typeof member> | null = null) =>
  ({ __typename: 'Waiting' as const, question, side, sinceAt: null, member: who });
const entry = (id: string, title: string, more: Partial<InboxEntryFragment> = {}): InboxEntryFragment => ({
  __typename: 'Commitment', id, version: 2, key: id, title, standing: 'ACCEPTED', face: 'ON_TRACK', overdue: false, escalated: false, arrears: 'NO', asImported: false,
  proposedOn: '2026-12-01', originalOn: '2026-12-01', agreedOn: '2026-12-01', slipCount: 0, slipDays: 0, blocking: { __typename: 'Blocking' as const, count: 0, silos: [], keys: [] }, lastWordAt: null, carriedBy: silo('product', 'Product'), promisedTo: silo('support', 'Support'),
  owner: member('ben', 'Ben Ode'), waiting: [], asked: null, suggested: null, waits: null, silence: 'FRESH', comingStep: null, escalation: null, ...more,
});
const news: InboxNewsFragment = { __typename: 'Notice', id: 'n1', text: 'Ben Ode accepted “Labels”.', path: '/commitments/c9', why: 'You get this because it answers something that you asked for.', createdAt: '2026-11-20T10:00:00Z' };

const asked = entry('c1', 'Refund limits', {
  waiting: [waiting('DATE', 'RECEIVER'), waiting('OWNERSHIP', null, member('dan', 'Dan'))],
  asked: { __typename: 'AskedDate', on: '2026-12-15', reason: 'CAPACITY', note: '', by: member('ben', 'Ben Ode') },
});
const late = entry('c2', 'Status page', { comingStep: { __typename: 'ComingStep', rule: 'CCO', sentence: 'Goes to Mina Okafor (CCO) on Tuesday 24 November at 09:00 unless it is delivered or a new date is agreed.' } });

const GROUPS = { askedOfMe: [], escalatedToMe: [], decided: [], mentioned: [], toPlace: [], handoffs: [], dueSoon: [] };
const answer = (inbox: Partial<Record<keyof typeof GROUPS | 'count', unknown>>, unlisted: Partial<Record<keyof typeof GROUPS, number>> = {}) => {
  const groups = { ...GROUPS, ...inbox };
  const counts = Object.fromEntries(Object.keys(GROUPS).map((group) => [group, (groups[group as keyof typeof GROUPS] as unknown[]).length + (unlisted[group as keyof typeof GROUPS] ?? 0)]));
  return { request: { query: InboxDocument, variables: () => true }, result: { data: { __typename: 'Query', inbox: { __typename: 'Inbox', count: 3, ...groups, counts: { __typename: 'InboxCounts', ...counts } } } }, maxUsageCount: 5 };
};

const priya = { untilOn: '2026-12-01', member: { id: 'priya', name: 'Priya', posts: [{ kind: 'LEAD', silo: { id: 'product' } }] } };

const show = (mocks: readonly object[], standsInFor: readonly object[] = []) => {
  const signedIn = { member: { id: 'ada', name: 'Ada', posts: [{ kind: 'LEAD', untilOn: null, silo: silo('support', 'Support') }] }, standsInFor, away: [], could: () => true } as unknown as SignedIn;
  const router = createRouter({ routeTree: createRootRoute({ component: InboxPage }), history: createMemoryHistory() });
  render(
    <ApolloProvider client={new ApolloClient({ cache: new InMemoryCache({ typePolicies: { Inbox: { keyFields: [] } } }), link: new MockLink(mocks as never) })}>
      <ClockContext value={{ now: Date.parse('2026-11-22T10:00:00Z') as Instant, today: '2026-11-22' as LocalDate }}>
        <SignedInContext value={signedIn}>
          <Shortcuts>
            <ToastArea>
              <RouterProvider router={router} />
            </ToastArea>
          </Shortcuts>
        </SignedInContext>
      </ClockContext>
    </ApolloProvider>,
  );
};

describe('the inbox', () => {
  it('says what is asked of whoever looks, and not what is asked of others', async () => {
    show([answer({ askedOfMe: [asked] })]);
    const group = await screen.findByRole('region', { name: /Asked of you/ });
    expect(within(group).getByText('Ben Ode asks for Tuesday 15 December instead of Tuesday 1 December. Do you agree?')).toBeTruthy();
    expect(within(group).queryByText(/Will you own it/)).toBeNull();
    expect(screen.queryByRole('region', { name: /Decided/ })).toBeNull();
  });

  it('says where it goes next, in the ladder’s own words', async () => {
    show([answer({ dueSoon: [late] })]);
    expect(await screen.findByText(/Goes to Mina Okafor \(CCO\) on Tuesday 24 November/)).toBeTruthy();
  });

  it('puts news away by the key E, and moves with J and K', async () => {
    let cleared: string[] = [];
    const clear = {
      request: { query: ClearNoticesDocument, variables: ({ input }: { input: { ids: string[] } }) => ((cleared = input.ids), true) },
      result: { data: { __typename: 'Mutation', clearNotices: { __typename: 'ClearNoticesPayload', inbox: { __typename: 'Inbox', count: 1 }, problem: null } } },
    };
    show([answer({ askedOfMe: [asked], decided: [news] }), clear]);
    await screen.findByText(news.text);
    await userEvent.keyboard('j');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Refund limits: Answer');
    await userEvent.keyboard('j');
    expect(document.activeElement?.textContent).toBe(news.text);
    await userEvent.keyboard('e');
    await waitFor(() => expect(cleared).toEqual(['n1']));
  });

  it('says how many there are when it lists fewer, and lists more of them', async () => {
    const asks: number[] = [];
    const whole = answer({ askedOfMe: [asked] }, { askedOfMe: 289 });
    show([{ ...whole, request: { ...whole.request, variables: ({ first }: { first: number }) => (asks.push(first), true) } }]);
    const group = await screen.findByRole('region', { name: 'Asked of you 290' });
    expect(within(group).getByText(/289 more/)).toBeTruthy();
    expect(within(group).getByRole('link', { name: 'All in the list' })).toBeTruthy();
    for (const first of [200, 300, 400, 500]) {
      await userEvent.click(within(group).getByRole('button', { name: 'Show more' }));
      await waitFor(() => expect(asks.at(-1)).toBe(first));
    }
    await within(group).findByText(/289 more stand here as these are settled/);
    expect(within(group).queryByRole('button', { name: 'Show more' })).toBeNull();
  });

  it('puts all away by two hundred, says why it could not, and sends no more of them then', async () => {
    const [asked, problem]: [number[], object] = [[], { __typename: 'Problem', code: 'TOO_MANY', message: 'Nothing was put away: try again in a minute.', field: null }];
    const clear = {
      request: { query: ClearNoticesDocument, variables: ({ input }: { input: { ids: string[] } }) => (asked.push(input.ids.length), true) },
      result: { data: { __typename: 'Mutation', clearNotices: { __typename: 'ClearNoticesPayload', inbox: { __typename: 'Inbox', count: 1 }, problem } } },
    };
    const many = Array.from({ length: 250 }, (_, at) => ({ ...news, id: `n${at}`, text: `News ${at}` }));
    show([answer({ decided: many }), clear]);
    await userEvent.click(await screen.findByRole('button', { name: 'All done' }, { timeout: 5_000 }));
    expect(await screen.findByText('Nothing was put away: try again in a minute.', undefined, { timeout: 5_000 })).toBeTruthy();
    expect(asked).toEqual([200]);
  });

  it('is empty with a sentence and an example', async () => {
    show([answer({ count: 0 })]);
    expect(await screen.findByText('Nothing waits for you')).toBeTruthy();
  });
});

test('what waits for somebody for whom the reader stands in says for whom, and asks nobody’s own question', async () => {
  const theirs = entry('c3', 'Labels', { waiting: [waiting('PROPOSAL', 'CARRIER'), waiting('OWNERSHIP', null, member('priya', 'Priya'))], standing: 'PROPOSED' });
  const hersToSay = entry('c5', 'Prices', { waiting: [waiting('OWNERSHIP', null, member('priya', 'Priya'))], standing: 'PROPOSED' });
  show([answer({ askedOfMe: [asked, theirs, hersToSay], dueSoon: [entry('c4', 'Hers', { owner: member('priya', 'Priya') })] })], [priya]);
  const [own, hers, personal] = within(await screen.findByRole('region', { name: /Asked of you/ })).getAllByRole('listitem');
  expect(own!.textContent).not.toContain('for Priya');
  expect(hers!.textContent).toContain('Labelsfor Priya');
  expect(personal!.textContent).not.toContain('for Priya');
  expect(screen.getByText('Hers').closest('li')!.textContent).toContain('for Priya');
});
