import type { Page } from '@playwright/test';

/** Milliseconds between the frames that were painted while somebody scrolled. */
export type Frames = { readonly deltas: readonly number[]; readonly rows: number };

/** Turns the wheel for a while, as a hand does, and keeps when each frame came. */
export async function scrollThrough(page: Page, seconds: number): Promise<Frames> {
  await page.evaluate(() => {
    const seen = { deltas: [] as number[], last: performance.now(), on: true };
    (window as unknown as { seen: typeof seen }).seen = seen;
    const tick = (now: number) => {
      seen.deltas.push(now - seen.last);
      seen.last = now;
      if (seen.on) requestAnimationFrame(tick);
    };
    requestAnimationFrame((now) => {
      seen.last = now;
      requestAnimationFrame(tick);
    });
  });
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(16);
  }
  return page.evaluate(() => {
    const { seen } = window as unknown as { seen: { deltas: number[]; on: boolean } };
    seen.on = false;
    return { deltas: seen.deltas, rows: Math.round(window.scrollY / 36) };
  });
}

/** Presses keys one after the other and answers how long each took until its paint, in milliseconds, by the browser's own event timing. */
export async function keyToPaint(page: Page, keys: readonly string[], pauseMs: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    const took: number[] = [];
    (window as unknown as { took: number[] }).took = took;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') took.push(entry.duration);
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
  });
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(pauseMs);
  }
  const slow = await page.evaluate(() => (window as unknown as { took: number[] }).took);
  // Faster than 16 ms is not told one by one: it counts as 16.
  return [...slow, ...Array.from({ length: Math.max(0, keys.length - slow.length) }, () => 16)];
}

/** When the largest part was painted, in milliseconds since the address was asked for: the last one before nothing larger came for a while. */
export const largestPaint = (page: Page): Promise<number> =>
  page.evaluate(() => new Promise<number>((resolve) => {
    const QUIET_MS = 3000;
    let last = 0;
    let ends = setTimeout(() => resolve(last), 20_000);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) last = entry.startTime;
      clearTimeout(ends);
      ends = setTimeout(() => resolve(last), QUIET_MS);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  }));

/** Milliseconds of processor time that the page's own thread spends while `work` runs: steadier than the clock on a shared machine. */
export async function threadTime(page: Page, work: () => Promise<unknown>): Promise<{ all: number; script: number; layout: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  };
  const before = await read();
  await work();
  const after = await read();
  await session.detach();
  const spent = (name: string) => after(name) - before(name);
  return { all: spent('TaskDuration'), script: spent('ScriptDuration'), layout: spent('LayoutDuration') + spent('RecalcStyleDuration') };
}
