// Reads `[{ file, text }]` from standard input, lints each text as if it stood in that file, and answers `[[{ rule, message }]]`.
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const root = resolve(import.meta.dirname, '../..');
const planted = JSON.parse(await text(process.stdin));

// The boundary rule reads its graph anew for every file unless it believes that eslint was started from a terminal.
process.argv[1] = `${root}/node_modules/eslint/bin/eslint.js`;

const eslint = new ESLint({ cwd: root });
const answers = [];
for (const { file, text: source } of planted) {
  const [{ messages }] = await eslint.lintText(source, { filePath: `${root}/${file}` });
  answers.push(messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'syntax', message })));
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
