import { expect, test } from '@playwright/test';
import { address } from '../address.ts';
import { look, lookEverywhere, PHONE, sheets } from './look.ts';
import { askForLaterDates, bringBack, exportWorkbook, selectRows, undo } from './many-dates.ts';
import { openList } from './promises.ts';
import { realFiles } from './real-organization.ts';

// The longest of all: a wizard, six hundred rows, and a spreadsheet.
test.setTimeout(240_000);

test('a real list comes into an organization of one’s own, with its arrears, and apart from the example company', async ({ page }) => {
  const files = realFiles();
  if (files === null) return;
  const key = `kubernetes-${Date.now().toString(36)}`;
  await page.goto(address('/sign-in'));
  await page.getByRole('link', { name: 'Start with your own list' }).click();
  const founding = page.getByRole('form', { name: 'A new organization' });
  await founding.getByLabel('Organization').fill('Kubernetes');
  await founding.getByLabel('Key').fill(key);
  await founding.getByLabel('Time zone').selectOption('Europe/Berlin');
  await founding.getByLabel('Your name').fill('Nora Quist');
  await founding.getByLabel('E-mail').fill(`nora@${key}.test`);
  await founding.getByLabel('Password').fill('long enough to be one');
  await look(page, 'import-organization');
  await founding.getByRole('button', { name: 'Make it and choose files' }).click();

  const chosen = page.getByRole('list', { name: 'Chosen files' });
  const choose = page.getByLabel('Choose files');
  await choose.setInputFiles({ name: 'photo.csv', mimeType: 'text/csv', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xd8]) });
  await expect(chosen.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Look at the columns' })).toBeDisabled();
  await look(page, 'import-refused-file');
  await chosen.getByRole('button', { name: 'Take photo.csv away' }).click();
  await choose.setInputFiles(files);
  await expect(chosen.getByText(/^653 rows/)).toBeVisible();
  await expect(chosen.getByLabel('These are')).toHaveCount(3);
  await look(page, 'import-files');
  await page.getByRole('button', { name: 'Look at the columns' }).click();

  await expect(page.getByLabel('“owning_silo” is read as')).toHaveValue('carriedBy');
  await lookEverywhere(page, 'import-columns');
  await page.getByRole('button', { name: 'See what would happen' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'What would happen' })).toBeVisible();
  const totals = page.getByLabel('What becomes of the rows');
  await expect(totals.getByText(/commitments/).first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Of which file' }).selectOption({ label: 'Commitments' });
  await page.getByRole('combobox', { name: 'What becomes of the row' }).selectOption({ label: 'Every row' });
  await expect(page.getByRole('status').filter({ hasText: '653 rows' })).toBeVisible();
  await lookEverywhere(page, 'import-dry-run');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your list is here' })).toBeVisible({ timeout: 60_000 });
  await look(page, 'import-done');

  await page.getByRole('link', { name: /^Look at the arrears/ }).click();
  const list = page.getByRole('table', { name: 'Commitments' });
  await expect(list.getByRole('link').first()).toBeVisible();
  const everywhere = (await list.getAttribute('aria-rowcount'))!;
  await page.getByRole('button', { name: 'Add a filter' }).click();
  await page.getByRole('group', { name: 'Add a filter' }).getByRole('button', { name: 'Carried by' }).click();
  await page.getByLabel('Find a choice').fill('Node');
  await page.getByRole('checkbox', { name: 'Node', exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Remove the filter Carried by Node' })).toBeVisible();
  // What was there stays until the answer comes.
  await expect(list).not.toHaveAttribute('aria-rowcount', everywhere);
  const arrears = Number(await list.getAttribute('aria-rowcount'));
  expect(arrears).toBeGreaterThan(0);
  await lookEverywhere(page, 'arrears');

  await list.getByRole('link').first().click();
  const panel = page.getByRole('complementary', { name: /^Commitment/ });
  const triage = panel.getByRole('form', { name: 'Arrears' });
  await triage.getByLabel('What becomes of it').selectOption({ label: 'Watch it from today' });
  await triage.getByRole('button', { name: 'Watch from today' }).click();
  await expect(page.getByText(/is out of the arrears\.$/)).toBeVisible();
  await expect(list).toHaveAttribute('aria-rowcount', String(arrears - 1));
  await look(page, 'arrears-triaged');

  await page.goto(address('/commitments?q=calendar&standing=any'));
  await expect(page.getByText(/No commitment is (here|all of this)/)).toBeVisible();
  await page.goto(address('/silos/installation'));
  await expect(page.getByText('There is no silo of this name')).toBeVisible();
  await expect(page.getByRole('button', { name: /^\+1 day/ })).toBeHidden();

  // The same that the example company's CCO does, on real data; how its leads come in and answer is a journey of its own.
  await openList(page, 'slipped:>=2');
  await expect(page.getByText(/No commitment is (here|all of this)/)).toBeVisible();
  await openList(page, 'standing:accepted');
  await expect(list.getByRole('link').first()).toBeVisible();
  await selectRows(page, 50);
  const said = await askForLaterDates(page, 21, 'fifty-dates-real');
  const changed = Number(/^\d+/.exec(said)?.[0]);
  expect(changed).toBeGreaterThan(0);
  await undo(page);
  await expect(page.getByText(`Taken back: ${changed} row`)).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('Escape');
  const promise = await list.getByRole('row').filter({ has: page.getByRole('link') }).first().innerText();
  const number = /C-\d+/.exec(promise)![0];
  await bringBack(page, await exportWorkbook(page), { [number]: { Title: 'Renamed in a spreadsheet' } });
  await expect(page.getByRole('status').filter({ hasText: /rows?$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your list is here' })).toBeVisible({ timeout: 60_000 });
  await page.goto(address(`/commitments/${number}`));
  await expect(page.getByRole('heading', { level: 1, name: 'Renamed in a spreadsheet' })).toBeVisible();

  await page.goto(address('/silos/sig-node'));
  await expect(page.getByRole('heading', { level: 1, name: 'Node' })).toBeVisible();
  await expect(page.getByRole('region', { name: /^What Node promised/ }).getByRole('link').nth(1)).toBeVisible();
  await page.setViewportSize(PHONE);
  await look(page, 'silo-real-phone');
  expect(await sheets(page)).toBe(1);
});
