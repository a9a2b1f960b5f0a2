import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { address } from '../address.ts';
import { look, lookAtDesk } from './look.ts';
import { list } from './promises.ts';
import { editWorkbook, type CellEdits } from './spreadsheet.ts';

/** Selects as many rows by keys alone: the first, then up to where J has gone. */
export async function selectRows(page: Page, count: number): Promise<void> {
  await list(page).getByRole('link').first().focus();
  await page.keyboard.press('x');
  for (let moved = 1; moved < count; moved += 1) await page.keyboard.press('j');
  await page.keyboard.press('Shift+X');
  await expect(page.getByRole('region', { name: 'Selected rows' }).getByRole('status').filter({ hasText: `${count} selected` })).toBeVisible();
}

/** Asks for a date so many days later for every selected row, once it was seen whom that moves; answers what was done. */
export async function askForLaterDates(page: Page, days: number, picture: string): Promise<string> {
  const bar = page.getByRole('region', { name: 'Selected rows' });
  await bar.getByRole('button', { name: '± days' }).click();
  const form = page.getByRole('form', { name: 'Change the selected rows' });
  await form.getByLabel('Days').fill(`+${days}`);
  await form.getByLabel('Why').selectOption({ index: 1 });
  await form.getByLabel('Note').fill('The season is longer than we planned.');
  await expect(form.getByRole('status')).toContainText(/\d+ changes?[,.]/);
  await lookAtDesk(page, picture);
  await form.getByRole('button', { name: /^Move \d+/ }).click();
  const said = page.getByText(/^\d+ changed[,.]/).first();
  await expect(said).toBeVisible({ timeout: 30_000 });
  return said.innerText();
}

/** Takes the last change back by the key for it. */
export async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('z');
}

/** The list as it is shown, as a workbook. */
export async function exportWorkbook(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Export this list' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /XLSX/ }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  return readFileSync(await download.path());
}

/** Edits cells of a workbook and imports it again, up to the dry run. */
export async function bringBack(page: Page, book: Buffer, edits: CellEdits): Promise<void> {
  const buffer = await editWorkbook(book, edits);
  await page.goto(address('/import'));
  await page.getByRole('button', { name: /^Into / }).first().click();
  await page.getByLabel('Choose files').setInputFiles({ name: 'edited.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer });
  await page.getByRole('button', { name: 'Look at the columns' }).click();
  await look(page, 'reimport-columns');
  await page.getByRole('button', { name: 'See what would happen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What would happen' })).toBeVisible();
}
