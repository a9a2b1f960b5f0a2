import { join } from 'node:path';
import { benchList } from './list/bench-list.ts';
import { keepRun } from './kept-runs.ts';
import { readOptions, USAGE } from './options.ts';
import { ROOT } from './root.ts';
import { benchClient } from './client/bench-client.ts';
import { benchStart } from './start/bench-start.ts';
import { benchGrowth } from './growth/bench-growth.ts';
import { benchImport } from './import/bench-import.ts';
import { benchWrite } from './write/bench-write.ts';
import { surroundings } from './surroundings.ts';
import { asMarkdown, asText } from './table.ts';

const BENCHES = [benchList, benchGrowth, benchWrite, benchImport, benchClient, benchStart];

/** Runs what is asked, prints it, and keeps it in docs/benchmarks.md. A missed goal is printed, and is no failure of the command. */
export async function bench(words: readonly string[]): Promise<number> {
  if (words.includes('--help')) return say(USAGE, 0);
  try {
    const options = readOptions(words, BENCHES.map(({ id }) => id));
    for (const one of BENCHES.filter(({ id }) => options.ids.length === 0 || options.ids.includes(id))) {
      const where = surroundings(options.seed);
      const lines = await one.run(options, (text) => console.error(`  ${one.id} ${text}`));
      say(`\n${where}${options.isQuick ? '; quick' : ''}\n\n${asText(lines)}\n`, 0);
      if (!options.isQuick) keepRun(join(ROOT, 'docs/benchmarks.md'), one.id, one.about, `${where}.\n\n${asMarkdown(lines)}`);
    }
    return 0;
  } catch (error) {
    console.error(`throughline: ${(error as Error).message}`);
    return 1;
  }
}

function say(text: string, code: number): number {
  console.log(text);
  return code;
}
