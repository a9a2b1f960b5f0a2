import { spawnSync } from 'node:child_process';
import type { Page } from '@playwright/test';
import { median, type Bench, type Line } from '../line.ts';
import { openStage, type Stage } from '../list/stage.ts';
import { ROOT } from '../root.ts';
import { openBrowser, signedIn, slowed } from './browser.ts';
import { scrollBare } from './bare-page.ts';
import { keyToPaint, largestPaint, scrollThrough, threadTime, type Frames } from './watch-page.ts';

const EVERYTHING = '/commitments?q=&group=none';
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** P9: what the browser has to load, and how it paints a list of 10,000. */
export const benchClient: Bench = {
  id: 'P9',
  about: 'the browser: what it loads, the first paint on a slow phone, a list of 10,000 rows under the wheel, a key until its paint',
  async run({ seed, isQuick }, tell) {
    const built = spawnSync(process.execPath, ['libs/tooling/build.mjs', '--if-changed'], { cwd: ROOT, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr}`);
    const commitments = isQuick ? 1_000 : 10_000;
    const stage = await openStage(seed, { tenants: 1, commitments, members: 300, silos: 40 }, tell);
    const browser = await openBrowser();
    try {
      return [...sizes(), ...(await paints(browser, stage)), ...(await list(browser, stage, commitments, isQuick ? 3 : 10))];
    } finally {
      await browser.close();
      await stage.close();
    }
  },
};

const line = (work: string, ours: string, goal: string, isHeld: boolean, yardstick = ''): Line => ({ id: 'P9', work, ours, yardstick, ratio: '', goal, isHeld });

/** The time between frames: its median, its 95th percentile, and how many came late. */
const told = ({ deltas }: Frames) => {
  const sorted = [...deltas].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!;
  const late = deltas.filter((delta) => delta > 50).length;
  return { median: at(0.5), most: at(0.95), late, times: `${at(0.5).toFixed(0)} and ${at(0.95).toFixed(0)} ms`, lates: `${late} of ${deltas.length}` };
};

type Weighed = { budgets: Record<string, number>; weights: { kind: string; weight: number }[] };

function sizes(): Line[] {
  const { budgets, weights } = JSON.parse(spawnSync(process.execPath, ['libs/tooling/weigh.mjs'], { cwd: ROOT, encoding: 'utf8' }).stdout) as Weighed;
  const heaviest = (kind: string) => weights.find((one) => one.kind === kind)!.weight;
  const of = (kind: string, work: string) => line(work, `${heaviest(kind).toFixed(0)} KB`, `at most ${budgets[kind]} KB`, heaviest(kind) <= budgets[kind]!);
  return [of('entry', 'entry JS, gzipped'), of('styles', 'CSS of the entry, gzipped'), of('chunk', 'heaviest chunk of a route, gzipped'), of('font', 'font')];
}

/** Home on a slowed phone: with nothing kept, and with everything kept. */
async function paints(browser: Awaited<ReturnType<typeof openBrowser>>, stage: Stage): Promise<Line[]> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const context = await signedIn(browser, stage, PHONE);
    const page = await context.newPage();
    await slowed(page);
    for (const taken of [cold, warm]) {
      await page.goto(stage.product.url, { waitUntil: 'load' });
      taken.push(await largestPaint(page));
    }
    await context.close();
  }
  const seconds = (taken: readonly number[]) => `${(median(taken) / 1000).toFixed(2)} s`;
  return [
    line('largest paint, processor slowed 4 times, 1.6 Mbit/s: cold, median of 3', seconds(cold), 'at most 2.0 s', median(cold) <= 2000),
    line('the same, warm', seconds(warm), 'at most 0.8 s', median(warm) <= 800),
  ];
}

async function list(browser: Awaited<ReturnType<typeof openBrowser>>, stage: Stage, total: number, seconds: number): Promise<Line[]> {
  const context = await signedIn(browser, stage, DESK);
  const page = await context.newPage();
  await page.goto(`${stage.product.url}${EVERYTHING}`);
  await page.locator('[data-row]').first().waitFor();
  await page.mouse.move(700, 600);
  await scrollThrough(page, 1);
  let frames: Frames = { deltas: [], rows: 0 };
  const scrolling = await threadTime(page, async () => (frames = await scrollThrough(page, seconds)));
  const { deltas, rows } = frames;
  const ours = told(frames);
  const bare = told(await scrollBare(browser, DESK, total, seconds));
  const perFrame = scrolling.all / deltas.length;
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(500);
  const keys: Line[] = [];
  for (const [key, does] of [['j', 'moves'], ['x', 'selects']] as const) keys.push(...(await keyLines(page, Array<string>(40).fill(key), 120, `${key.toUpperCase()}, which ${does}`)));
  await page.keyboard.press('/');
  keys.push(...(await keyLines(page, LETTERS, 60, 'A letter in the filter, typed fast')));
  await page.keyboard.press('Control+A');
  keys.push(...(await keyLines(page, LETTERS, NARROWS_MS, 'A letter that comes as the one before narrows the list')));
  await context.close();
  return [
    line(`${rows.toLocaleString('en')} rows under the wheel in ${seconds} s, drawn without a graphics processor: time between frames, median and 95th percentile (yardstick: a page of plain text, without script)`, ours.times, 'at most 17 and 34 ms', ours.median <= 17.5 && ours.most <= 34, bare.times),
    line('frames that came later than 50 ms', ours.lates, '0', ours.late === 0, bare.lates),
    line('processor time of the page’s thread a frame; of which script, and style and layout', `${perFrame.toFixed(1)} ms; ${(scrolling.script / deltas.length).toFixed(1)} and ${(scrolling.layout / deltas.length).toFixed(1)} ms`, 'at most 17 ms', perFrame <= 17),
    ...keys,
  ];
}

const LETTERS = [...'the customers who wait for their renewal'];
/** When the list follows what is typed: the worst moment for the next letter. */
const NARROWS_MS = 140;

async function keyLines(page: Page, pressed: readonly string[], pauseMs: number, name: string): Promise<Line[]> {
  let took: readonly number[] = [];
  const { all } = await threadTime(page, async () => (took = await keyToPaint(page, pressed, pauseMs)));
  const sorted = [...took].sort((a, b) => a - b);
  const painted = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!;
  return [
    line(`${name}: until its paint, median and 95th percentile of ${pressed.length}`, `${painted(0.5).toFixed(0)} and ${painted(0.95).toFixed(0)} ms`, 'at most 50 ms', painted(0.95) <= 50),
    line('the same, processor time of the page’s thread', `${(all / pressed.length).toFixed(1)} ms`, 'at most 50 ms', all / pressed.length <= 50),
  ];
}
