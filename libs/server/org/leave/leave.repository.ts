import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { LeaveId, LocalDate, MemberId } from '#domain/kernel';
import { absencesOn, type Absences, type Leave } from '#domain/org';
import type { TenantTx } from '#server/database';
import { orgBook } from '../org-book.ts';
import { OrganizationRepository } from '../organization.repository.ts';
import { LeaveTable } from './leave.table.ts';

const CURRENT = `
  select id, member_id as "memberId", from_on as "fromOn", until_on as "untilOn", stand_in_id as "standInId", null as "endedAt"
  from leave where org_id = $1 and ended_at is null and until_on >= $2::date and from_on <= $2::date`;

/** Leaves, and who is away now. */
@Injectable()
export class LeaveRepository {
  constructor(private readonly organizations: OrganizationRepository) {}

  async ofMember(tx: TenantTx, memberId: MemberId): Promise<Leave[]> {
    return (await tx.rows(LeaveTable).find({ memberId }, { fromOn: 'ASC' })).map(toLeave);
  }

  async find(tx: TenantTx, id: LeaveId): Promise<Leave | null> {
    const row = await tx.rows(LeaveTable).findOne({ id });
    return row && toLeave(row);
  }

  /** Who is away on the organization's day, and who stands in: one statement. */
  async absences(tx: TenantTx): Promise<Absences> {
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    return absencesOn(await this.on(tx, today), today);
  }

  /** The leaves of the organization's day. */
  async on(tx: TenantTx, today: LocalDate): Promise<readonly Leave[]> {
    return tx.seesOneMoment ? (await orgBook(tx)).leaves : tx.sql<Leave>('leaves-on', CURRENT, [tx.orgId, today]);
  }
}

const toLeave = ({ id, memberId, fromOn, untilOn, standInId, endedAt }: LeaveTable): Leave => ({
  id: id as LeaveId, memberId: memberId as MemberId, fromOn, untilOn, standInId: standInId as MemberId | null, endedAt,
});
