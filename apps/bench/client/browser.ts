import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from '@playwright/test';
import type { Stage } from '../list/stage.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium';
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** A phone-class processor (four times slower than here) and a line of 1.6 Mbit/s with 150 ms to the server. */
const SLOW = { cpu: 4, bytesPerSecond: 1_600_000 / 8, latencyMs: 150 };

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: CHROMIUM, args: ARGS });

/** A context that is signed in as the stage's reader. */
export async function signedIn(browser: Browser, { headers, product }: Stage, viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport });
  const [name, value] = headers['cookie']!.split('=') as [string, string];
  await context.addCookies([{ name, value, url: product.url }]);
  return context;
}

export async function slowed(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: SLOW.latencyMs, downloadThroughput: SLOW.bytesPerSecond, uploadThroughput: SLOW.bytesPerSecond });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOW.cpu });
  return session;
}
