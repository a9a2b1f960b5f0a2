import { expect, type Locator, type Page } from '@playwright/test';
import { address } from '../address.ts';

export const list = (page: Page): Locator => page.getByRole('table', { name: 'Commitments', exact: true });
export const rowOf = (page: Page, title: string): Locator => list(page).getByRole('link', { name: title });
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: /^Commitment/ });
export const stepForm = (page: Page, name: string): Locator => panel(page).getByRole('form', { name, exact: true });
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Opens the list, narrowed to what a query says. */
export const openList = (page: Page, query: string): Promise<unknown> => page.goto(address(`/commitments?${new URLSearchParams({ q: query })}`));

/** Narrows the list that is open by writing what it should show. */
export async function narrowTo(page: Page, query: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Filter the list' }).fill(query);
  await page.keyboard.press('Enter');
}

/** Finds a promise by its title, opens it beside the list and waits until one may act on it. */
export async function openPromise(page: Page, title: string): Promise<void> {
  await openList(page, JSON.stringify(title));
  await rowOf(page, title).click();
  await expect(panel(page).getByRole('heading', { name: title })).toBeVisible();
}
