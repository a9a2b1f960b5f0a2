import type { Instant, LocalDate } from '#domain/kernel';
import { SignedInContext, type SignedIn } from '#web/org';
import { ClockContext } from '#web/ui';
import { ApolloClient, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MockLink } from '@apollo/client/testing';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DecisionsDocument, HoldRulingDocument, PreviewRulingDocument, type DecisionCardFragment } from './decisions.generated.ts';
import { DecisionsPage } from './pages/decisions.tsx';

const silo = (id: string, name: string) => ({ __typename: 'Silo' as const, id, name });
const member = (id: string, name: string) => ({ __typename: 'Member' as const, id, name });
const CHANGES = [
  { __typename: 'RulingChange' as const, field: 'AGREED_ON' as const, from: '2026-11-05', to: '2026-12-07' },
  { __typename: 'RulingChange' as const, field: 'NEXT_STEP' as const, from: '', to: 'Deliver it by Monday 7 December; nothing new before it.' },
];

const card: DecisionCardFragment = {
  __typename: 'Escalation', id: 'e1', state: 'BEFORE_SPONSOR', sinceAt: '2026-11-19T08:00:00Z',
  decisionNeeded: 'Does Product keep “Refund limits” with a new date, or does somebody else take it?',
  costOfWaiting: { __typename: 'CostOfWaiting', daysOverdue: 17, slips: 2, text: '17 days overdue, slipped twice by 21 days in all.' },
  views: [
    { __typename: 'ViewOfSide', side: 'CARRIER', words: 'Two engineers left.', confidence: 30, ask: 'Two engineers', at: '2026-11-18T08:00:00Z', silo: silo('product', 'Product'), by: member('ben', 'Ben Ode') },
    { __typename: 'ViewOfSide', side: 'RECEIVER', words: null, confidence: null, ask: null, at: null, silo: silo('support', 'Support'), by: null },
  ],
  ruling: null,
  commitment: { __typename: 'Commitment', id: 'c1', key: 'C-1', title: 'Refund limits', agreedOn: '2026-11-05', nextStep: '', slipCount: 2, owner: member('ben', 'Ben Ode'), carriedBy: silo('product', 'Product'), promisedTo: silo('support', 'Support') },
};

const decisions = (shown: DecisionCardFragment[]) => ({
  request: { query: DecisionsDocument },
  result: {
    data: {
      __typename: 'Query', organization: { __typename: 'Organization', id: 'o', now: '2026-11-22T10:00:00Z' }, decisions: shown,
      silos: [{ ...silo('product', 'Product'), lead: member('ben', 'Ben Ode'), members: [{ ...member('ben', 'Ben Ode'), active: true }] }],
    },
  },
  maxUsageCount: 10,
});
const terms = { escalationId: 'e1', kind: 'COURSE_CORRECT', agreedOn: '2026-12-07', reason: 'PRIORITY_CONFLICT', instruction: 'Deliver it by Monday 7 December; nothing new before it.' };
const preview = { request: { query: PreviewRulingDocument, variables: { input: terms } }, result: { data: { __typename: 'Query', previewRuling: { __typename: 'RulingPreview', changes: CHANGES, problem: null } } } };

const show = (mocks: readonly object[], mayRule = true) => {
  const signedIn = { member: { id: 'jonas', name: 'Jonas', posts: [] }, could: () => mayRule } as unknown as SignedIn;
  const router = createRouter({ routeTree: createRootRoute({ component: DecisionsPage }), history: createMemoryHistory() });
  render(
    <ApolloProvider client={new ApolloClient({ cache: new InMemoryCache(), link: new MockLink(mocks as never) })}>
      <ClockContext value={{ now: Date.parse('2026-11-22T10:00:00Z') as Instant, today: '2026-11-22' as LocalDate }}>
        <SignedInContext value={signedIn}>
          <RouterProvider router={router} />
        </SignedInContext>
      </ClockContext>
    </ApolloProvider>,
  );
};

describe('the sponsor’s stack', () => {
  it('says what to decide, what waiting cost, and what both sides say or do not say', async () => {
    show([decisions([card])]);
    expect(await screen.findByRole('heading', { name: /Does Product keep/ })).toBeTruthy();
    expect(screen.getByText('17')).toBeTruthy();
    expect(screen.getByText(/Slipped twice by 21 days in all\./)).toBeTruthy();
    expect(screen.getByText('“Two engineers left.”')).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Support says' }).textContent).toContain('Has not written anything.');
  });

  it('shows exactly what will change before it can be held, and holds it only when kept down', async () => {
    const input = { ...terms, clientMutationId: expect.any(String) as string };
    let sent = 0;
    const hold = {
      request: { query: HoldRulingDocument, variables: (variables: { input: Record<string, unknown> }) => (expect(variables.input).toEqual(input), (sent += 1), true) },
      result: { data: { __typename: 'Mutation', answer: { __typename: 'RulingPayload', escalation: { ...card, ruling: null }, problem: null } } },
    };
    show([decisions([card]), preview, hold]);
    await userEvent.click(await screen.findByRole('button', { name: /Course-correct/ }));
    expect((screen.getByRole('button', { name: /Set the new course/ }) as HTMLButtonElement).disabled).toBe(true);
    expect((await screen.findByLabelText('What will change')).textContent).toContain('Monday 7 December');
    const button = screen.getByRole('button', { name: /Set the new course/ });
    await userEvent.click(button);
    expect(sent).toBe(0);
    fireEvent.pointerDown(button);
    await waitFor(() => expect(sent).toBe(1), { timeout: 3000 });
  });

  it('counts down a held ruling with its preview and a way back', async () => {
    const ruling = { __typename: 'Ruling' as const, id: 'r1', kind: 'COURSE_CORRECT' as const, state: 'HELD' as const, heldAt: '2026-11-22T10:00:00Z', executesAt: '2026-11-22T10:10:00Z', instruction: 'x', agreedOn: '2026-12-07', ruledBy: member('jonas', 'Jonas'), changes: CHANGES, differs: [] };
    show([decisions([{ ...card, ruling }])]);
    expect((await screen.findByRole('timer')).textContent).toMatch(/^(10:00|9:5\d)$/);
    expect(screen.getByLabelText('What will change').textContent).toContain('Agreed date');
    expect(screen.getByRole('button', { name: 'Take it back' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Course-correct/ })).toBeNull();
  });

  it('offers no ruling to whoever is no sponsor, and says what will stand here when nothing does', async () => {
    show([decisions([card])], false);
    expect(await screen.findByText('It waits for the sponsor.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Course-correct/ })).toBeNull();
  });

  it('is empty with a sentence', async () => {
    show([decisions([])]);
    expect(await screen.findByText('Nothing waits for a decision')).toBeTruthy();
  });
});
