import { showPages } from '#web/testing';
import { screen, within } from '@testing-library/react';
import { sampleCommitment } from '../sample.ts';
import { Links } from './links.tsx';
import type { CommitmentLinksFragment, LinkedCommitmentFragment } from './links.generated.ts';

const other = (number: number, more: Partial<LinkedCommitmentFragment> = {}) => ({ ...sampleCommitment({ id: `c-${number}`, key: `C-${number}`, title: `Promise ${number}` }), ...more });
const link = (commitment: LinkedCommitmentFragment) => ({ __typename: 'Link', needed: false, commitment }) as const;
const CIRCLE = 'Nothing was changed: C-1 waits for C-7, which waits for C-1.';

const show = async (more: Partial<CommitmentLinksFragment>, problem: string | null = null) => {
  const commitment = sampleCommitment({ mayLink: true, ...more });
  const sent: { name: string; input: unknown }[] = [];
  const { user } = await showPages({
    pages: { '/': () => <Links commitment={commitment} /> },
    answer: (name, variables) => {
      if (name === 'FindCommitments') return { commitments: { __typename: 'CommitmentConnection', nodes: [other(1), other(7), other(40)] } };
      sent.push({ name, input: variables['input'] });
      return { step: { __typename: 'CommitmentPayload', commitment, problem: problem && { __typename: 'Problem', code: 'INVALID', message: problem, field: 'otherId' } } };
    },
  });
  await screen.findByRole('region', { name: 'Waits for' }).catch(() => null);
  return { sent, user };
};

test('what it waits for and what it blocks stand with state, silo, owner, date and slips', async () => {
  await show({ waitsFor: [link(other(40, { slipCount: 2 }))], blocks: [link(other(7))] });
  const ahead = within(screen.getByRole('region', { name: 'Waits for' }));
  expect(ahead.getByRole('link', { name: 'Promise 40' }).getAttribute('href')).toBe('/commitments/C-40');
  expect(ahead.getByText(/C-40/).parentElement?.textContent).toBe('C-40 · At risk · Support · Ines Ferreira · slipped twice');
  expect(within(screen.getByRole('region', { name: 'Blocks' })).getByRole('link', { name: 'Promise 7' })).toBeTruthy();
});

test('another one is found by typing and chosen by keyboard, and can be taken back', async () => {
  const { sent, user } = await show({ waitsFor: [link(other(40))] });
  await user.click(screen.getByRole('button', { name: 'Add what it waits for' }));
  await user.type(screen.getByRole('combobox', { name: 'What does it wait for?' }), 'promise');
  expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual([expect.stringContaining('Promise 7')]);
  await user.keyboard('{Enter}');
  expect(await screen.findByText('C-1 waits for C-7.')).toBeTruthy();
  expect(screen.queryByRole('combobox')).toBeNull();
  await user.click(screen.getByRole('button', { name: /Undo/ }));
  expect(sent.map(({ name }) => name)).toEqual(['AddDependency', 'RemoveDependency']);
  expect(sent[0]?.input).toMatchObject({ id: 'c-1', otherId: 'c-7' });
});

test('a circle is refused at the field, in the server’s words, and the choice stays', async () => {
  const { user } = await show({}, CIRCLE);
  await user.click(screen.getByRole('button', { name: 'Add what it waits for' }));
  await user.type(screen.getByRole('combobox'), 'C-7{Enter}');
  await user.click(await screen.findByRole('option', { name: /Promise 7/ }));
  expect((await screen.findByRole('alert')).textContent).toBe(CIRCLE);
  expect(screen.getByRole('combobox')).toBeTruthy();
});

test('who may not say so sees it and cannot change it; where nothing waits, nothing stands', async () => {
  await show({ mayLink: false, waitsFor: [link(other(40))] });
  expect(screen.queryByRole('button', { name: /Remove|Add/ })).toBeNull();
});

test('parts stand with how many are delivered, and the lead may want one first', async () => {
  const { sent, user } = await show({ mayNeedParts: true, parts: [link(other(7, { standing: 'DELIVERED', face: 'DELIVERED' })), link(other(40))] });
  const parts = within(screen.getByRole('region', { name: 'Parts: 1 of 2 delivered' }));
  await user.click(parts.getAllByRole('checkbox', { name: 'Must be delivered first' })[1]!);
  expect(sent).toEqual([{ name: 'NeedPart', input: { id: 'c-1', otherId: 'c-40', needed: true, clientMutationId: expect.any(String) } }]);
});

test('what is not due before it stands out, and the whole is named', async () => {
  await show({ partOf: { __typename: 'Commitment', id: 'c-3', key: 'C-3', title: 'The whole' }, waitsFor: [link(other(40, { agreedOn: '2026-12-20' })), link(other(7, { agreedOn: '2026-12-01' }))] });
  expect(screen.getAllByText('Not due before C-1 itself')).toHaveLength(1);
  expect(screen.getByRole('link', { name: 'C-3 The whole' })).toBeTruthy();
});
