import type { Browser, BrowserContext, Page } from '@playwright/test';
import { address } from '../address.ts';

type Person = { readonly memberId: string; readonly name: string };

const ask = async <Data>(context: BrowserContext, query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
  const answer = await context.request.post(address('/graphql'), { headers: { 'x-throughline': 'e2e' }, data: { query, variables } });
  return ((await answer.json()) as { data: Data }).data;
};

/** Signs a browser in as one of the example company's people without walking through the door, which has a journey of its own. */
export async function signInAs(context: BrowserContext, name: string): Promise<void> {
  const { exampleMembers } = await ask<{ exampleMembers: readonly Person[] }>(context, '{ exampleMembers { memberId name } }');
  const person = exampleMembers.find((one) => one.name === name);
  if (!person) throw new Error(`Nobody in the example company is called ${name}.`);
  await ask(context, 'mutation ($id: ID!) { becomeExampleMember(memberId: $id) { problem { message } } }', { id: person.memberId });
}

/** Comes in as one of them, to their home. */
export async function comeAs(page: Page, name: string): Promise<void> {
  await signInAs(page.context(), name);
  await page.goto(address('/'));
}

/** A second, third … browser, in which somebody else is signed in. Closed with the test's own browser. */
export async function anotherBrowser(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  await signInAs(context, name);
  return context.newPage();
}
