import { createSelection } from './selection.ts';

const listed = () => {
  const selection = createSelection();
  selection.orderedBy(() => ['a', 'b', 'c', 'd', 'e']);
  return selection;
};
const held = (selection: ReturnType<typeof createSelection>) => [...selection.all()].toSorted().join('');

test('one at a time, and off again', () => {
  const selection = listed();
  selection.toggle('b');
  selection.toggle('d');
  expect(held(selection)).toBe('bd');
  selection.toggle('b');
  expect(held(selection)).toBe('d');
});

test('a range goes from the last one touched, either way, and adds to what is selected', () => {
  const selection = listed();
  selection.toggle('b');
  selection.extend('d');
  expect(held(selection)).toBe('bcd');
  selection.extend('a');
  expect(held(selection)).toBe('abcd');
  selection.extend('gone');
  expect(held(selection)).toBe('abcd');
});

test('without one touched before, a range is the row itself', () => {
  const selection = listed();
  selection.extend('c');
  expect(held(selection)).toBe('c');
});

test('who listens hears each change once, and nothing when nothing is cleared', () => {
  const selection = createSelection();
  let heard = 0;
  selection.subscribe(() => (heard += 1));
  selection.clear();
  selection.set(['a']);
  selection.clear();
  expect(heard).toBe(2);
});
