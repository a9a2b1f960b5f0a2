import { addDays } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { SignedInContext } from '#web/org';
import { showPages } from '#web/testing';
import { screen } from '@testing-library/react';
import { Home } from './home.tsx';
import { SiloPageDocument, type SiloPageQuery } from './silo/silo-page.generated.ts';
import { renderPage, somebody } from './spec-place.tsx';
import { BUSY, QUIET } from './spec-standing.ts';

const none = { __typename: 'CommitmentConnection' as const, totalCount: 0, nodes: [] };
const SALES = { __typename: 'Silo' as const, id: 's', key: 'sales', name: 'Sales' };
const promise = {
  __typename: 'Commitment' as const, id: 'c', version: 3, key: 'C-12', title: 'Refund limits in the app', standing: 'ACCEPTED' as const, face: 'OVERDUE' as const, overdue: true,
  escalated: false, arrears: 'NO' as const, waits: null, blocking: { __typename: 'Blocking' as const, count: 0, silos: [], keys: [] }, silence: 'FRESH' as const, asImported: false, proposedOn: null, originalOn: '2026-11-05', agreedOn: '2026-11-15', slipCount: 1, slipDays: 10,
  lastWordAt: '2026-11-20T09:00:00.000Z', carriedBy: { __typename: 'Silo' as const, id: 'b', key: 'billing', name: 'Billing' }, promisedTo: SALES,
  owner: { __typename: 'Member' as const, id: 'g', name: 'Gregor Haas' },
};

const billing = (silo: SiloPageQuery['silo']) => ({ request: { query: SiloPageDocument, variables: { key: 'billing' } }, result: { data: { __typename: 'Query' as const, silo } } });

const noHandoffs = { __typename: 'HandoffConnection' as const, totalCount: 0, nodes: [] };

const BILLING: NonNullable<SiloPageQuery['silo']> = {
  __typename: 'Silo', id: 'b', key: 'billing', name: 'Billing', version: 4, kind: '', mandate: 'Bills that are right.', reportingLine: 'DOTTED', inherited: [],
  lead: { __typename: 'Member', id: 'g', name: 'Gregor Haas', away: { __typename: 'Away', untilOn: '2026-12-03', standIn: { __typename: 'Member', id: 'n', name: 'Nadia Amari' } } }, standIn: null, standing: BUSY,
  load: Array.from({ length: 8 }, (_, week) => ({ __typename: 'WeekLoad' as const, weekOn: addDays('2026-11-16' as LocalDate, 7 * week), promised: week, proposed: 1, handoffs: 0 })),
  answersOwed: [{ __typename: 'AnswerOwed', question: 'DATE', sinceAt: '2026-11-19T09:00:00.000Z', commitment: { ...promise, id: 'c13', key: 'C-13', title: 'One invoice a month' } }],
  promised: { ...none, totalCount: 1, nodes: [promise] }, owed: none,
  handoffsOwed: noHandoffs, handoffsOwing: noHandoffs, contributesTo: [],
};

const lead = somebody({
  member: { __typename: 'Member', id: 'g', name: 'Gregor Haas', posts: [{ __typename: 'Post', kind: 'LEAD', untilOn: null, silo: { __typename: 'Silo', id: 'b', key: 'billing', name: 'Billing' } }] },
  homeSilo: { __typename: 'Silo', id: 'b', key: 'billing', name: 'Billing' },
});

it('opens the own silo’s page for a lead: what it promised, to whom, how it is doing, what it is owed', async () => {
  renderPage(<Home />, [billing(BILLING)], { as: { ...lead, could: (action) => action !== 'silo.edit' } });
  expect(await screen.findByRole('heading', { level: 1, name: 'Billing' })).toBeTruthy();
  expect(screen.getByText(/Billing owes 6 promises: 1 overdue and 1 at risk/)).toBeTruthy();
  const promised = screen.getByRole('region', { name: /What Billing promised/ });
  const row = promised.querySelector('tbody tr')!;
  expect(row.textContent).toMatch(/Overdue.*Refund limits in the app.*Sales.*Gregor Haas.*7 days ago/);
  expect(row.querySelector('[role=img][aria-label^="slipped once, 10 days"]')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Refund limits in the app' }).getAttribute('href')).toBe('/commitments/C-12');
  expect(screen.getByText('No other silo owes it anything now.')).toBeTruthy();
  expect(screen.getByText(/away until 3 Dec.*, Nadia Amari stands in/)).toBeTruthy();
  expect(screen.getByRole('img', { name: /things due in the next eight weeks/ })).toBeTruthy();
});

it('puts first what waits for the lead’s answer, with the question and since when', async () => {
  renderPage(<Home />, [billing(BILLING)], { as: { ...lead, could: (action) => action !== 'silo.edit' } });
  const answers = await screen.findByRole('region', { name: /Waits for Gregor Haas’s answer/ });
  expect(answers.textContent).toContain('Agree to the later date, or refuse it · asked 19 Nov');
  expect(answers.id).toBe('answers');
});

it('opens the grid for the CCO, and above it what nobody holds', async () => {
  const grid = {
    __typename: 'SiloGrid', rows: [], total: QUIET, ccoOffice: { __typename: 'CcoOfficeStanding', owedTo: 0, waitingForAnswer: 0 },
    shareCarriedByCcoOffice: { __typename: 'CarriedShare', carried: 0, open: 0, percent: null },
  };
  const vacancy = { __typename: 'Vacancy', kind: 'SPONSOR', sinceAt: '2026-11-20T09:00:00Z', placeBy: null, formerHolder: null, silo: null, series: null, commitment: null, candidates: [] };
  const answers: Record<string, object> = { SiloGrid: { siloGrid: grid }, WithoutHolder: { withoutHolder: [vacancy] }, EverybodyHere: { members: [] } };
  await showPages({ pages: { '/': () => <SignedInContext value={somebody({})}><Home /></SignedInContext> }, answer: (name) => answers[name] });
  expect(await screen.findByRole('heading', { level: 1, name: 'Silos' })).toBeTruthy();
  expect(await screen.findByText('The organization has no sponsor')).toBeTruthy();
});
