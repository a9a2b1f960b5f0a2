import { Injectable } from '@nestjs/common';
import { ok, refuse, type InvitationId, type Result } from '#domain/kernel';
import { whyNotAccept } from '#domain/org';
import { LetterLinks } from '#server/access';
import { Tenancy } from '#server/database';
import { Accounts } from '../accounts.ts';
import { OrganizationRepository } from '../organization.repository.ts';
import { InvitationRepository } from './invitation.repository.ts';

/** What whoever holds a link gets to know before they come in. */
export type Invited = { readonly organization: string; readonly name: string; readonly email: string; readonly hasAccount: boolean };

/** Reads a link for somebody who is nobody yet. What nobody here wrote, what is absent and what is another's get the same answer. */
@Injectable()
export class InvitedReader {
  constructor(
    private readonly links: LetterLinks,
    private readonly tenancy: Tenancy,
    private readonly invitations: InvitationRepository,
    private readonly organizations: OrganizationRepository,
    private readonly accounts: Accounts,
  ) {}

  async by(link: string): Promise<Result<Invited>> {
    const linked = this.links.read('invitation', link);
    if (linked === null) return leadsNowhere();
    const found = await this.tenancy.read({ orgId: linked.orgId, memberId: null, as: 'invitation' }, async (tx): Promise<Result<Omit<Invited, 'hasAccount'>>> => {
      const invitation = await this.invitations.find(tx, linked.id as InvitationId);
      const member = invitation && (await this.organizations.member(tx, invitation.memberId));
      if (!member) return leadsNowhere();
      const closed = whyNotAccept(invitation, { hasLeft: member.leftAt !== null }, tx.now);
      return closed ?? ok({ organization: (await this.organizations.get(tx)).name, name: member.name, email: invitation.email });
    });
    if (!found.ok) return found;
    const account = await this.accounts.byEmail(found.value.email);
    return ok({ ...found.value, hasAccount: account?.passwordHash != null });
  }
}

const leadsNowhere = () => refuse('NOT_FOUND', 'This link leads nowhere. Open the one in your invitation as it stands there, whole; or ask for a new invitation.');
