import { focusRow } from './use-row-keys.ts';

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
