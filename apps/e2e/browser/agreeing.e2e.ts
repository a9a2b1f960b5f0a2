import { expect, test, type Locator, type Page } from '@playwright/test';
import { address } from '../address.ts';
import { anotherBrowser, signInAs } from './as-person.ts';
import { look, lookEverywhere } from './look.ts';
import { inDays, openPromise, panel, rowOf, stepForm } from './promises.ts';

const step = (page: Page, verb: string): Locator => panel(page).getByRole('group', { name: 'Steps' }).getByRole('button', { name: verb, exact: true });

/** Takes one of the steps that stand open in the panel, by its form. */
async function take(page: Page, verb: string, fill: (form: Locator) => Promise<unknown>): Promise<void> {
  await step(page, verb).click();
  const form = stepForm(page, verb);
  await fill(form);
  await form.getByRole('button', { name: new RegExp(`^${verb}`) }).click();
  await expect(form).toBeHidden();
}

test('two leads settle a promise round by round; what is delivered comes back once, and is verified by the silo that received it', async ({ page: rosa, context, browser }) => {
  const promise = `Ring the bell before the drill, ${Date.now().toString(36)}`;
  await signInAs(context, 'Rosa Delgado');
  const priya = await anotherBrowser(browser, 'Priya Nair');

  await priya.goto(address('/commitments?new=yes'));
  const propose = priya.getByRole('form', { name: 'New commitment' });
  await propose.getByLabel('What is promised').fill(promise);
  await propose.getByLabel('Carried by').selectOption({ label: 'Installation' });
  await propose.getByLabel('Promised to').selectOption({ label: 'Customer service' });
  await propose.getByLabel('Accountable owner').selectOption({ label: 'Jonas Beck' });
  await propose.getByLabel('By when').fill(inDays(20));
  await propose.getByLabel('For which effect on customers').fill('Nobody is woken by a stranger in the cellar');
  await expect(propose.getByText('Rosa Delgado accepts, counters or declines.')).toBeVisible();
  await lookEverywhere(priya, 'propose');
  await propose.getByRole('button', { name: 'Propose' }).click();
  await expect(panel(priya).getByText(/^Waiting on Rosa Delgado, Installation/)).toBeVisible();

  await rosa.goto(address('/silos/installation'));
  const waits = rosa.getByRole('region', { name: /^Waits for Rosa Delgado’s answer/ });
  await expect(waits.getByRole('row').filter({ hasText: promise })).toContainText('Accept, counter or decline');
  await openPromise(rosa, promise);
  await step(rosa, 'Counter').click();
  await lookEverywhere(rosa, 'counter');
  await stepForm(rosa, 'Counter').getByRole('button', { name: 'Cancel' }).click();
  await take(rosa, 'Counter', async (form) => {
    await form.getByLabel('Another date').fill(inDays(45));
    await form.getByLabel('Note').fill('The bells come with the new vans.');
  });
  await expect(panel(rosa).getByText(/^Waiting on Priya Nair, Customer service/)).toBeVisible();
  await expect(step(rosa, 'Accept')).toBeHidden();

  await openPromise(priya, promise);
  await expect(panel(priya).getByRole('region', { name: /1 counter$/ }).getByText('The bells come with the new vans.')).toBeVisible();
  await take(priya, 'Counter', async (form) => {
    await form.getByLabel('Another date').fill(inDays(35));
    await form.getByLabel('Note').fill('Before Christmas, with the vans that you have by then.');
  });

  await openPromise(rosa, promise);
  await step(rosa, 'Accept').click();
  const accept = stepForm(rosa, 'Accept');
  await expect(accept.getByText(/open promises?/).first()).toBeVisible();
  await lookEverywhere(rosa, 'accept');
  const nevertheless = accept.getByRole('checkbox', { name: /^Accept it nevertheless/ });
  if (await nevertheless.isVisible()) await nevertheless.check();
  await accept.getByRole('button', { name: /^Accept/ }).click();
  await expect(panel(rosa).getByText('Agreed date')).toBeVisible();
  await expect(panel(rosa).getByRole('region', { name: /2 counters$/ })).toContainText('Agreed on');

  await take(rosa, 'Deliver', async (form) => {
    await form.getByLabel(/^Evidence/).fill('The bell is in each crew’s checklist.');
    await form.getByLabel(/^Link/).fill('https://larkfield.example/checklists/visit');
  });
  await expect(panel(rosa).getByText(/^Waiting on Priya Nair, Customer service/)).toBeVisible();
  await expect(step(rosa, 'Verify')).toBeHidden();
  await expect(step(rosa, 'Return')).toBeHidden();

  await openPromise(priya, promise);
  await step(priya, 'Return').click();
  await lookEverywhere(priya, 'return');
  await stepForm(priya, 'Return').getByRole('button', { name: 'Return' }).click();
  await expect(stepForm(priya, 'Return').getByRole('alert')).toBeVisible();
  await stepForm(priya, 'Return').getByLabel('What is missing').fill('Two of five families were not rung for.');
  await stepForm(priya, 'Return').getByRole('button', { name: 'Return' }).click();
  await expect(panel(priya).getByRole('region', { name: 'Deliveries' }).getByText('Two of five families were not rung for.')).toBeVisible();

  await openPromise(rosa, promise);
  await take(rosa, 'Deliver', (form) => form.getByLabel(/^Evidence/).fill('Ten families of ten were rung for, by their own word.'));
  await openPromise(priya, promise);
  await take(priya, 'Verify', (form) => form.getByLabel('What you saw').fill('Asked all ten.'));
  const deliveries = panel(priya).getByRole('region', { name: 'Deliveries' });
  for (const said of ['The bell is in each crew’s checklist.', 'Two of five families were not rung for.', 'Ten families of ten were rung for, by their own word.', 'Asked all ten.']) {
    await expect(deliveries.getByText(said)).toBeVisible();
  }
  await panel(priya).getByRole('link', { name: 'Open page' }).click();
  await expect(priya.getByRole('heading', { level: 1, name: promise })).toBeVisible();
  await lookEverywhere(priya, 'verified');
});

test('a lead sends back what another silo delivered, and that silo sees why', async ({ page: rosa, context, browser }) => {
  const route = 'Show the fitter’s route on the morning of the visit';
  await signInAs(context, 'Rosa Delgado');
  const arjun = await anotherBrowser(browser, 'Arjun Mehta');
  await arjun.goto(address(`/commitments?q=${encodeURIComponent(JSON.stringify(route))}`));
  await expect(rowOf(arjun, route)).toBeVisible();
  await openPromise(rosa, route);
  await take(rosa, 'Return', (form) => form.getByLabel('What is missing').fill('Nothing for the vans in Portugal.'));
  // The other side's list follows without being asked again.
  await expect(arjun.getByRole('row').filter({ hasText: route })).not.toContainText('Delivered');
  await rowOf(arjun, route).click();
  await expect(panel(arjun).getByText('Nothing for the vans in Portugal.').first()).toBeVisible();
  await look(arjun, 'returned');
});
