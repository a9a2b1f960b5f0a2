import { randomBytes } from 'node:crypto';
import { FoundOrganization } from '#server/org';
import type { Command } from './command.ts';
import { readOptions } from './options.ts';
import { withProgram } from './with-program.ts';

const DAY_MS = 86_400_000;

/** From the real today to the day that an example's clock shall read. */
function offsetTo(day: string | undefined, isExample: boolean): number {
  if (day === undefined) return 0;
  if (!isExample) throw new Error('Only an example’s clock stands apart from the real one: add --example, or leave --clock out.');
  const at = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(at)) throw new Error(`--clock takes a day such as 2026-08-17, not "${day}".`);
  return at - Math.floor(Date.now() / DAY_MS) * DAY_MS;
}

export const orgCreateCommand: Command = {
  name: 'org create',
  usage: '--key <key> --name <name> --zone <zone> --cco <name> --email <address> [--password <password>] [--country <country>] [--example] [--clock <day>]',
  about: 'Makes an organization with its CCO, who signs in with the address and the password (one is made and printed when none is given). --clock sets an example’s own day.',
  async run(args, config) {
    const options = readOptions(args, ['key', 'name', 'zone', 'cco', 'email', 'password', 'country', 'clock'], ['example']);
    const isExample = options.isOn('example');
    const given = options.text('password');
    const password = given ?? randomBytes(15).toString('base64url');
    const organization = {
      key: options.needed('key'), name: options.needed('name'), zone: options.needed('zone'), country: options.text('country') ?? null,
      isExample, clockOffsetMs: offsetTo(options.text('clock'), isExample),
    };
    const founder = { name: options.needed('cco'), email: options.needed('email'), password };
    const founded = await withProgram(config, (program) => program.get(FoundOrganization).run(organization, founder));
    if (!founded.ok) throw new Error(founded.problem.message);
    const secret = given ? '' : ` and the password ${password}`;
    console.log(`${organization.name} is made. ${founder.name}, its CCO, signs in at ${config.publicUrl} with ${founder.email}${secret}.`);
  },
};
