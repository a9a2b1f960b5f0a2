import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { address } from '../address.ts';

/** Comes in by the example company's door, as one of its people. */
export async function becomeAtTheDoor(page: Page, name: string): Promise<void> {
  await page.goto(address('/sign-in'));
  const all = page.getByRole('button', { name: /^All \d+ people$/ });
  const person = page.getByRole('button', { name: `Become ${name}` });
  await expect(person.or(all).first()).toBeVisible();
  if (!(await person.isVisible())) await all.click();
  await person.click();
  await expectToBe(page, name);
}

/** Becomes somebody else by the menu at the top, and stays on the page. */
export async function becomeByMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^You are / }).click();
  await page.getByRole('button', { name }).click();
  await expectToBe(page, name);
}

export const expectToBe = (page: Page, name: string): Promise<void> =>
  expect(page.getByRole('button', { name: `You are ${name}` })).toBeVisible();
