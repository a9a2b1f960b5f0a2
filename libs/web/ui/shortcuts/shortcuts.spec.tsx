import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { setSingleLetters } from './single-letters.ts';
import { Shortcuts, useShortcut, useShortcuts } from './shortcuts.tsx';

const Lending = ({ keys, run }: { keys: string; run: () => void }) => {
  useShortcut(keys, `Does ${keys}`, run);
  return null;
};
const Listed = () => <p>{useShortcuts().map(({ keys }) => keys).join(', ')}</p>;

const show = (...lent: [string, () => void][]) => {
  render(
    <Shortcuts>
      {lent.map(([keys, run], at) => (
        <Lending key={at} keys={keys} run={run} />
      ))}
      <input aria-label="Note" />
      <Listed />
    </Shortcuts>,
  );
  return userEvent.setup();
};

afterEach(() => setSingleLetters(true));

test('a letter, a sequence, and a key with Ctrl', async () => {
  const ran: string[] = [];
  const user = show(['u', () => ran.push('u')], ['g i', () => ran.push('g i')], ['mod+k', () => ran.push('mod+k')]);
  await user.keyboard('ugi{Control>}k{/Control}i');
  expect(ran).toEqual(['u', 'g i', 'mod+k']);
});

test('letters are off inside inputs; keys with Ctrl are not', async () => {
  const ran: string[] = [];
  const user = show(['u', () => ran.push('u')], ['mod+k', () => ran.push('mod+k')]);
  await user.click(screen.getByRole('textbox', { name: 'Note' }));
  await user.keyboard('u{Control>}k{/Control}');
  expect(ran).toEqual(['mod+k']);
});

test('single letters can be switched off', async () => {
  const ran: string[] = [];
  const user = show(['u', () => ran.push('u')]);
  setSingleLetters(false);
  await user.keyboard('u');
  expect(ran).toEqual([]);
});

test('the latest meaning of a key wins, and is the one that is listed', async () => {
  const ran: string[] = [];
  const user = show(['u', () => ran.push('far')], ['u', () => ran.push('near')]);
  await user.keyboard('u');
  expect(ran).toEqual(['near']);
  expect(screen.getByText('u')).toBeTruthy();
});
