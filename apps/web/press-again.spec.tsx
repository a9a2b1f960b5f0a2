import { readFileSync } from 'node:fs';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { pressAgain } from './press-again.ts';

const first = readFileSync('apps/web/public/first.js', 'utf8');

beforeEach(() => {
  window.matchMedia = (() => ({ matches: false })) as never;
  new Function(first)();
});

test('a button pressed before the page is alive is pressed once it is', () => {
  document.body.innerHTML = '<button>Print</button>';
  fireEvent.click(screen.getByText('Print'));
  const presses: string[] = [];
  screen.getByText('Print').addEventListener('click', () => presses.push('Print'));
  pressAgain(window);
  expect(presses).toEqual(['Print']);
  fireEvent.click(screen.getByText('Print'));
  expect(presses).toEqual(['Print', 'Print']);
});

test('so is a letter, but neither what is typed into a field nor what the browser itself answers', () => {
  render(<input aria-label="Find" />);
  fireEvent.keyDown(document.body, { key: 'j' });
  fireEvent.keyDown(document.body, { key: 'Tab' });
  fireEvent.keyDown(document.body, { key: 'r', ctrlKey: true });
  fireEvent.keyDown(screen.getByLabelText('Find'), { key: 'k' });
  const keys: string[] = [];
  const hear = (event: KeyboardEvent) => keys.push(event.key);
  document.addEventListener('keydown', hear);
  pressAgain(window);
  document.removeEventListener('keydown', hear);
  expect(keys).toEqual(['j']);
});

test('what has gone since is left alone', () => {
  document.body.innerHTML = '<button>Old</button>';
  const button = screen.getByText('Old');
  fireEvent.click(button);
  const presses: string[] = [];
  button.addEventListener('click', () => presses.push('Old'));
  button.remove();
  pressAgain(window);
  expect(presses).toEqual([]);
});

test('what is typed into a drawn field before the page is alive stays, and the page knows it', async () => {
  const Field = () => {
    const [text, setText] = useState('');
    return (
      <>
        <input aria-label="Title" value={text} onChange={({ target }) => setText(target.value)} />
        <output>{text}</output>
      </>
    );
  };
  document.body.innerHTML = '<div id="place"><input aria-label="Title" value=""><output></output></div>'; // as the server draws it
  fireEvent.input(screen.getByLabelText('Title'), { target: { value: 'Ring the bell' } });
  await act(async () => void hydrateRoot(document.getElementById('place')!, <Field />));
  await act(async () => pressAgain(window));
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Ring the bell');
  expect(screen.getByRole('status').textContent).toBe('Ring the bell');
});
