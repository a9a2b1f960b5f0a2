import type { Command } from './command.ts';

/** The manual of these commands, as `--help` prints it. */
export function manual(commands: readonly Command[]): string {
  const entries = commands.map(({ name, usage, about }) => `  ${[name, usage].filter(Boolean).join(' ')}\n      ${about}`);
  return ['npm run tl -- <command>', '', ...entries].join('\n');
}
