import { showPages } from '#web/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { CommitmentsPage } from '../pages/commitments.tsx';
import { answersFor, COMMITMENTS } from '../sample.ts';

/** The list at an address, with a server that knows the sample. */
const open = async (address: string, overrides: Parameters<typeof answersFor>[0] = {}) => {
  const pages = { '/commitments': CommitmentsPage, '/commitments/$reference': () => <p>The page</p> };
  const { asked, history, user } = await showPages({ pages, at: address, answer: answersFor(overrides) });
  await screen.findByRole('heading', { name: 'Commitments' });
  return { asked, address: () => new URLSearchParams(history.location.search), user };
};

const rowOf = (title: string) => screen.findByRole('link', { name: title });
const [first, second] = COMMITMENTS;

test('groups stand with their counts, and each row says how it stands, whose it is and between whom', async () => {
  await open('/commitments');
  const group = await screen.findByRole('rowgroup', { name: 'Support' });
  expect(within(group).getByRole('columnheader')).toHaveProperty('textContent', expect.stringContaining('2'));
  const row = (await rowOf(first!.title)).closest('[role=row]')!;
  for (const said of ['At risk', 'C-1', 'Ines Ferreira', 'Support', 'Product']) expect(row.textContent).toContain(said);
});

test('J and K move, Enter opens, Esc gives the focus back to the row', async () => {
  const { user, address } = await open('/commitments');
  const one = await rowOf(first!.title);
  await user.keyboard('j');
  expect(document.activeElement).toBe(one);
  await user.keyboard('j');
  const other = await rowOf(second!.title);
  expect(document.activeElement).toBe(other);
  await user.keyboard('k{Enter}');
  await waitFor(() => expect(address().get('open')).toBe(first!.id));
  const panel = await screen.findByRole('complementary', { name: 'Commitment C-1' });
  await waitFor(() => expect(document.activeElement).toBe(panel));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
  await waitFor(() => expect(document.activeElement?.textContent).toBe(first!.title));
});

test('Space peeks and leaves the focus in the list; J then shows the next one', async () => {
  const { user, address } = await open('/commitments');
  await rowOf(first!.title);
  await user.keyboard('j[Space]');
  await screen.findByRole('complementary', { name: 'Commitment C-1' });
  expect(document.activeElement?.textContent).toBe(first!.title);
  await user.keyboard('j');
  await waitFor(() => expect(address().get('open')).toBe(second!.id));
});

test('/ goes to the filter’s words; what is typed stands in the address and reaches the server', async () => {
  const { user, address, asked } = await open('/commitments');
  await rowOf(first!.title);
  await user.keyboard('/refund');
  await waitFor(() => expect(address().get('q')).toBe('refund'));
  await waitFor(() => expect(asked.at(-1)?.variables['filter']).toMatchObject({ query: expect.stringContaining('refund') }));
});

test('the rows stay while the next ones are read, and are told to be behind', async () => {
  const held: (() => void)[] = [];
  const sample = answersFor({});
  const later = (answered: unknown) => new Promise((give) => held.push(() => give(answered)));
  const { user } = await showPages({
    pages: { '/commitments': CommitmentsPage },
    at: '/commitments?q=&group=none',
    answer: (name, variables) => {
      if (!JSON.stringify(variables).includes('refund')) return sample(name, variables);
      return name === 'CommitmentPage' ? later(answersFor({ commitments: [second!] })(name, variables)) : sample(name, variables);
    },
  });
  const row = await rowOf(first!.title);
  await user.keyboard('/refund');
  await waitFor(() => expect(held).toHaveLength(1));
  expect(row.closest('[aria-busy]')).not.toBeNull();
  expect(screen.queryByRole('status', { name: 'Loading' })).toBeNull();
  held[0]!();
  await waitFor(() => expect(screen.queryByRole('link', { name: first!.title })).toBeNull());
  expect((await rowOf(second!.title)).closest('[aria-busy]')).toBeNull();
});

test('counts and the first rows of a list without groups are asked for in one go', async () => {
  const asked: string[] = [];
  const waits = (name: string) => {
    asked.push(name);
    return new Promise(() => undefined);
  };
  const sample = answersFor({});
  await showPages({ pages: { '/commitments': CommitmentsPage }, at: '/commitments?q=&group=none', answer: (name, variables) => (name.startsWith('CommitmentGroups') || name === 'CommitmentPage' ? waits(name) : sample(name, variables)) });
  await waitFor(() => expect(asked).toEqual(['CommitmentGroups', 'CommitmentPage']));
});

test('a word that is not understood is pointed at, and mended by one press; the rest holds', async () => {
  const { user, address, asked } = await open('/commitments?q=is%3Aopen+ownr%3Ame');
  await screen.findByText(/There is no filter “ownr”/);
  expect(document.querySelector('mark')?.textContent).toBe('ownr');
  expect(asked.find(({ name }) => name === 'CommitmentGroups')?.variables['filter']).toEqual({ query: 'is:open' });
  await user.click(screen.getByRole('button', { name: 'Use owner' }));
  await waitFor(() => expect(address().get('q')).toBe('is:open owner:me'));
});

test('ways to go on are offered while one types, and taken by keys', async () => {
  const { user, address } = await open('/commitments?q=');
  await rowOf(first!.title);
  await user.keyboard('/over');
  await screen.findByRole('option', { name: /^is:overdue/ });
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(address().get('q')).toBe('is:overdue'));
});

test('an address of an earlier release opens the same view: its filters are chips that can be taken away', async () => {
  const { user, address, asked } = await open('/commitments?silo=support&state=at-risk&group=owner');
  await screen.findByText('Carried by Support');
  expect(asked.find(({ name }) => name === 'CommitmentGroups')?.variables).toEqual({ by: 'OWNER', filter: { query: 'state:at-risk silo:support' } });
  await user.click(screen.getByRole('button', { name: 'Remove the filter At risk' }));
  await waitFor(() => expect(address().get('q')).toBe('silo:support'));
});

test('a chip is turned round, walked to and taken away by keys', async () => {
  const { user, address } = await open('/commitments?q=is%3Aoverdue+silo%3Asupport');
  (await screen.findByRole('button', { name: 'Change the filter Overdue' })).focus();
  await user.keyboard('-');
  await waitFor(() => expect(address().get('q')).toBe('-is:overdue silo:support'));
  await user.keyboard('{ArrowRight}{Delete}');
  await waitFor(() => expect(address().get('q')).toBe('-is:overdue'));
});

test('a chip opens its values', async () => {
  const { user, address } = await open('/commitments?q=silo%3Asupport');
  await user.click(await screen.findByRole('button', { name: 'Change the filter Carried by Support' }));
  await user.click(screen.getByRole('checkbox', { name: 'Product' }));
  await waitFor(() => expect(address().get('q')).toBe('silo:support,product'));
});

test('a filter that finds nothing is named, and cleared by one press', async () => {
  const { user, address } = await open('/commitments?silo=support&slipped=3', { groups: [] });
  await screen.findByText(/Open, Carried by Support, Slipped 3 times or more$/);
  await user.click(screen.getByRole('button', { name: 'Clear the filter' }));
  await waitFor(() => expect(address().get('q')).toBe(''));
});

test('an empty list says what will be here, and begins it', async () => {
  const { user, address } = await open('/commitments', { groups: [] });
  await screen.findByText('Nothing is promised yet');
  await user.click(screen.getByRole('button', { name: 'Propose a commitment' }));
  await waitFor(() => expect(address().get('new')).toBe('yes'));
  expect(await screen.findByRole('form', { name: 'New commitment' })).toBeTruthy();
});
