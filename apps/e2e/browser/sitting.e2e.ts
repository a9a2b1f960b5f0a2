import { expect, test } from '@playwright/test';
import { address } from '../address.ts';
import { comeAs } from './as-person.ts';
import { look, lookEverywhere } from './look.ts';

test('next week’s sitting is begun, marked, captured in, refused until the promise is whole, and closed with minutes', async ({ page }) => {
  await comeAs(page, 'Mina Okafor');
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Forums' }).click();
  await page.getByRole('heading', { level: 2 }).getByRole('link', { name: 'Customer forum' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Customer forum' })).toBeVisible();
  await lookEverywhere(page, 'forum');
  const next = page.getByRole('region', { name: 'Next dates' }).getByRole('link').first();
  await next.click();
  const agenda = page.getByRole('region', { name: 'Agenda' });
  await expect(agenda.getByRole('link', { name: 'Share the fitters’ calendar with customer service' })).toBeVisible();
  await expect(agenda.getByText(/overdue|Overdue|slipped|Slipped|Escalated/).first()).toBeVisible();
  await lookEverywhere(page, 'sitting-before');

  await page.getByRole('button', { name: 'Begin the sitting' }).click();
  await expect(page.getByText('In the room')).toBeVisible();
  const seats = page.getByRole('region', { name: 'Seats' });
  for (const silo of ['Installation', 'Customer service', 'Digital', 'Billing', 'Sales']) {
    await seats.getByRole('button', { name: new RegExp(`^${silo}`) }).click();
    await expect(seats.getByRole('button', { name: new RegExp(`^${silo}`) })).toHaveAttribute('aria-pressed', 'true');
  }
  await seats.getByLabel('Marketing: attendance').selectOption({ label: 'Excused' });
  await page.getByRole('button', { name: 'Take the first item' }).click();
  await expect(page.getByRole('article').getByRole('heading', { level: 2 })).toBeVisible();

  const capture = page.getByRole('form', { name: 'Capture what came out' });
  await page.keyboard.press('1');
  await capture.getByRole('textbox').fill('Installation: Answer service’s planners within one hour > Customer service');
  await expect(capture.getByText(/Still lacks its owner and its date/)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(capture.getByRole('textbox')).toHaveValue('');
  await capture.getByRole('button', { name: /Decision/ }).click();
  await capture.getByRole('textbox').fill('Cold homes come before new homes until March');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Cold homes come before new homes until March')).toBeVisible();
  await lookEverywhere(page, 'room');

  await page.getByRole('button', { name: 'Close the sitting' }).click();
  const close = page.getByRole('dialog', { name: 'Close the sitting' });
  await expect(close.getByText('1 promise lacks an owner or a date')).toBeVisible();
  await expect(close.getByRole('button', { name: 'Close and lock the minutes' })).toBeDisabled();
  await look(page, 'close-refused');
  await close.getByLabel(/^Owner of: /).selectOption({ label: 'Jonas Beck' });
  await close.getByLabel(/^Date of: /).fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
  await close.getByRole('button', { name: 'Complete' }).click();
  await expect(close.getByText('Every new promise has its owner and its date')).toBeVisible();
  await close.getByRole('button', { name: 'Close and lock the minutes' }).click();

  await expect(page.getByRole('heading', { level: 1, name: /^Minutes of / })).toBeVisible();
  await expect(page.getByText('Locked and intact')).toBeVisible();
  await expect(page.getByText('Cold homes come before new homes until March')).toBeVisible();
  await expect(page.getByText('Answer service’s planners within one hour').first()).toBeVisible();
  await lookEverywhere(page, 'minutes');

  await page.goto(address('/commitments?q=planners+within+one+hour'));
  const row = page.getByRole('table', { name: 'Commitments' }).getByRole('row').filter({ hasText: 'Answer service’s planners within one hour' });
  await expect(row).toContainText('Proposed');
});
