import type { Instant, LocalDate } from '#domain/kernel';
import { render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { AwayContext } from './away.tsx';
import { ClockContext } from './clock.tsx';
import { DueDate } from './date/due-date.tsx';
import { SlipBar, slipLength } from './date/slip-bar.tsx';
import { TextField } from './form/controls.tsx';
import { Meter, rateWords } from './meter.tsx';
import { Person, initialsOf } from './person.tsx';
import { StateMark } from './state/mark.tsx';
import { STATES, isStruck, type State } from './state/states.ts';

const on = (text: string) => text as LocalDate;
const clock = { today: on('2026-11-22'), now: 0 as Instant };
const show = (parts: ReactNode) => render(<ClockContext value={clock}>{parts}</ClockContext>).container;

test('every state is a drawing and a word', () => {
  for (const state of Object.keys(STATES) as State[]) {
    const container = show(<StateMark state={state} />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(container.textContent).toBe(STATES[state].word);
  }
  expect(isStruck('withdrawn')).toBe(true);
  expect(isStruck('overdue')).toBe(false);
});

test('a due date is counted from the organization’s today, and says its day', () => {
  show(<DueDate on={on('2026-11-25')} />);
  const time = screen.getByText('in 3 days').closest('time');
  expect(time?.dateTime).toBe('2026-11-25');
  expect(time?.textContent).toBe('in 3 days');
  expect(time?.getAttribute('aria-label')).toBe('in 3 days, Wed 25 Nov');
});

test('a slip says how often, how far and from when; no slip draws nothing', () => {
  show(<SlipBar original={on('2026-11-01')} agreed={on('2026-12-01')} slips={2} />);
  expect(screen.getByRole('img', { name: 'slipped twice, 30 days, from Sun 1 Nov 2026 to Tue 1 Dec 2026' })).toBeTruthy();
  expect(show(<SlipBar original={on('2026-11-01')} agreed={on('2026-11-01')} slips={0} />).textContent).toBe('');
  expect(slipLength(900)).toBe(slipLength(90));
  expect(slipLength(45)).toBeGreaterThan(slipLength(7));
});

test.each([
  [0, 0, 'none yet'],
  [3, 4, '3 of 4'],
  [4, 5, '80 %'],
])('%i kept of %i reads "%s"', (kept, of, words) => {
  expect(rateWords(kept, of)).toBe(words);
});

test('a meter is heard as its counts', () => {
  expect(show(<Meter kept={4} of={5} label="Kept" />).textContent).toContain('Kept: 4 of 5');
});

test('people by initials; nobody is said', () => {
  expect(initialsOf('Amélie van der Laurent')).toBe('AL');
  expect(initialsOf('Cher')).toBe('C');
  expect(show(<Person name={undefined} />).textContent).toBe('No owner yet');
  const away = new Map([['p', 'away until 4 Dec, Ben stands in']]);
  expect(show(<AwayContext value={away}><Person id="p" name="Priya" /></AwayContext>).textContent).toContain('Priya, away until 4 Dec, Ben stands in');
  expect(show(<AwayContext value={away}><Person id="b" name="Ben" /></AwayContext>).textContent).not.toContain('away');
});

test('a field ties hint and error to its control', () => {
  show(<TextField label="What is promised" value="" onChange={() => undefined} hint="One sentence." error="Say what is promised." required />);
  const input = screen.getByRole('textbox', { name: 'What is promised' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = (input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['One sentence.', 'Say what is promised.']);
});
