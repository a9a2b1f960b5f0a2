import { expect, test } from '@playwright/test';
import { address } from '../address.ts';
import { comeAs, signInAs } from './as-person.ts';
import { becomeByMenu } from './become.ts';
import { look, lookEverywhere, PHONE } from './look.ts';
import { inDays, list, openPromise, panel, stepForm } from './promises.ts';

test('the list is walked by keys; filters, sort and grouping live in the address', async ({ page }) => {
  await comeAs(page, 'Mina Okafor');
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: 'Commitments' }).click();
  await expect(list(page).getByRole('link').first()).toBeVisible();
  await lookEverywhere(page, 'list');

  await page.keyboard.press('j');
  const first = await page.locator(':focus').innerText();
  await page.keyboard.press('j');
  await expect(page.locator(':focus')).not.toHaveText(first);
  await page.keyboard.press('k');
  await expect(page.locator(':focus')).toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/open=/);
  await expect(panel(page).getByRole('heading', { name: first })).toBeVisible();
  await expect(panel(page)).toBeFocused();
  await look(page, 'list-with-panel');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(page.locator(':focus')).toHaveText(first);

  await page.getByRole('button', { name: 'Add a filter' }).click();
  await page.getByRole('group', { name: 'Add a filter' }).getByRole('button', { name: 'Carried by' }).click();
  await page.getByRole('checkbox', { name: 'Digital' }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/silo%3Adigital/);
  await page.getByLabel('Group').selectOption({ label: 'Owner' });
  await page.getByRole('button', { name: /^Sort by Carried by/ }).click();
  await expect(page).toHaveURL(/sort=silo/);
  await expect(list(page).getByRole('columnheader', { name: /^Arjun Mehta/ })).toBeVisible();
  const shown = await list(page).getAttribute('aria-rowcount');
  await look(page, 'list-filtered');

  await page.reload();
  await expect(page.getByRole('button', { name: 'Remove the filter Carried by Digital' })).toBeVisible();
  await expect(list(page)).toHaveAttribute('aria-rowcount', shown ?? '');
  await page.goBack();
  await expect(page).not.toHaveURL(/sort=silo/);
  await page.getByRole('button', { name: 'Remove the filter Carried by Digital' }).click();
  await expect(page).not.toHaveURL(/silo%3A/);

  await page.getByRole('combobox', { name: 'Filter the list' }).fill('"no promise has these words"');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/No commitment is here/)).toBeVisible();
  await look(page, 'list-nothing-found');
  await page.getByRole('button', { name: 'Clear the filter', exact: true }).click();
  await expect(list(page).getByRole('columnheader').first()).toBeVisible();
});

