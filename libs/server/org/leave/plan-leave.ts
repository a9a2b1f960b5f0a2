import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { isId, ok, refuse, type LeaveId, type LocalDate, type MemberId, type Result } from '#domain/kernel';
import { capacitiesFor, may, planLeave, ruleOf } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { LeaveRepository } from './leave.repository.ts';
import { LeaveTable } from './leave.table.ts';

export type NewLeave = { readonly memberId: MemberId; readonly fromOn: LocalDate; readonly untilOn: LocalDate; readonly standInId: MemberId | null };

/** Plans a leave, or takes one back: everybody their own, the admin and the CCO anybody's. No clock stops for it. */
@Injectable()
export class PlanLeave {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly leaves: LeaveRepository,
  ) {}

  async run(tx: TenantTx, input: NewLeave): Promise<Result<MemberId>> {
    const allowed = await this.mayPlanFor(tx, input.memberId);
    if (!allowed.ok) return allowed;
    const { memberId, standInId, fromOn, untilOn } = input;
    if (standInId !== null && !(await this.isHere(tx, standInId))) return refuse('NOT_FOUND', 'Nothing was planned: whoever should stand in is not here. Choose from the list.', 'standInId');
    const planned = planLeave({ id: tx.newId<LeaveId>(), memberId, standInId, fromOn, untilOn }, await this.leaves.ofMember(tx, memberId), allowed.value);
    if (!planned.ok) return planned;
    await tx.rows(LeaveTable).insert({ ...planned.value, plannedAt: tx.now });
    tx.emit({ type: 'leave.planned', subject: { kind: 'member', id: memberId }, data: { leaveId: planned.value.id, fromOn, untilOn, standInId } });
    return ok(memberId);
  }

  async takeBack(tx: TenantTx, leaveId: LeaveId): Promise<Result<MemberId>> {
    const leave = await this.leaves.find(tx, leaveId);
    if (leave === null) return refuse('NOT_FOUND', 'There is no such leave.');
    const allowed = await this.mayPlanFor(tx, leave.memberId);
    if (!allowed.ok) return allowed;
    if (leave.endedAt !== null || leave.untilOn < allowed.value) return refuse('WRONG_STATE', 'This leave is over already. Nothing was changed.');
    await tx.rows(LeaveTable).update({ id: leaveId }, { endedAt: tx.now });
    tx.emit({ type: 'leave.taken-back', subject: { kind: 'member', id: leave.memberId }, data: { leaveId, fromOn: leave.fromOn, untilOn: leave.untilOn } });
    return ok(leave.memberId);
  }

  /** The organization's day, for whoever may. */
  private async mayPlanFor(tx: TenantTx, memberId: MemberId): Promise<Result<LocalDate>> {
    const by = tx.actor.memberId;
    if (by === null || !isId(memberId) || !(await this.isHere(tx, memberId))) return refuse('NOT_FOUND', 'There is nobody like this in this organization.');
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    const capacities = capacitiesFor(by, await this.organizations.postsOf(tx, by), {}, today);
    const action = by === memberId ? 'leave.plan' : 'member.administer';
    return may(action, capacities) ? ok(today) : refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf(action).sentence}`);
  }

  private async isHere(tx: TenantTx, memberId: MemberId): Promise<boolean> {
    return (await this.organizations.member(tx, memberId))?.leftAt === null;
  }
}
