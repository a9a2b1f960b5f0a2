import { Jobs, VerifyRecord } from '#server/jobs';
import type { Command } from './command.ts';
import { organizationOf } from './known-organization.ts';
import { readOptions } from './options.ts';
import { withProgram } from './with-program.ts';

export const recordVerifyCommand: Command = {
  name: 'record verify',
  usage: '--org <key> [--at-least <number>]',
  about: 'Reads an organization’s whole record again and says up to where its chain holds. --at-least is a number from an earlier run: a record that ends before it was cut.',
  async run(args, config) {
    const options = readOptions(args, ['org', 'at-least']);
    const known = Number(options.text('at-least') ?? 0);
    if (!Number.isInteger(known) || known < 0) throw new Error('--at-least takes a whole number.');
    const verdict = await withProgram(config, async (program) => {
      const orgId = await organizationOf(program, options.needed('org'));
      await program.get(Jobs).seal();
      return program.get(VerifyRecord).run(orgId, known);
    });
    const erased = verdict.erased > 0 ? ` ${verdict.erased} of its lines are erased, and verify as erased.` : '';
    if (verdict.fault !== null) throw new Error(`The record holds up to number ${verdict.holdsTo} and no further. ${verdict.fault}${erased}`);
    console.log(`The record holds, up to number ${verdict.holdsTo}.${erased}`);
  },
};
