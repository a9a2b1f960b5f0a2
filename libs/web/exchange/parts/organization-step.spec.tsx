import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { FoundOrganizationInput } from '#contract';
import { OrganizationStep } from './organization-step.tsx';

const field = (name: string) => screen.getByRole('textbox', { name: new RegExp(`^${name}`) }) as HTMLInputElement;

test('the key follows the name until somebody writes one', async () => {
  render(<OrganizationStep email="mina@acme.test" onFound={() => undefined} busy={false} refusal={null} />);
  await userEvent.type(field('Organization'), 'Müller & Söhne GmbH');
  expect(field('Key').value).toBe('muller-sohne-gmbh');
  await userEvent.clear(field('Key'));
  await userEvent.type(field('Key'), 'ms');
  await userEvent.type(field('Organization'), ' 2');
  expect(field('Key').value).toBe('ms');
});

test('who is signed in gives only a name; a visitor also an address and a password', async () => {
  const said: FoundOrganizationInput[] = [];
  const { rerender } = render(<OrganizationStep email="mina@acme.test" onFound={(input) => said.push(input)} busy={false} refusal={null} />);
  expect(screen.queryByLabelText('Password')).toBeNull();
  await userEvent.type(field('Organization'), 'Acme');
  await userEvent.type(field('Your name'), 'Mina');
  await userEvent.click(screen.getByRole('button', { name: 'Make it and choose files' }));
  expect(said).toEqual([expect.objectContaining({ name: 'Acme', key: 'acme', yourName: 'Mina' })]);
  expect(said[0]).not.toHaveProperty('email');
  rerender(<OrganizationStep email={null} onFound={() => undefined} busy={false} refusal={null} />);
  expect(screen.getByLabelText('Password')).toBeTruthy();
});

test('what is refused stands at its field, and what was written stays', async () => {
  const { rerender } = render(<OrganizationStep email="a@b.test" onFound={() => undefined} busy={false} refusal={null} />);
  await userEvent.type(field('Organization'), 'Acme');
  rerender(<OrganizationStep email="a@b.test" onFound={() => undefined} busy={false} refusal={{ message: 'The key "acme" is taken.', field: 'key' }} />);
  expect(field('Key').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('alert').textContent).toContain('is taken');
  expect(field('Organization').value).toBe('Acme');
});
