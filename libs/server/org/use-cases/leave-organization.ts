import { Injectable } from '@nestjs/common';
import type { FactValue, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { InvitationRepository } from '../invitation/invitation.repository.ts';
import { MemberTable } from '../member.table.ts';

/** Marks a member as gone: from this commit on no sign-in of theirs finds them. Who may and what passes on is decided before. */
@Injectable()
export class LeaveOrganization {
  constructor(private readonly invitations: InvitationRepository) {}

  async run(tx: TenantTx, memberId: MemberId, data: Readonly<Record<string, FactValue>>): Promise<void> {
    await tx.rows(MemberTable).update({ id: memberId }, { leftAt: tx.now });
    await this.invitations.end(tx, memberId, 'LEFT');
    tx.emit({ type: 'member.left', subject: { kind: 'member', id: memberId }, data });
  }
}
