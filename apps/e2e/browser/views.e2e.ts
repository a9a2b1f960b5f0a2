import { expect, test, type Locator, type Page } from '@playwright/test';
import { address } from '../address.ts';
import { becomeAtTheDoor, becomeByMenu } from './become.ts';
import { look, lookEverywhere } from './look.ts';

const list = (page: Page): Locator => page.getByRole('table', { name: 'Commitments' });
const head = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });
const rail = (page: Page): Locator => page.getByRole('navigation', { name: 'Main', exact: true });

test('three keys from anywhere: which promises slipped twice, and whom they block', async ({ page }) => {
  await becomeAtTheDoor(page, 'Mina Okafor');
  for (const from of ['/', '/settings/posts', '/silos', '/commitments?q=is%3Aoverdue&open=C-1']) {
    await page.goto(address(from));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(rail(page).getByRole('list', { name: 'Pinned views' })).toBeVisible();
    // Esc first: so it is three at most, also for somebody who is writing somewhere.
    for (const key of ['Escape', 'g', 'b']) await page.keyboard.press(key);
    await expect(head(page, 'View: Slipped twice, and whom they block')).toBeVisible();
  }
  const rows = list(page).getByRole('row').filter({ has: page.getByRole('link') });
  await expect(rows.first().getByRole('img', { name: /^slipped (twice|\d+ times)/ })).toBeVisible();
  await expect(rows.first().getByRole('img', { name: /^.*C-\d+.* waits? for it, of \w+/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sort by Blocks' })).toHaveAttribute('aria-pressed', 'true');
  await lookEverywhere(page, 'slipped-twice');
  await page.getByRole('combobox', { name: 'Filter the list' }).click();
  for (const key of ['Escape', 'g', 'o']) await page.keyboard.press(key);
  await expect(head(page, 'View: Overdue')).toBeVisible();
});

test('a view is saved, edited, shared, made a post’s, and taken away again', async ({ page }) => {
  const name = 'Digital, by owner';
  await becomeAtTheDoor(page, 'Mina Okafor');
  await page.goto(address('/commitments?q=is%3Aopen+silo%3Adigital&group=owner'));
  await head(page, 'Views').click();
  await page.getByRole('button', { name: 'Save as a view' }).click();
  await page.getByRole('textbox', { name: 'Name of the view' }).fill(name);
  await page.getByRole('checkbox', { name: 'Everybody sees it' }).check();
  await look(page, 'view-save');
  await page.keyboard.press('Enter');
  await expect(head(page, `View: ${name}`)).toBeVisible();
  await expect(page).toHaveURL(/view=[0-9a-f-]{36}/);
  const saved = page.url();

  await page.getByLabel('Group').selectOption({ label: 'Due month' });
  await expect(page.getByText('Edited', { exact: true })).toBeVisible();
  await look(page, 'view-edited');
  await page.goBack();
  await expect(page.getByText('Edited', { exact: true })).toBeHidden();
  await page.goForward();
  await page.getByRole('link', { name: 'Reset' }).click();
  await expect(page.getByLabel('Group')).toHaveValue('owner');

  await head(page, 'Columns').click();
  await page.getByRole('checkbox', { name: /^Last word/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Blocks/ }).check();
  await page.getByRole('button', { name: 'Move Blocks to the left' }).focus();
  await page.keyboard.press('Enter');
  await look(page, 'columns-menu');
  await page.keyboard.press('Escape');
  const heads = await page.getByRole('button', { name: /^Sort by/ }).allInnerTexts();
  expect(heads.map((text) => text.replace(/^Sort by\s+/, ''))).toEqual(['State', 'Commitment', 'Owner', 'Carried by → promised to', 'Due', 'Blocks', 'Slips']);
  const edge = page.getByRole('separator', { name: 'Width of Owner' });
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/columns=state\+title\+owner\.\d+\+silos\+due\+blocks\+slips/);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Edited', { exact: true })).toBeHidden();

  await head(page, `View: ${name}`).click();
  await page.getByRole('button', { name: 'Open the list with it for' }).click();
  await page.getByRole('checkbox', { name: 'Leads of silos' }).check();
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Pin in the rail' }).click();
  await lookEverywhere(page, 'view-menu');
  await page.keyboard.press('Escape');
  await expect(rail(page).getByRole('link', { name: new RegExp(name) })).toHaveAttribute('aria-current', 'page');

  await becomeByMenu(page, 'Priya Nair');
  await page.goto(address('/commitments'));
  await expect(head(page, `View: ${name}`)).toBeVisible();
  await expect(page.getByRole('separator', { name: 'Width of Owner' })).toBeVisible();
  await head(page, `View: ${name}`).click();
  await expect(page.getByRole('button', { name: 'Rename' })).toBeHidden();
  await page.keyboard.press('Escape');

  await becomeByMenu(page, 'Mina Okafor');
  await page.goto(saved);
  await head(page, new RegExp(`^View: ${name}`)).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText(/is removed/)).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(rail(page).getByRole('link', { name: new RegExp(name) })).toBeVisible();
  await page.goto(saved);
  await head(page, new RegExp(`^View: ${name}`)).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(rail(page).getByRole('link', { name: new RegExp(name) })).toBeHidden();
  await page.goto(saved);
  await expect(page.getByText(/not here any more, or not shared with you/)).toBeVisible();
});
