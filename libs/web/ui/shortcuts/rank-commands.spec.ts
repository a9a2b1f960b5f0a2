import { rankCommands } from './rank-commands.ts';

const command = (label: string, group = 'Go to', also?: string) => ({ label, group, also, run: () => undefined });
const ALL = [command('Home'), command('Silos'), command('Customer service', 'Silo'), command('Marketing', 'Silo'), command('Dark colours', 'Look', 'theme night'), command('New commitment in one line', 'Everywhere')];
const labels = (wanted: string, recent?: readonly string[]) => rankCommands(ALL, wanted, recent).map(({ label }) => label);

test.each([
  ['sil', ['Silos', 'Customer service', 'Marketing']],
  ['service', ['Customer service']],
  ['silo mark', ['Marketing']],
  ['theme', ['Dark colours']],
  ['ncol', ['New commitment in one line']],
  ['SÏLOS', ['Silos']],
  ['zebra', []],
])('%s', (wanted, expected) => expect(labels(wanted)).toEqual(expected));

test('with nothing typed, what was used lately stands first and all follow in their order', () => {
  expect(labels('', ['Marketing', 'Silos'])).toEqual(['Marketing', 'Silos', 'Home', 'Customer service', 'Dark colours', 'New commitment in one line']);
});
