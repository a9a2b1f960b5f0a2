import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const HEAD = `# Benchmarks

The last run of each, kept by \`npm run bench\`. Ours and the yardstick are measured in the same run on the same cores, in turn (A B A B …), and medians
are quoted; a ratio says more than its two figures, and CPU time more than requests per second, since the machine may be shared. ✓ the goal is held, ✗ it is missed.
`;

/** The document with one bench's section replaced or added; the others stay as they are. */
export function withSection(text: string, id: string, title: string, body: string): string {
  const sections = new Map<string, string>();
  for (const part of text.split(/^## /m).slice(1)) sections.set(part.split(' ')[0]!, part.trim());
  sections.set(id, `${id} ${title}\n\n${body}`);
  const order = [...sections.keys()].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  return `${HEAD}\n${order.map((key) => `## ${sections.get(key)!}`).join('\n\n')}\n`;
}

export function keepRun(file: string, id: string, title: string, body: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, withSection(existsSync(file) ? readFileSync(file, 'utf8') : '', id, title, body));
}
