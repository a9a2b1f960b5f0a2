import { expect, test } from '@playwright/test';
import { signInAs } from './as-person.ts';
import { look, lookAtDesk, lookEverywhere } from './look.ts';
import { askForLaterDates, bringBack, exportWorkbook, selectRows, undo } from './many-dates.ts';
import { inDays, list, narrowTo, openList, panel, rowOf } from './promises.ts';

const FILE = 'One file for each home, from offer to service';

test('the CCO finds what slipped twice, asks for fifty new dates and takes them back, and edits the list in a spreadsheet', async ({ page, context }) => {
  await signInAs(context, 'Mina Okafor');
  await openList(page, 'slipped:>=2');
  await expect(rowOf(page, FILE)).toBeVisible();
  await expect(list(page).getByRole('row').filter({ hasText: '×2' }).first()).toBeVisible();
  await lookEverywhere(page, 'slipped-twice');
  const book = await exportWorkbook(page);

  await openList(page, 'is:open');
  await expect(list(page).getByRole('link').first()).toBeVisible();
  await selectRows(page, 50);
  const said = await askForLaterDates(page, 14, 'fifty-dates');
  const changed = Number(/^\d+/.exec(said)?.[0]);
  expect(changed).toBeGreaterThan(20);
  await narrowTo(page, JSON.stringify(FILE));
  await rowOf(page, FILE).click();
  const suggested = panel(page).getByText('The season is longer than we planned.').first();
  await expect(suggested).toBeVisible();
  await lookAtDesk(page, 'date-suggested');
  await undo(page);
  await expect(page.getByText(`Taken back: ${changed} rows.`)).toBeVisible();
  await expect(suggested).toBeHidden();

  const other = 'One price sheet for all eight countries';
  await bringBack(page, book, {
    'C-26': { Title: `${FILE}, and back`, Due: { day: inDays(60) } },
    'C-15': { Due: 'whenever it snows', Owner: 'Nobody At All' },
  });
  const rows = page.getByRole('region', { name: 'Row by row' });
  await expect(rows.getByRole('listitem')).toHaveCount(1);
  await expect(rows.getByRole('listitem')).toContainText('whenever it snows');
  await rows.getByRole('combobox', { name: 'What becomes of the row' }).selectOption({ label: 'Every row' });
  await expect(rows.getByRole('listitem').filter({ hasText: FILE })).toContainText(/becomes/);
  await expect(rows.getByRole('listitem').filter({ hasText: other })).toContainText('Unchanged');
  await lookEverywhere(page, 'reimport-dry-run');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your list is here' })).toBeVisible();
  await look(page, 'reimport-done');
  await openList(page, 'slipped:>=2');
  await expect(rowOf(page, `${FILE}, and back`)).toBeVisible();
});
