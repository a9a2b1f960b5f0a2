import type { Command } from './command.ts';
import { manual } from './manual.ts';

const run = async () => undefined;
const commands: readonly Command[] = [
  { name: 'migrate', about: 'Brings the schema up to date.', run },
  { name: 'org create', usage: '--name <name>', about: 'Makes an organization.', run },
];

describe('the manual of the command line', () => {
  it('names every command with its options and its sentence', () => {
    expect(manual(commands)).toBe([
      'npm run tl -- <command>',
      '',
      '  migrate',
      '      Brings the schema up to date.',
      '  org create --name <name>',
      '      Makes an organization.',
    ].join('\n'));
  });
});
