import { eraseExample } from '#server/database';
import type { Config } from '#server/config';
import { ExampleMembers } from '#server/org';
import { loadExample } from '../example/load-example.ts';
import { COMPANY, IN_THE_MAKING } from '../example/people.ts';
import type { Command } from './command.ts';
import { withProgram } from './with-program.ts';

const signInNote = (config: Config): string =>
  `Sign in at ${config.publicUrl}: choose whom you want to be in ${COMPANY.name}, no password needed.`;

async function load(config: Config): Promise<void> {
  await withProgram(config, async (app) => {
    if ((await app.get(ExampleMembers).organization()) !== null) return;
    await erase(config, IN_THE_MAKING);
    let told = -1;
    await loadExample(app, (percent) => {
      if (percent > told) console.log(`${percent} %`);
      told = percent;
    });
  });
  console.log(signInNote(config));
}

async function erase(config: Config, key: string): Promise<void> {
  if (!config.migratorDatabaseUrl) throw new Error('MIGRATOR_DATABASE_URL is missing: only the role throughline_migrator erases the example company.');
  await eraseExample(config.migratorDatabaseUrl, key);
}

export const exampleLoadCommand: Command = {
  name: 'example load',
  about: 'Founds the example company and lives its past; does nothing when it is there already.',
  run: (_args, config) => load(config),
};

export const exampleResetCommand: Command = {
  name: 'example reset',
  about: 'Erases the example company with all that was done in it, and loads it anew. Touches no other organization.',
  async run(_args, config) {
    await erase(config, COMPANY.key);
    await load(config);
  },
};
