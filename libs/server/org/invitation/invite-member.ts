import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { ok, refuse, type Instant, type InvitationId, type MemberId, type Result } from '#domain/kernel';
import { capacitiesFor, INVITATION_DAYS, may, readAddress, ruleOf, whyNotInvite, type Invitee } from '#domain/org';
import { Tries } from '#server/access';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { InvitationRepository } from './invitation.repository.ts';

const DAY_MS = 86_400_000;
const HOUR_SECONDS = 3600;
const LETTERS_OF_AN_ORGANIZATION = 300;
const LETTERS_TO_AN_ADDRESS = 6;

/** Asks a member who does not sign in yet to do so, at one address: they become this member, not a new one. A newer invitation takes the place of an open one. */
@Injectable()
export class InviteMember {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly invitations: InvitationRepository,
    private readonly tries: Tries,
  ) {}

  async run(tx: TenantTx, input: { memberId: MemberId; email: string }): Promise<Result<MemberId>> {
    const { memberId } = input;
    const allowed = await this.whoInvites(tx, memberId);
    if (!allowed.ok) return allowed;
    const { by, invitee } = allowed.value;
    const wrong = whyNotInvite(invitee, (await this.organizations.get(tx)).isExample);
    if (wrong) return wrong;
    const address = readAddress(input.email);
    if (!address.ok) return address;
    const email = address.value;
    const other = await this.invitations.whoHas(tx, email, memberId);
    if (other !== null) return refuse('INVALID', `${other} has this address. Nothing was sent; one address belongs to one member.`, 'email');
    if (!(await this.maySend(tx, email))) return refuse('TOO_MANY', 'Too many invitations within an hour. Nothing was sent; try again later.');
    await this.invitations.end(tx, memberId, 'REPLACED');
    const id = tx.newId<InvitationId>();
    await this.invitations.insert(tx, { id, memberId, email, invitedBy: by, invitedAt: tx.now, expiresAt: (tx.now + INVITATION_DAYS * DAY_MS) as Instant });
    tx.emit({ type: 'member.invited', subject: { kind: 'member', id: memberId }, data: { invitationId: id } });
    return ok(memberId);
  }

  async takeBack(tx: TenantTx, { memberId }: { memberId: MemberId }): Promise<Result<MemberId>> {
    const allowed = await this.whoInvites(tx, memberId);
    if (!allowed.ok) return allowed;
    if (!(await this.invitations.end(tx, memberId, 'TAKEN_BACK'))) return refuse('WRONG_STATE', `No invitation of ${allowed.value.invitee.name} is open. Nothing was changed.`);
    tx.emit({ type: 'member.invitation-taken-back', subject: { kind: 'member', id: memberId }, data: {} });
    return ok(memberId);
  }

  private async whoInvites(tx: TenantTx, memberId: MemberId): Promise<Result<{ by: MemberId; invitee: Invitee }>> {
    const by = tx.actor.memberId;
    const invitee = await this.invitations.lockInvitee(tx, memberId);
    if (invitee === null || by === null) return refuse('NOT_FOUND', 'There is nobody like this in this organization.');
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), {}, today);
    return may('member.administer', capacities) ? ok({ by, invitee }) : refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('member.administer').sentence}`);
  }

  /** Nobody makes the product write to strangers again and again. */
  private async maySend(tx: TenantTx, email: string): Promise<boolean> {
    return (
      (await this.tries.spend(`invitations of ${tx.orgId}`, LETTERS_OF_AN_ORGANIZATION, HOUR_SECONDS)) &&
      this.tries.spend(`invitations to ${email}`, LETTERS_TO_AN_ADDRESS, HOUR_SECONDS)
    );
  }
}
