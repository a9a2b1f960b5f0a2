import { Redis } from 'ioredis';
import { Caller } from '../caller.ts';
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

test('tells what changed through Redis', async () => {
  const told: string[] = [];
  const listener = eye!.duplicate();
  await listener.psubscribe('*');
  listener.on('pmessage', (_pattern, channel) => told.push(channel));
  const input = {
    name: 'Smoke', key: 'smoke', zone: 'Europe/Berlin', country: 'DE', yourName: 'Ada Test', email: 'ada@smoke.test', password: 'a long enough pass phrase',
  };
  const answer = await new Caller(`${product!.url}/graphql`).ask('mutation ($input: FoundOrganizationInput!) { foundOrganization(input: $input) { problem { message } } }', { input });
  expect(answer).toEqual({ data: { foundOrganization: { problem: null } } });
  expect(await within(20, async () => told.length > 0)).toBe(true);
  await listener.quit();
}, 60_000);

test('carries its jobs by Redis, and takes them from there', async () => {
  const sum = async (count: (queue: string) => Promise<number>): Promise<number> =>
    (await Promise.all(['throughline:live', 'throughline:work'].map(count))).reduce((all, one) => all + one, 0);
  const carried = (): Promise<number> => sum(async (queue) => Number(await eye!.get(`${queue}:id`)));
  const waiting = (): Promise<number> => sum(async (queue) => (await eye!.llen(`${queue}:wait`)) + (await eye!.llen(`${queue}:active`)));
  expect(await within(30, async () => (await carried()) > 0)).toBe(true);
  expect(await within(60, async () => (await waiting()) === 0)).toBe(true);
}, 120_000);
