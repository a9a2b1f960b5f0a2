import { expect, test } from '@playwright/test';
import { address } from '../address.ts';
import { signInAs } from './as-person.ts';
import { look, lookEverywhere, PHONE, sheets } from './look.ts';

const NARROW = { width: 320, height: 640 };

test('the CEO reads on a phone what a silo promised, how it keeps it, what it is owed and what comes; it prints as one page', async ({ page, context }) => {
  await signInAs(context, 'Henrik Vale');
  await page.setViewportSize(PHONE);
  await page.goto(address('/'));
  await page.getByRole('link', { name: /Customer service/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Customer service' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText('Nobody who calls us in the cold waits alone.')).toBeVisible();
  await expect(main.getByText('Priya Nair').first()).toBeVisible();
  const numbers = main.getByLabel('In numbers');
  await expect(numbers.getByText('Kept on the original date')).toBeVisible();
  await expect(numbers.getByText(/^\d+ %$/)).toBeVisible();
  await expect(numbers.getByText(/^\d+ of \d+$/)).toBeVisible();
  for (const word of ['Owes', 'Is owed', 'Overdue', 'No word']) await expect(numbers.getByText(word, { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'The next eight weeks' }).getByRole('img', { name: /due in the next eight weeks/ })).toBeVisible();
  await page.getByRole('button', { name: 'View as table' }).click();
  await expect(page.getByRole('columnheader', { name: 'Hand-offs' })).toBeVisible();
  await page.getByRole('button', { name: 'View as chart' }).click();
  for (const what of [/^What Customer service promised/, /^What Customer service is owed/]) {
    const promise = page.getByRole('region', { name: what }).getByRole('link').nth(1);
    await promise.scrollIntoViewIfNeeded();
    await expect(promise).toBeInViewport();
  }
  await page.evaluate(() => window.scrollTo({ top: 0 }));
  await look(page, 'silo-on-a-phone');
  await page.setViewportSize(NARROW);
  await look(page, 'silo-on-320');
  await page.setViewportSize({ width: 1280, height: 800 });
  await lookEverywhere(page, 'silo-of-the-ceo');
  expect(await sheets(page)).toBe(1);
});
