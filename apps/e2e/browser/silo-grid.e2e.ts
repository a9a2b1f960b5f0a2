import { expect, test } from '@playwright/test';
import { address } from '../address.ts';
import { becomeAtTheDoor, becomeByMenu, expectToBe } from './become.ts';
import { look, lookEverywhere } from './look.ts';

test('the CCO goes from the grid to the rows behind a number, to a silo’s page, and becomes its lead', async ({ page }) => {
  await page.goto(address('/'));
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.getByRole('button', { name: 'Become Mina Okafor' })).toBeVisible();
  await lookEverywhere(page, 'sign-in');
  await becomeAtTheDoor(page, 'Mina Okafor');

  await expect(page.getByRole('heading', { level: 1, name: 'Silos' })).toBeVisible();
  const grid = page.getByRole('table').first();
  const row = grid.getByRole('row', { name: /Installation/ });
  await expect(row).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(12); // heads, nine silos, the CCO's office, the total
  await lookEverywhere(page, 'silo-grid');

  const overdue = row.getByRole('link', { name: /overdue/ });
  const count = Number.parseInt(await overdue.innerText(), 10);
  await overdue.click();
  await expect(page).toHaveURL(/silo%3Ainstallation/);
  await expect(page).toHaveURL(/is%3Aoverdue/);
  await expect(page.getByRole('button', { name: 'Remove the filter Carried by Installation' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Commitments' })).toHaveAttribute('aria-rowcount', String(count));
  await look(page, 'rows-behind-a-number');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Silos' })).toBeVisible();

  await row.getByRole('link', { name: 'Installation', exact: true }).click();
  await expect(page).toHaveURL(/\/silos\/installation$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Installation' })).toBeVisible();
  const promised = page.getByRole('region', { name: /^What Installation promised/ });
  await expect(promised.getByRole('link', { name: 'Share the fitters’ calendar with customer service' })).toBeVisible();
  const owed = page.getByRole('region', { name: /^What Installation is owed/ });
  await expect(owed.getByRole('link', { name: 'Send the fitter’s name the evening before' })).toBeVisible();
  await lookEverywhere(page, 'silo-page');

  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('main').getByRole('link', { name: /Posts and actions/ }).click();
  await expect(page.getByRole('table').getByText('commitment.verify')).toBeVisible();
  await look(page, 'posts-and-actions');

  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Home' }).click();
  await becomeByMenu(page, 'Rosa Delgado');
  await expect(page.getByRole('heading', { level: 1, name: 'Installation' })).toBeVisible();
  await look(page, 'home-of-a-lead');
  await becomeByMenu(page, 'Ingrid Solberg');
  await expect(page.getByRole('heading', { level: 1, name: 'Silos' })).toBeVisible();
  await expectToBe(page, 'Ingrid Solberg');

  await page.getByRole('button', { name: /^You are / }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto(address('/commitments'));
  await expect(page).toHaveURL(/\/sign-in/);
});
