import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const faultsOf = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join('; ')})`);
};

/** Looks at the page as it stands with axe (WCAG 2.2 A and AA); each fault names its rule and its first places. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await faultsOf(new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']))).toEqual([]);
}

/** What other colours can break on a page that is accessible in the usual ones. */
export async function expectContrast(page: Page): Promise<void> {
  expect(await faultsOf(new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']))).toEqual([]);
}
