import { jest } from '@jest/globals';
import { Shortcuts } from '#web/ui';
import { renderHook } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Section } from './rows.ts';
import { focusRow, useRowKeys } from './use-row-keys.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const draw = (id: string) => document.body.insertAdjacentHTML('beforeend', `<div data-row="${id}"><a href="#${id}">${id}</a></div>`);
const focused = () => document.activeElement?.textContent;

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined;
  window.scrollBy = () => undefined;
});
beforeEach(() => document.body.replaceChildren());

it('gives the focus to a row as soon as it is drawn', async () => {
  focusRow('late', 1);
  await frame();
  draw('late');
  await frame();
  await frame();
  expect(focused()).toBe('late');
});

it('leaves the focus with the row that was wanted last, also when an earlier one is drawn after it', async () => {
  draw('second');
  focusRow('first', 1);
  focusRow('second', 1);
  draw('first');
  for (let count = 0; count < 4; count += 1) await frame();
  expect(focused()).toBe('second');
});

it('moves the list towards a row that is not drawn', async () => {
  const moved: unknown[] = [];
  window.scrollBy = ((...said: unknown[]) => void moved.push(said[0])) as typeof window.scrollBy;
  focusRow('far', -1);
  await frame();
  focusRow('elsewhere');
  expect(moved[0]).toEqual({ top: -36 });
});

it('lets keys wait for rows that are not read yet, and takes them in the order in which they were pressed', async () => {
  const section = (key: string, count: number, ...ids: string[]): Section => ({ key, term: '', label: key, overdue: 0, count, ids });
  const [wanted, done]: [unknown[], (string | null)[]] = [[], []];
  const useKeys = (sections: readonly Section[]) => useRowKeys({ sections, peeking: false, onPeek: () => undefined, onWant: (...want) => void wanted.push(want) });
  const { result, rerender } = renderHook(useKeys, { initialProps: [section('a', 2, 'a1', 'a2'), section('b', 2), section('c', 1, 'c1')], wrapper: Shortcuts });
  await userEvent.keyboard('jjjj');
  result.current.inTurn(() => (done.push(result.current.current.current), true));
  expect([result.current.current.current, wanted.at(0), done]).toEqual(['a2', ['b', 1], []]);
  rerender([section('a', 2, 'a1', 'a2'), section('b', 2, 'b1', 'b2'), section('c', 1, 'c1')]);
  expect([result.current.current.current, done]).toEqual(['b2', ['b2']]);
});

it('forgets keys that waited for rows which could not be read, and shows in the open panel what it moves to', async () => {
  const section = (key: string, count: number, ...ids: string[]): Section => ({ key, term: '', label: key, overdue: 0, count, ids });
  const sections = [section('a', 2, 'a1', 'a2'), section('b', 1)];
  const [done, peeked]: [string[], string[]] = [[], []];
  const { result } = renderHook(() => useRowKeys({ sections, peeking: true, onPeek: (id) => void peeked.push(id), onWant: () => undefined }), { wrapper: Shortcuts });
  await userEvent.keyboard('jjj');
  expect(peeked).toEqual(['a1', 'a2']);
  result.current.inTurn(() => (done.push('at once'), true));
  const later = performance.now() + 6_000;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => later);
  result.current.inTurn(() => (done.push('later'), true));
  clock.mockRestore();
  expect(done).toEqual(['later']);
});
