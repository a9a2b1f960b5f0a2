import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { address } from '../address.ts';
import { letterTo } from '../letter-box.ts';
import { look, lookEverywhere } from './look.ts';
import { inDays, openPromise, panel, stepForm } from './promises.ts';
import { foundFromFiles, realFiles } from './real-organization.ts';

const PASSWORD = 'my own long password';
const PROMISE = 'Topology-aware volumes are routed in their own zone';
const PART = 'The list of zones without local endpoints';

const line = (page: Page, name: string): Locator => page.getByRole('list', { name: 'Members', exact: true }).getByRole('listitem').filter({ hasText: name });

async function invite(cco: Page, name: string, email: string): Promise<void> {
  await cco.getByLabel('Find').fill(name);
  await line(cco, name).getByRole('button', { name: `Invite to sign in ${name}` }).click();
  const dialog = cco.getByRole('dialog', { name: `Invite ${name} to sign in` });
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(line(cco, name)).toContainText(`at ${email}`);
}

/** A browser in which nobody is signed in, at the link of a letter. */
async function openLetter(browser: Browser, email: string): Promise<Page> {
  const link = /https?:\/\/\S+\/join#[\w-]+/.exec(await letterTo(email))![0];
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  return page;
}

async function comeIn(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Come in to Kubernetes' })).toBeVisible();
  await page.getByLabel('Choose a password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Come in' }).click();
}

const step = (page: Page, verb: string): Locator => panel(page).getByRole('group', { name: 'Steps' }).getByRole('button', { name: verb, exact: true });

async function counter(page: Page, days: number, note: string): Promise<void> {
  await step(page, 'Counter').click();
  const form = stepForm(page, 'Counter');
  await form.getByLabel('Another date').fill(inDays(days));
  await form.getByLabel('Note').fill(note);
  await form.getByRole('button', { name: 'Counter' }).click();
  await expect(form).toBeHidden();
}

