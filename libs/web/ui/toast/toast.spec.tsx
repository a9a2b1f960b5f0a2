import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { Shortcuts } from '../shortcuts/shortcuts.tsx';
import { ToastArea, useToast } from './toast.tsx';

let undone = 0;

const Acting = () => {
  const toast = useToast();
  return <button onClick={() => toast({ text: 'Moved to 14 Dec', undo: () => (undone += 1) })}>Move</button>;
};

beforeEach(() => {
  undone = 0;
  jest.useFakeTimers();
  render(
    <Shortcuts>
      <ToastArea>
        <Acting />
      </ToastArea>
    </Shortcuts>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
});
afterEach(() => jest.useRealTimers());

const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));

test('a message stays 8 s', () => {
  wait(7_900);
  expect(screen.getByRole('status').textContent).toContain('Moved to 14 Dec');
  wait(200);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('it is held while the pointer is on it', () => {
  fireEvent.pointerEnter(screen.getByRole('listitem'));
  wait(20_000);
  expect(screen.queryByText('Moved to 14 Dec')).toBeTruthy();
});

test('Undo takes it back once, by the button or by Z', () => {
  fireEvent.click(screen.getByRole('button', { name: /Undo/ }));
  expect(undone).toBe(1);
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  fireEvent.keyDown(document.body, { key: 'z' });
  fireEvent.keyDown(document.body, { key: 'z' });
  expect(undone).toBe(2);
});
