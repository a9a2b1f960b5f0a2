import { expect, test, type Locator, type Page } from '@playwright/test';
import { address } from '../address.ts';
import { becomeAtTheDoor, becomeByMenu } from './become.ts';
import { look, lookEverywhere, PHONE } from './look.ts';

// The last journey of all by its name: it moves the day of the company that the others walk in.
const PROMISE = 'Send the fitter’s name the evening before';

const dayShown = (page: Page) => page.getByRole('group', { name: 'The example company’s day' }).getByRole('time');

/** Moves the example's clock, and waits until the new day stands there. */
async function forward(page: Page, words: '+1 day' | '+5 days'): Promise<void> {
  const before = await dayShown(page).innerText();
  await page.getByRole('button', { name: words }).click();
  await expect(dayShown(page)).not.toHaveText(before);
}

/** Moves on day by day until it is seen: how many days that takes depends on weekends and holidays. */
async function forwardUntil(page: Page, seen: Locator): Promise<void> {
  const isSeen = (): Promise<boolean> => seen.waitFor({ timeout: 4000 }).then(() => true, () => false);
  for (let days = 0; days < 10 && !(await isSeen()); days += 1) await forward(page, '+1 day');
  await expect(seen).toBeVisible();
}

/** Turns the sponsor's cards until the one about the promise is on top. */
async function turnToCard(page: Page): Promise<void> {
  const card = page.getByRole('article', { name: new RegExp(PROMISE) });
  await expect(page.getByRole('article')).toBeVisible();
  for (let turned = 0; turned < 12 && !(await card.isVisible()); turned += 1) await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(card).toBeVisible();
}

test('a promise that nobody answers for climbs to the CEO, whose ruling is held, taken back, held again and carried out', async ({ page }) => {
  await becomeAtTheDoor(page, 'Chloé Dubois');
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: /^Inbox/ }).click();
  const mine = page.getByRole('listitem').filter({ hasText: PROMISE });
  await expect(mine.getByText(/goes to .* unless /i)).toBeVisible();
  await lookEverywhere(page, 'inbox');

  await becomeByMenu(page, 'Mina Okafor');
  await page.getByRole('navigation', { name: 'Main', exact: true }).getByRole('link', { name: /^Inbox/ }).click();
  const climbed = page.getByRole('region', { name: /^Escalated to you/ }).getByRole('listitem').filter({ hasText: PROMISE });
  await expect(page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
  await forward(page, '+5 days');
  await forwardUntil(page, climbed.getByText(/goes to Henrik Vale \(.*\) on .* unless /i));
  await look(page, 'inbox-escalated');
  await forwardUntil(page, climbed.getByText('It is before the sponsor.'));

  await page.setViewportSize(PHONE);
  await becomeByMenu(page, 'Henrik Vale');
  await page.getByRole('link', { name: 'Today' }).click();
  await page.getByRole('link', { name: /decisions? waits? for you/ }).click();
  await turnToCard(page);
  const card = page.getByRole('article', { name: new RegExp(PROMISE) });
  await expect(card.getByRole('region', { name: 'Digital says' })).toBeVisible();
  await look(page, 'decision-phone');
  await card.getByRole('button', { name: /^Course-correct/ }).click();
  const terms = card.getByRole('form', { name: 'Course-correct' });
  await terms.getByRole('group', { name: 'From today' }).getByRole('button', { name: '1 month' }).click();
  await terms.getByLabel(/^What must be different/).fill('One country at a time, Germany first.');
  await expect(card.getByText('Exactly this will change, ten minutes from now')).toBeVisible();
  const change = card.getByLabel('What will change');
  await expect(change.getByText('One country at a time, Germany first.')).toBeVisible();
  await look(page, 'ruling-terms-phone');
  const hold = terms.getByRole('button', { name: /^Set the new course/ });
  await hold.click({ delay: 1200 });
  await expect(card.getByText('Course-correct: held')).toBeVisible();
  await expect(card.getByRole('timer')).toHaveText(/^(9|10):\d\d$/);
  await look(page, 'ruling-held-phone');
  await page.emulateMedia({ colorScheme: 'dark' });
  await look(page, 'ruling-held-phone-dark');
  await page.emulateMedia({ colorScheme: 'light' });

  await card.getByRole('button', { name: 'Take it back' }).click();
  await expect(card.getByRole('button', { name: /^Course-correct/ })).toBeVisible();
  await card.getByRole('button', { name: /^Course-correct/ }).click();
  await terms.getByLabel(/^What must be different/).fill('One country at a time, Germany first.');
  await expect(change.getByText('One country at a time, Germany first.')).toBeVisible();
  await hold.click({ delay: 1200 });
  await expect(card.getByText('Course-correct: held')).toBeVisible();

  await forward(page, '+1 day');
  await expect(card).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const silo of ['digital', 'installation']) {
    await page.goto(address(`/silos/${silo}`));
    const row = page.getByRole('row').filter({ hasText: PROMISE });
    await expect(row).toContainText(/in \d+ days/);
    await expect(row.getByRole('img', { name: /^slipped once/ })).toBeVisible();
  }
  await look(page, 'silo-after-ruling');
  await page.getByRole('link', { name: PROMISE }).click();
  await expect(page.getByRole('region', { name: 'Activity' }).getByText(/Henrik Vale/).first()).toBeVisible();
  await expect(page.getByText('One country at a time, Germany first.').first()).toBeVisible();
  await expect(page.getByRole('region', { name: /^Slips: / })).toBeVisible();
  await look(page, 'promise-after-ruling');
});
