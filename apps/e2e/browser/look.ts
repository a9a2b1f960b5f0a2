import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessible, expectContrast } from './accessible.ts';

const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

/** With THROUGHLINE_SHOTS a picture of the page is kept in that folder. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.THROUGHLINE_SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Nothing on the page reaches beyond its right edge. */
const expectToFit = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);

/** Looks at the page as it stands. */
export async function look(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await expectToFit(page);
  await expectAccessible(page);
}

/** Whether it fits and can be read, where the rest was looked at in another width. */
export async function glance(page: Page, name: string): Promise<void> {
  await picture(page, name);
  await expectToFit(page);
  await expectContrast(page);
}

/** Looks at it on the desk, in light and dark; it ends in dark. */
async function lookInBoth(page: Page, name: string): Promise<void> {
  await look(page, name);
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, `${name}-dark`);
  await expectContrast(page);
}

/** Looks at what only the desk has, in light and dark. */
export async function lookAtDesk(page: Page, name: string): Promise<void> {
  await lookInBoth(page, name);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Looks at it on the desk and on the phone, in light and dark. */
export async function lookEverywhere(page: Page, name: string): Promise<void> {
  await lookInBoth(page, name);
  await page.setViewportSize(PHONE);
  await picture(page, `${name}-phone-dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await look(page, `${name}-phone`);
  await page.setViewportSize(DESK);
}

/** How many sheets of paper the page takes. */
export async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4' });
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}
