import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { InvitationId, MemberId } from '#domain/kernel';
import { invitationLetter, type Message } from '#domain/notice';
import { whyNotAccept } from '#domain/org';
import { LetterLinks } from '#server/access';
import type { TenantTx } from '#server/database';
import { InvitationRepository, JOIN, joinPath, OrganizationRepository, OrgReader } from '#server/org';

/** A letter as it goes out, and as it is kept: without what opens the door. */
export type InvitationLetter = { readonly to: string; readonly sent: Message; readonly kept: Message };

/** Writes the letter of an invitation as things stand now; null once the invitation opens nothing. */
@Injectable()
export class InvitationLetters {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly organizations: OrganizationRepository,
    private readonly org: OrgReader,
    private readonly links: LetterLinks,
  ) {}

  async write(tx: TenantTx, id: InvitationId): Promise<InvitationLetter | null> {
    const invitation = await this.invitations.find(tx, id);
    if (invitation === null) return null;
    const { memberId, invitedBy, email, expiresAt } = invitation;
    const [member, by] = await this.org.membersById(tx, [memberId, invitedBy] as MemberId[]);
    if (!member || whyNotAccept(invitation, { hasLeft: !member.active }, tx.now)) return null;
    const { name: organization, zone } = await this.organizations.get(tx);
    const written = (path: string): Message =>
      invitationLetter({ name: member.name, by: by?.name ?? organization, organization, email, untilOn: localDateOf(expiresAt, zone), path });
    return { to: email, sent: written(joinPath(this.links, { orgId: tx.orgId, id })), kept: written(JOIN) };
  }
}
