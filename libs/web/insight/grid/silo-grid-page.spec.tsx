import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderPage } from '../spec-place.tsx';
import { BUSY, QUIET } from '../spec-standing.ts';
import { SiloGridDocument, type SiloGridQuery } from './silo-grid.generated.ts';
import { SiloGridPage } from './silo-grid-page.tsx';

const silo = (key: string, name: string, lead: string | null) => ({
  __typename: 'Silo' as const, id: key, key, name, lead: lead === null ? null : { __typename: 'Member' as const, id: lead, name: lead },
});

const answer = (rows: SiloGridQuery['siloGrid']['rows']): { request: { query: typeof SiloGridDocument }; result: { data: SiloGridQuery } } => ({
  request: { query: SiloGridDocument },
  result: {
    data: {
      __typename: 'Query',
      siloGrid: {
        __typename: 'SiloGrid', rows, total: { ...BUSY, owedBy: 6 }, ccoOffice: { __typename: 'CcoOfficeStanding', owedTo: 2, waitingForAnswer: 1 },
        shareCarriedByCcoOffice: { __typename: 'CarriedShare', carried: 3, open: 12, percent: 25 },
      },
    },
  },
});

const TWO = [
  { __typename: 'SiloGridRow' as const, silo: silo('billing', 'Billing', 'Gregor Haas'), standing: BUSY },
  { __typename: 'SiloGridRow' as const, silo: silo('sales', 'Sales', null), standing: { ...QUIET, overdue: 3, arrears: 2, owedBy: 3 } },
];

it('shows a row a silo, each number with the address of its rows', async () => {
  renderPage(<SiloGridPage />, [answer(TWO)]);
  const billing = within((await screen.findByRole('rowheader', { name: /Billing/ })).closest('tr')!);
  expect(billing.getByRole('link', { name: 'Billing' }).getAttribute('href')).toBe('/silos/billing');
  expect(billing.getByText('Gregor Haas')).toBeTruthy();
  const address = (name: string) => new URLSearchParams(billing.getByRole('link', { name }).getAttribute('href')!.split('?')[1]);
  expect(address('6 owed').get('q')).toBe('silo:billing standing:accepted');
  expect(address('1 overdue').get('q')).toBe('silo:billing is:overdue');
  expect(address('4 owed to it').get('q')).toBe('to:billing standing:accepted');
  expect(billing.getByText('Kept: 7 of 9')).toBeTruthy();
  expect(billing.getByText('1 left out')).toBeTruthy();
  expect(billing.queryByRole('link', { name: /without a word/ })).toBeNull();
});

it('says the whole in words, the arrears apart, and the CCO’s own share', async () => {
  renderPage(<SiloGridPage />, [answer(TWO)]);
  expect(await screen.findByText('2 silos owe 6 promises: 1 overdue and 1 at risk. 77 % kept on the original date (7 of 9).')).toBeTruthy();
  expect(screen.getByRole('link', { name: '2 arrears' })).toBeTruthy();
  expect(screen.getByText(/carries 3 of 12 open commitments itself \(25 %\)/)).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: /CCO’s office/ })).toBeTruthy();
});

it('sorts by a press on a head, and keeps the order in the address', async () => {
  const router = renderPage(<SiloGridPage />, [answer(TWO)]);
  const order = () => screen.getAllByRole('rowheader').map((head) => head.textContent);
  await screen.findByRole('rowheader', { name: /Billing/ });
  expect(order()[0]).toContain('Billing');
  await userEvent.click(screen.getByRole('button', { name: 'Overdue' }));
  expect(order()[0]).toContain('Sales');
  expect(screen.getByRole('columnheader', { name: 'Overdue' }).getAttribute('aria-sort')).toBe('descending');
  expect(router.state.location.search).toEqual({ sort: '-overdue' });
});

it('says what will stand here while there is no silo', async () => {
  renderPage(<SiloGridPage />, [answer([])]);
  expect(await screen.findByText('No silo yet')).toBeTruthy();
});
