import { jest } from '@jest/globals';
import { createLive, type LiveChange } from './changes.ts';

const change = (number: number): LiveChange => ({ number, type: 'commitment.slipped', subjectKind: 'commitment', subjectId: 'c-1' });

const ready = async () => {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const set = (newest = 7) => {
  const asked: number[] = [];
  const told: number[] = [];
  let current: { next: (change: LiveChange) => void; ended: () => void } | undefined;
  const live = createLive({
    last: async () => newest,
    follow: (after, next, ended) => {
      asked.push(after);
      current = { next, ended };
      return { unsubscribe: () => undefined };
    },
  });
  live.listen(({ number }) => told.push(number));
  live.start();
  return { live, asked, told, stream: () => current! };
};

test('begins at the newest change and tells what follows', async () => {
  const { asked, told, stream } = set();
  await ready();
  stream().next(change(8));
  expect(asked).toEqual([7]);
  expect(told).toEqual([8]);
});

test('after a break it asks from the last number that it saw, and tells nothing twice', async () => {
  const { asked, told, stream } = set();
  await ready();
  stream().next(change(8));
  stream().next(change(9));
  stream().ended();
  await jest.advanceTimersByTimeAsync(500);
  stream().next(change(9));
  stream().next(change(10));
  expect(asked).toEqual([7, 9]);
  expect(told).toEqual([8, 9, 10]);
});

test('waits longer from break to break, and as short as at first once it heard something', async () => {
  const { asked, stream } = set();
  await ready();
  stream().ended();
  await jest.advanceTimersByTimeAsync(500);
  stream().ended();
  await jest.advanceTimersByTimeAsync(999);
  expect(asked).toHaveLength(2);
  await jest.advanceTimersByTimeAsync(1);
  expect(asked).toHaveLength(3);
  stream().next(change(8));
  stream().ended();
  await jest.advanceTimersByTimeAsync(500);
  expect(asked).toHaveLength(4);
});

test('stops when nobody looks any more', async () => {
  const { live, asked, stream } = set();
  await ready();
  stream().ended();
  live.stop();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
});
