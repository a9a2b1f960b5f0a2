import { join } from 'node:path';
import { readWishes, root } from './wishes.ts';

describe('what the surroundings ask', () => {
  it('is served on 3000 from the checkout when nothing is said', () => {
    expect(readWishes({})).toEqual({ home: join(root, '.throughline'), port: 3000, role: 'all', loadsExample: true });
  });

  it('takes a folder from the checkout or from the root of the disk', () => {
    expect(readWishes({ THROUGHLINE_HOME: 'elsewhere' }).home).toBe(join(root, 'elsewhere'));
    expect(readWishes({ THROUGHLINE_HOME: '/srv/throughline' }).home).toBe('/srv/throughline');
  });

  it('takes an empty variable for none', () => {
    expect(readWishes({ DATABASE_URL: ' ', EXAMPLE: 'no' })).toMatchObject({ databaseUrl: undefined, loadsExample: false });
  });

  it.each(['0', '70000', 'web', '3000.5'])('refuses %s as a port', (PORT) => {
    expect(() => readWishes({ PORT })).toThrow(`PORT must be a number from 1 to 65535, not "${PORT}".`);
  });
});
