import type { Browser } from '@playwright/test';
import { scrollThrough, type Frames } from './watch-page.ts';

const ROW = (number: number): string => `<div data-row><span>Commitment ${number}: what a customer waits for, and by when it is there</span>
  <span>Support to Product ${number}</span><span>Ines Ferreira</span><span>12 Jan 2027</span><span>On track</span></div>`;

const STYLE = `body { margin: 0; font: 13px sans-serif }
  div { height: 36px; border-bottom: 1px solid #ddd; white-space: nowrap }
  span { display: inline-block; width: 18%; overflow: hidden; text-overflow: ellipsis }`;

/** The yardstick of the list under the wheel: the same number of rows as plain text that ends in three dots, without a line of script. */
export async function scrollBare(browser: Browser, viewport: { width: number; height: number }, rows: number, seconds: number): Promise<Frames> {
  const page = await browser.newPage({ viewport });
  await page.setContent(`<style>${STYLE}</style>${Array.from({ length: rows }, (_, at) => ROW(at + 1)).join('')}`);
  await page.mouse.move(viewport.width / 2, viewport.height / 2);
  await scrollThrough(page, 1);
  const frames = await scrollThrough(page, seconds);
  await page.close();
  return frames;
}
