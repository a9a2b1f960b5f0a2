import { Redis } from 'ioredis';
import type { Product } from '../product.ts';
import { startProduct } from '../product.ts';
import type { OwnRedis } from './redis.ts';
import { startRedis } from './redis.ts';

let redis: OwnRedis | undefined;
let product: Product | undefined;
let eye: Redis | undefined;

beforeAll(async () => {
  redis = await startRedis();
  eye = new Redis(redis.url);
  product = await startProduct({ REDIS_URL: redis.url });
}, 300_000);

afterAll(async () => {
  await product?.stop();
  await eye?.quit();
  await redis?.stop();
}, 60_000);

const within = async (seconds: number, isSo: () => Promise<boolean>): Promise<boolean> => {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (await isSo()) return true;
    await new Promise((done) => setTimeout(done, 100));
  }
  return false;
};

test('is ready, and says so', async () => {
  expect((await fetch(`${product!.url}/livez`)).status).toBe(200);
  expect((await fetch(`${product!.url}/readyz`)).status).toBe(200);
});

test('carries its hints by Redis, and takes them from there', async () => {
  const carried = async (): Promise<number> => Number(await eye!.get('throughline:live:id'));
  const waiting = async (): Promise<number> =>
    (await eye!.llen('throughline:live:wait')) + (await eye!.llen('throughline:live:active')) + (await eye!.zcard('throughline:live:prioritized'));
  expect(await within(20, async () => (await carried()) > 0)).toBe(true);
  expect(await within(20, async () => (await waiting()) === 0)).toBe(true);
});
