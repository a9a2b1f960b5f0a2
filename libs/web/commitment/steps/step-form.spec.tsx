import { jest } from '@jest/globals';
import { TextField } from '#web/ui';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StepForm } from './step-form.tsx';

test('a form whose step is under way is not sent again', async () => {
  const onSubmit = jest.fn();
  const form = (busy: boolean) => (
    <StepForm label="Deliver" verb="Deliver" step={{ busy, problem: null }} onSubmit={onSubmit}>
      <TextField label="Evidence" value="" onChange={() => undefined} />
    </StepForm>
  );
  const { rerender } = render(form(false));
  await userEvent.type(screen.getByLabelText(/Evidence/), '{Enter}');
  expect(onSubmit).toHaveBeenCalledTimes(1);
  rerender(form(true));
  await userEvent.type(screen.getByLabelText(/Evidence/), '{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Deliver' }));
  expect(onSubmit).toHaveBeenCalledTimes(1);
});