test('two leads of an imported organization come in by their letters, settle a promise round by round, and one returns what the other hands off', async ({ page: cco, context, browser }) => {
  const files = realFiles();
  if (files === null) return;
  const key = `leads-${Date.now().toString(36)}`;
  const [boweis, saads] = [`bowei@${key}.test`, `saad@${key}.test`];
  await foundFromFiles(context, { key, yourName: 'Nora Quist' }, files);

  await cco.goto(address('/settings/members'));
  await cco.getByLabel('Find').fill('Bowei Du');
  await line(cco, 'Bowei Du').getByRole('button', { name: /^Invite to sign in/ }).click();
  const dialog = cco.getByRole('dialog', { name: 'Invite Bowei Du to sign in' });
  await dialog.getByLabel('E-mail').fill('bowei');
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(dialog.getByText('This is not an e-mail address.')).toBeVisible();
  await look(cco, 'invite');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await invite(cco, 'Bowei Du', boweis);
  await invite(cco, 'Saad Ali', saads);
  await cco.getByLabel('Find').fill('Storage');
  await lookEverywhere(cco, 'members-invited');

  const bowei = await openLetter(browser, boweis);
  await expect(bowei.getByText('Bowei Du', { exact: true })).toBeVisible();
  await lookEverywhere(bowei, 'join');
  await comeIn(bowei);
  await expect(bowei.getByRole('button', { name: /^You are Bowei Du, Lead of Network/ })).toBeVisible();
  const again = await openLetter(browser, boweis);
  await expect(again.getByText(/was used already/)).toBeVisible();
  await look(again, 'join-used');
  const saad = await openLetter(browser, saads);
  await comeIn(saad);
  await expect(saad.getByRole('button', { name: /^You are Saad Ali, Lead of Storage/ })).toBeVisible();

  await saad.goto(address('/commitments?new=yes'));
  const propose = saad.getByRole('form', { name: 'New commitment' });
  await propose.getByLabel('What is promised').fill(PROMISE);
  await propose.getByLabel('Carried by').selectOption({ label: 'Network' });
  await propose.getByLabel('Promised to').selectOption({ label: 'Storage' });
  await propose.getByLabel('Accountable owner').selectOption({ label: 'Bowei Du' });
  await propose.getByLabel('By when').fill(inDays(20));
  await propose.getByLabel('For which effect on customers').fill('A pod finds its disk next door');
  await expect(propose.getByText('Bowei Du accepts, counters or declines.')).toBeVisible();
  await propose.getByRole('button', { name: 'Propose' }).click();
  await expect(panel(saad).getByText(/^Waiting on Bowei Du, Network/)).toBeVisible();

  await openPromise(bowei, PROMISE);
  await counter(bowei, 45, 'After the code freeze.');
  await openPromise(saad, PROMISE);
  await counter(saad, 35, 'Before the enhancements freeze of the next one.');
  await openPromise(bowei, PROMISE);
  await look(bowei, 'countered-real');
  await step(bowei, 'Accept').click();
  const accept = stepForm(bowei, 'Accept');
  await expect(accept.getByText(/open promises?/).first()).toBeVisible();
  const nevertheless = accept.getByRole('checkbox', { name: /^Accept it nevertheless/ });
  if (await nevertheless.isVisible()) await nevertheless.check();
  await accept.getByRole('button', { name: /^Accept/ }).click();
  await expect(panel(bowei).getByText('Agreed date')).toBeVisible();
  await expect(panel(bowei).getByRole('region', { name: /2 counters$/ })).toContainText('Agreed on');

  await panel(bowei).getByRole('link', { name: 'Open page' }).click();
  await bowei.getByRole('button', { name: 'Offer a hand-off' }).click();
  const offer = bowei.getByRole('form', { name: 'Offer a hand-off' });
  await offer.getByLabel('What is handed off').fill(PART);
  await expect(offer.getByLabel('To', { exact: true }).locator('option:checked')).toHaveText('Storage');
  await offer.getByLabel('Ready means').fill('Every zone is named\nEach with its owner');
  await offer.getByLabel('By when').fill(inDays(10));
  await offer.getByRole('button', { name: 'Offer' }).click();
  await expect(offer).toBeHidden();

  await saad.goto(address('/handoffs'));
  await saad.getByRole('link', { name: new RegExp(PART) }).first().click();
  const handoff = (who: Page): Locator => who.getByRole('group', { name: /^Steps of / });
  await handoff(saad).getByRole('button', { name: 'Accept' }).click();
  await saad.getByRole('form', { name: 'Accept' }).getByRole('button', { name: 'Accept' }).click();
  await expect(saad.getByRole('form', { name: 'Accept' })).toBeHidden();
  await bowei.goto(saad.url());
  await handoff(bowei).getByRole('button', { name: 'Deliver' }).click();
  const deliver = bowei.getByRole('form', { name: 'Deliver' });
  for (const ready of ['Every zone is named', 'Each with its owner']) await deliver.getByLabel(ready).check();
  await deliver.getByLabel(/^Evidence/).fill('The list is in the meeting notes.');
  await deliver.getByRole('button', { name: 'Deliver' }).click();
  await expect(deliver).toBeHidden();
  await handoff(saad).getByRole('button', { name: 'Return' }).click();
  const back = saad.getByRole('form', { name: 'Return' });
  await back.getByRole('button', { name: 'Return' }).click();
  await expect(back.getByRole('alert').first()).toBeVisible();
  await back.getByLabel('What is missing').fill('No zone names its owner.');
  await back.getByRole('button', { name: 'Return' }).click();
  await expect(back).toBeHidden();
  await expect(saad.getByText('No zone names its owner.').first()).toBeVisible();
  await lookEverywhere(saad, 'handoff-returned-real');
  await expect(bowei.getByText('No zone names its owner.').first()).toBeVisible();
});
