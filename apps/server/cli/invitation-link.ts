import type { MemberId } from '#domain/kernel';
import { LetterLinks } from '#server/access';
import { Tenancy } from '#server/database';
import { InvitationRepository, joinPath, MemberTable } from '#server/org';
import type { Command } from './command.ts';
import { organizationOf } from './known-organization.ts';
import { readOptions } from './options.ts';
import { withProgram } from './with-program.ts';

/** For whoever runs the product without a mail server: they hand the link on themselves. */
export const invitationLinkCommand: Command = {
  name: 'invitation link',
  usage: '--org <key> --member <handle>',
  about: 'Prints the link of a member’s open invitation, for where no mail server is named. Whoever opens it first signs in as that member.',
  async run(args, config) {
    const options = readOptions(args, ['org', 'member']);
    const [key, handle] = [options.needed('org'), options.needed('member')];
    const path = await withProgram(config, async (program) => {
      const orgId = await organizationOf(program, key);
      const open = await program.get(Tenancy).read({ orgId, memberId: null, as: 'tl' }, async (tx) => {
        const member = await tx.rows(MemberTable).findOne({ handle });
        if (!member) throw new Error(`Nobody in ${key} is called ${handle} by its files.`);
        return program.get(InvitationRepository).openOf(tx, member.id as MemberId);
      });
      if (open === null) throw new Error(`No invitation of ${handle} is open. Invite them on the page of members first.`);
      return joinPath(program.get(LetterLinks), { orgId, id: open.id });
    });
    console.log(`${config.publicUrl}${path}`);
  },
};
