import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { HoldButton } from './hold-button.tsx';

let held = 0;

beforeEach(() => {
  held = 0;
  jest.useFakeTimers();
  render(<HoldButton onHeld={() => (held += 1)}>Rule</HoldButton>);
});
afterEach(() => jest.useRealTimers());

const button = () => screen.getByRole('button', { name: 'Rule' });
const wait = (ms: number) => act(() => jest.advanceTimersByTime(ms));

test('a press is not enough; holding is', () => {
  fireEvent.pointerDown(button(), { button: 0 });
  wait(500);
  fireEvent.pointerUp(button());
  wait(2_000);
  expect(held).toBe(0);
  fireEvent.pointerDown(button(), { button: 0 });
  wait(900);
  expect(held).toBe(1);
});

test('Enter or Space kept down does the same, once', () => {
  fireEvent.keyDown(button(), { key: 'Enter' });
  fireEvent.keyDown(button(), { key: 'Enter', repeat: true });
  wait(900);
  fireEvent.keyDown(button(), { key: 'Enter', repeat: true });
  wait(2_000);
  expect(held).toBe(1);
  fireEvent.keyDown(button(), { key: ' ' });
  fireEvent.keyUp(button(), { key: ' ' });
  wait(2_000);
  expect(held).toBe(1);
});