test('a lead accepts, reports a risk with its ask, and asks for a date; the other side agrees, and the slip stays', async ({ page }) => {
  const proposed = 'Second fitter for every attic';
  await comeAs(page, 'Rosa Delgado');
  await openPromise(page, proposed);
  await panel(page).getByRole('button', { name: 'Accept' }).click();
  await expect(stepForm(page, 'Accept').getByText(/over the limit of/)).toBeVisible();
  await stepForm(page, 'Accept').getByRole('checkbox', { name: /^Accept it nevertheless/ }).check();
  await stepForm(page, 'Accept').getByRole('button', { name: 'Accept over the limit' }).click();
  await expect(page.getByText(/is accepted\.$/)).toBeVisible();
  await expect(panel(page).getByText('Agreed date')).toBeVisible();

  const running = 'Give every fitter ten minutes to explain';
  await openPromise(page, running);
  await panel(page).getByRole('button', { name: 'At risk' }).click();
  const risk = stepForm(page, 'At risk');
  await risk.getByLabel(/^How sure are you/).fill('45');
  await risk.getByLabel(/^What you see/).fill('5 of 14 crews have no slot in December.');
  await risk.getByRole('button', { name: 'Report at risk' }).click();
  await expect(risk.getByRole('alert')).toBeVisible();
  await expect(risk.getByLabel('What you ask for')).toHaveAttribute('aria-invalid', 'true');
  await look(page, 'risk-refused');
  await risk.getByLabel('What you ask for').selectOption({ label: 'People' });
  await risk.getByLabel('In one line').fill('One more planner for four weeks');
  await risk.getByRole('button', { name: 'Report at risk' }).click();
  await expect(panel(page).getByText(/^At risk: 5 of 14 crews/)).toBeVisible();

  await panel(page).getByRole('button', { name: 'Another date' }).click();
  const later = stepForm(page, 'Another date');
  await later.getByLabel('Another date').fill(inDays(40));
  await expect(later.getByText(/later: a slip, once Elena Petrova agrees/)).toBeVisible();
  await later.getByLabel('Why').selectOption({ index: 1 });
  await later.getByLabel('Note').fill('The planner starts in January.');
  await later.getByRole('button', { name: 'Ask for this date' }).click();
  await expect(panel(page).getByText(/^Waiting on Elena Petrova, Product/)).toBeVisible();
  await look(page, 'date-asked');

  await becomeByMenu(page, 'Elena Petrova');
  await openPromise(page, running);
  await stepForm(page, 'Asked date').getByRole('button', { name: 'Agree', exact: true }).click();
  const slips = panel(page).getByRole('region', { name: /^Slips: / });
  await expect(slips.getByText('The planner starts in January.')).toBeVisible();
  await expect(slips.getByText(/asked by Rosa Delgado, .* by Elena Petrova/)).toBeVisible();
  await look(page, 'slip');
  await panel(page).getByRole('link', { name: 'Open page' }).click();
  await expect(page.getByRole('heading', { level: 1, name: running })).toBeVisible();
  await lookEverywhere(page, 'commitment-page');
});

test('a delivery is verified by the side that received it', async ({ page }) => {
  const delivered = 'Remove the double meter reading from the form';
  await comeAs(page, 'Gregor Haas');
  await openPromise(page, delivered);
  await expect(panel(page).getByText(/^Waiting on Marcus Feld, Sales/)).toBeVisible();
  await expect(panel(page).getByRole('button', { name: 'Verify' })).toBeHidden();
  await becomeByMenu(page, 'Marcus Feld');
  await openPromise(page, delivered);
  await panel(page).getByRole('button', { name: 'Verify' }).click();
  await stepForm(page, 'Verify').getByLabel('What you saw').fill('Tried it with three new customers.');
  await stepForm(page, 'Verify').getByRole('button', { name: 'Verify' }).click();
  await expect(page.getByText(/is verified\.$/)).toBeVisible();
  await expect(panel(page).getByRole('region', { name: 'Deliveries' }).getByText('Tried it with three new customers.')).toBeVisible();
  await expect(list(page).getByText('Verified')).toBeVisible();
});

test('on a phone the first promise stands in the upper half; a sheet that keys reach filters and arranges', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await signInAs(page.context(), 'Mina Okafor');
  await page.goto(address('/commitments?q=is%3Aopen'));
  const first = list(page).getByRole('row').filter({ has: page.getByRole('link') }).first();
  await expect(first).toBeVisible();
  const { y, height } = (await first.boundingBox())!;
  expect(y + height).toBeLessThanOrEqual(PHONE.height / 2);
  await look(page, 'list-on-a-phone');
  const open = page.getByRole('button', { name: 'Filter and arrange' });
  await open.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Filter and arrange' });
  await sheet.getByLabel('Group').selectOption({ label: 'Owner' });
  await expect(page).toHaveURL(/group=owner/);
  await look(page, 'list-sheet');
  await sheet.getByRole('button', { name: 'Add a filter' }).press('Enter');
  await expect(sheet.getByRole('button', { name: 'Carried by' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet.getByRole('button', { name: 'Carried by' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await expect(open).toBeFocused();
});
