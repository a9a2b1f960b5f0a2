import { readConfig } from '#server/config';
import { migrate } from '#server/database';
import { FactHandlers, Tick } from '#server/jobs';
import { cloneDatabase, type TestDatabase } from '#server/testing';
import { withProgram } from '../cli/with-program.ts';

describe('a command inside the program', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await cloneDatabase({ migrate: async (urls) => void (await migrate(urls.migrator)) });
  });
  afterAll(() => database.drop());

  const config = () =>
    readConfig({ DATABASE_URL: database.urls.app, SYSTEM_DATABASE_URL: database.urls.system, RECORD_KEY: 'a key that only this specification knows', LOG_LEVEL: 'warn' });

  it('reaches its parts, whose facts all have a place, and starts no work of its own', async () => {
    const seen = await withProgram(config(), async (program) => {
      program.get(FactHandlers).check();
      return program.get(Tick).lastEndedAt;
    });
    expect(seen).toBe(0);
  });

  it('ends also when the work fails', async () => {
    await expect(withProgram(config(), () => Promise.reject(new Error('no such file')))).rejects.toThrow('no such file');
  });
});
