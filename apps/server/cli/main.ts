import 'reflect-metadata';
import { readConfig } from '#server/config';
import type { Command } from './command.ts';
import { importCommand } from './import.ts';
import { invitationLinkCommand } from './invitation-link.ts';
import { manual } from './manual.ts';
import { exampleLoadCommand, exampleResetCommand } from './example.ts';
import { migrateCommand } from './migrate.ts';
import { orgCreateCommand } from './org-create.ts';
import { recordVerifyCommand } from './record-verify.ts';

const commands: readonly Command[] = [migrateCommand, exampleLoadCommand, exampleResetCommand, orgCreateCommand, importCommand, invitationLinkCommand, recordVerifyCommand];

const words = process.argv.slice(2);
const named = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '));

if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
  console.log(manual(named ? [named] : commands));
} else if (!named) {
  console.error(`There is no command "${words.join(' ')}".\n\n${manual(commands)}`);
  process.exitCode = 1;
} else {
  try {
    await named.run(words.slice(named.name.split(' ').length), readConfig());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
