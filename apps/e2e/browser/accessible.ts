import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

type Asked = { readonly runOnly: { readonly type: 'tag' | 'rule'; readonly values: string[] } };

// Our pages have no frames of others: axe may run in the page itself, and what passes need not be described. A fourth of the time, the same rules.
const faultsOf = async (page: Page, asked: Asked): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).options({ ...asked, resultTypes: ['violations'] }).setLegacyMode(true).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join('; ')})`);
};

/** Looks at the page as it stands with axe (WCAG 2.2 A and AA); each fault names its rule and its first places. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOf(page, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] } })).toEqual([]);
}

/** What other colours can break on a page that is accessible in the usual ones. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await faultsOf(page, { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } })).toEqual([]);
}
