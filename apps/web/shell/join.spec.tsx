import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Join } from './join.tsx';

const INVITED = { __typename: 'Invited' as const, organization: 'Acme', name: 'Lena Brandt', email: 'lena@acme.test', hasAccount: false };

it('says to what and as whom, and takes a first password', async () => {
  const accept = jest.fn();
  render(<Join invited={INVITED} onAccept={accept} />);
  expect(screen.getByRole('heading', { level: 1, name: 'Come in to Acme' })).toBeTruthy();
  expect(screen.getByText('Lena Brandt')).toBeTruthy();
  expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('lena@acme.test');
  await userEvent.type(screen.getByLabelText('Choose a password'), 'a long enough one{Enter}');
  expect(accept).toHaveBeenCalledWith('a long enough one');
});

it('asks an account that is there for its own password, and says whose sign-in ends', () => {
  render(<Join invited={{ ...INVITED, hasAccount: true }} onAccept={() => {}} signedInAs="Nora" problem="Too many tries." />);
  expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('current-password');
  expect(screen.getByText(/Nora is signed in/)).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toContain('Too many tries.');
});

it('says why a link leads nowhere, with the way to sign in, and nothing while it is looked at', () => {
  const { rerender } = render(<Join invited={undefined} onAccept={() => {}} />);
  expect(screen.queryByRole('alert')).toBeNull();
  rerender(<Join invited={null} closed="This invitation was used already." onAccept={() => {}} />);
  expect(screen.getByRole('alert').textContent).toBe('This invitation was used already.');
  expect(screen.getByRole('link', { name: /^Sign in/ })).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
