import { Injectable } from '@nestjs/common';
import type { LeaveId, LocalDate, MemberId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

type Touched = { id: LeaveId; memberId: MemberId; fromOn: LocalDate; untilOn: LocalDate };

const OWN = `
  update leave set ended_at = $3 where org_id = $1 and member_id = $2 and ended_at is null and until_on >= $4::date
  returning id, member_id as "memberId", from_on as "fromOn", until_on as "untilOn"`;

const STANDING_IN = `
  update leave set stand_in_id = null where org_id = $1 and stand_in_id = $2 and ended_at is null and until_on >= $3::date
  returning id, member_id as "memberId", from_on as "fromOn", until_on as "untilOn"`;

/** Ends the leaves of whoever leaves, and takes them out of those for which they were to stand in: their principals hear of it. */
@Injectable()
export class EndLeaves {
  async run(tx: TenantTx, gone: MemberId, today: LocalDate): Promise<void> {
    for (const { id: leaveId, memberId, fromOn, untilOn } of await tx.sql<Touched>('leaves-end', OWN, [tx.orgId, gone, new Date(tx.now), today])) {
      tx.emit({ type: 'leave.taken-back', subject: { kind: 'member', id: memberId }, data: { leaveId, fromOn, untilOn } });
    }
    for (const { id: leaveId, memberId, fromOn, untilOn } of await tx.sql<Touched>('leaves-without-stand-in', STANDING_IN, [tx.orgId, gone, today])) {
      tx.emit({ type: 'leave.stand-in-left', subject: { kind: 'member', id: memberId }, data: { leaveId, fromOn, untilOn, standInId: gone } });
    }
  }
}
