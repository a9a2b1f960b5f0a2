import { Injectable } from '@nestjs/common';
import type { FactValue, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { MemberTable } from '../member.table.ts';

/** Marks a member as gone: from this commit on no sign-in of theirs finds them. Who may and what passes on is decided before. */
@Injectable()
export class LeaveOrganization {
  async run(tx: TenantTx, memberId: MemberId, data: Readonly<Record<string, FactValue>>): Promise<void> {
    await tx.rows(MemberTable).update({ id: memberId }, { leftAt: tx.now });
    tx.emit({ type: 'member.left', subject: { kind: 'member', id: memberId }, data });
  }
}
