import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oneOfEach } from './become.tsx';
import { SignIn } from './sign-in.tsx';

const PEOPLE = [
  { memberId: '1', name: 'Mina', post: 'Chief Customer Officer' },
  { memberId: '2', name: 'Ingrid', post: 'Chief Executive Officer' },
  { memberId: '3', name: 'Arjun', post: 'leads Digital' },
  { memberId: '4', name: 'Gregor', post: 'leads Billing' },
  { memberId: '5', name: 'Rosa', post: 'leads Installation' },
  { memberId: '6', name: 'Chloé', post: 'stands in for Digital' },
  { memberId: '7', name: 'Peter', post: 'observes for the board' },
  { memberId: '8', name: 'Ben', post: 'contributes to Digital' },
];

it('shows one of each post first: both chiefs, leads, an observer, a contributor', () => {
  expect(oneOfEach(PEOPLE).map(({ name }) => name)).toEqual(['Mina', 'Ingrid', 'Arjun', 'Gregor', 'Peter', 'Ben']);
});

it('becomes whoever is chosen, also from all of them', async () => {
  const become = jest.fn();
  render(<SignIn people={PEOPLE} onSignIn={() => {}} onBecome={become} />);
  await userEvent.click(screen.getByRole('button', { name: /Become Ingrid/ }));
  expect(become).toHaveBeenLastCalledWith('2');
  expect(screen.queryByRole('button', { name: /Become Chloé/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'All 8 people' }));
  await userEvent.click(screen.getByRole('button', { name: /Become Chloé/ }));
  expect(become).toHaveBeenLastCalledWith('6');
});

it('signs in with a trimmed address, and says why it did not work', async () => {
  const signIn = jest.fn();
  render(<SignIn problem="Address and password do not fit together." onSignIn={signIn} onBecome={() => {}} />);
  expect(screen.getByRole('alert').textContent).toContain('do not fit together');
  expect(screen.queryByText('Look around the example company')).toBeNull();
  await userEvent.type(screen.getByLabelText('E-mail'), 'mina@example.test ');
  await userEvent.type(screen.getByLabelText('Password'), 'secret words{Enter}');
  expect(signIn).toHaveBeenCalledWith('mina@example.test', 'secret words');
});
