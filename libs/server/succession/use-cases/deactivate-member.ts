import { Injectable } from '@nestjs/common';
import { addWorkingDays, endOfDay } from '#domain/calendar';
import { ok, type LocalDate, type MemberId, type Result } from '#domain/kernel';
import { DAYS_TO_PLACE, vacantSilosIn } from '#domain/succession';
import type { TenantTx } from '#server/database';
import { setDue } from '#server/jobs';
import { LeaveOrganization, OrganizationRepository } from '#server/org';
import { PassHoldingsOn } from '../pass-holdings-on.ts';
import { PassPostsOn } from '../pass-posts-on.ts';
import { PlanLeaving } from './plan-leaving.ts';

export const PLACE_DUE = 'place';

/** Ends a member's time here: never deleted, and in this one commit everything held passes on or is listed as without a holder. */
@Injectable()
export class DeactivateMember {
  constructor(
    private readonly plan: PlanLeaving,
    private readonly members: LeaveOrganization,
    private readonly organizations: OrganizationRepository,
    private readonly posts: PassPostsOn,
    private readonly holdings: PassHoldingsOn,
  ) {}

  async run(tx: TenantTx, input: { memberId: MemberId }): Promise<Result<MemberId>> {
    const { memberId } = input;
    const planned = await this.plan.run(tx, memberId);
    if (!planned.ok) return planned;
    const { passings, allowed, posts, today } = planned.value;
    if (!allowed.ok) return allowed;
    const count = (outcome: 'PASSES' | 'UNPLACED'): number => passings.filter((one) => one.outcome === outcome).length;
    const unplaced = count('UNPLACED');
    await this.members.run(tx, memberId, { passed: count('PASSES'), unplaced, vacantSilos: vacantSilosIn(passings) });
    const given = await this.posts.run(tx, memberId, passings);
    if (!given.ok) return given;
    const passed = await this.holdings.run(tx, { memberId, passings, posts, today });
    if (!passed.ok) return passed;
    if (unplaced > 0) await this.remindLater(tx, memberId, today);
    return ok(memberId);
  }

  private async remindLater(tx: TenantTx, memberId: MemberId, today: LocalDate): Promise<void> {
    const calendar = await this.organizations.calendarOf(tx, null);
    await setDue(tx, PLACE_DUE, memberId, endOfDay(addWorkingDays(today, DAYS_TO_PLACE, calendar), calendar.zone));
  }
}
