import type { Line } from './line.ts';

const COLUMNS = ['id', 'work', 'ours', 'yardstick', 'ratio', 'goal'] as const;

const cells = (line: Line): string[] => COLUMNS.map((name) => (name === 'goal' && line.goal ? `${line.goal} ${line.isHeld ? '✓' : '✗'}` : line[name]));

/** For the terminal: columns padded to their widest cell. */
export function asText(lines: readonly Line[]): string {
  const rows = [[...COLUMNS], ...lines.map(cells)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()).join('\n');
}

/** For the document. */
export function asMarkdown(lines: readonly Line[]): string {
  const rows = [[...COLUMNS], COLUMNS.map(() => '---'), ...lines.map(cells)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
