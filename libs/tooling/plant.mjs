// Reads `[{ file, text }]` from standard input, lints each text as if it stood in that file, and answers `[[{ rule, message }]]`.
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import { ROOT } from './runtime.mjs';

const planted = JSON.parse(await text(process.stdin));

// The boundary rule reads its graph anew for every file unless it believes that eslint was started from a terminal.
process.argv[1] = `${ROOT}/node_modules/eslint/bin/eslint.js`;

const eslint = new ESLint({ cwd: ROOT });
const answers = [];
for (const { file, text: source } of planted) {
  const [{ messages }] = await eslint.lintText(source, { filePath: `${ROOT}/${file}` });
  answers.push(messages.map(({ ruleId, message }) => ({ rule: ruleId ?? 'syntax', message })));
}
process.stdout.write(JSON.stringify(answers), () => process.exit(0));
