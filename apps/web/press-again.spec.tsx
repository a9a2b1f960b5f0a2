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

test('what is ticked or chosen before the page is alive stays so, and the page knows it', async () => {
  const Choices = () => {
    const [told, setTold] = useState(false);
    const [kept, setKept] = useState(true);
    const [when, setWhen] = useState('today');
    const days = ['today', 'later'];
    return (
      <>
        <input type="checkbox" aria-label="Tell everybody" checked={told} onChange={({ target }) => setTold(target.checked)} />
        <input type="checkbox" aria-label="Keep it" checked={kept} onChange={({ target }) => setKept(target.checked)} />
        {days.map((day) => <input key={day} type="radio" name="when" aria-label={day} value={day} checked={when === day} onChange={() => setWhen(day)} />)}
        <output>{`${told} ${kept} ${when}`}</output>
      </>
    );
  };
  document.body.innerHTML = '<div id="place"><input type="checkbox" aria-label="Tell everybody"><input type="checkbox" aria-label="Keep it" checked=""><input type="radio" name="when" aria-label="today" value="today" checked=""><input type="radio" name="when" aria-label="later" value="later"><output>false true today</output></div>'; // as the server draws it
  const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  for (const name of ['Tell everybody', 'Keep it', 'Tell everybody', 'Tell everybody', 'later']) fireEvent.click(box(name));
  await act(async () => void hydrateRoot(document.getElementById('place')!, <Choices />));
  await act(async () => pressAgain(window));
  expect(['Tell everybody', 'Keep it', 'today', 'later'].map((name) => box(name).checked)).toEqual([true, false, false, true]);
  expect(screen.getByRole('status').textContent).toBe('true false later');
});
