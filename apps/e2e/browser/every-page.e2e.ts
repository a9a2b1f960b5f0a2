import { expect, test, type Page } from '@playwright/test';
import { address } from '../address.ts';
import { expectAccessible } from './accessible.ts';
import { signInAs } from './as-person.ts';
import { glance } from './look.ts';

const NARROW = { width: 320, height: 640 };

/** Every page at a plain address; those of one thing are reached by a link from another. */
const PAGES = [
  '/', '/inbox', '/commitments', '/commitments?layout=board', '/commitments?layout=timeline', '/commitments?layout=calendar', '/commitments/C-26', '/silos', '/silos/digital', '/silos/nowhere',
  '/changes', '/handoffs', '/handoffs/matrix', '/forums', '/search?q=fitter', '/outbox', '/decisions', '/settings', '/settings/leave', '/settings/members', '/settings/posts', '/nowhere', '/commitments/C-99999',
];
const BEHIND: readonly { readonly from: string; readonly name: RegExp }[] = [
  { from: '/handoffs', name: /the parts that are on their way/ },
  { from: '/forums', name: /^Customer forum$/ },
  { from: '/forums', name: /^\w+ \d+ October$/ },
];

/** Everything has arrived: nothing says that it is being read. */
const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(0);
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
};

test('every page has its heading, is accessible in light and dark, and fits a window of 320 pixels', async ({ page, context }) => {
  test.setTimeout(240_000);
  await signInAs(context, 'Mina Okafor');
  const visit = async (name: string): Promise<void> => {
    await settled(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(NARROW);
    await glance(page, `every-${name}`);
    await page.setViewportSize({ width: 1280, height: 800 });
  };
  for (const path of PAGES) {
    await test.step(path, async () => {
      await page.goto(address(path));
      await visit(path.replaceAll(/\W+/g, '-'));
    });
  }
  for (const { from, name } of BEHIND) {
    await test.step(String(name), async () => {
      await page.goto(address(from));
      await page.getByRole('link', { name }).first().click();
      await visit(String(name).replaceAll(/\W+/g, '-'));
    });
  }
});

test('what these journeys look with sees what is wrong', async ({ page }) => {
  await page.setContent('<html lang="en"><title>Planted</title><main><h1>Planted</h1><img src="x.png"><p style="color:#bbb">Pale</p></main></html>');
  await expect(expectAccessible(page)).rejects.toThrow(/image-alt[\s\S]*color-contrast|color-contrast[\s\S]*image-alt/);
});
