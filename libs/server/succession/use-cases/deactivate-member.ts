import { Injectable } from '@nestjs/common';
import { addWorkingDays, endOfDay } from '#domain/calendar';
import { ok, type MemberId, type Result, type SittingId } from '#domain/kernel';
import { DAYS_TO_PLACE, successorIn, type Passing } from '#domain/succession';
import type { TenantTx } from '#server/database';
import { setDue } from '#server/jobs';
import { LeaveOrganization, OrganizationRepository } from '#server/org';
import { HandOverSittings } from '#server/forum';
import { PassPostsOn } from '../pass-posts-on.ts';
import { PassPromisesOn } from '../pass-promises-on.ts';
import { PlanLeaving } from './plan-leaving.ts';

export const PLACE_DUE = 'place';

/** Ends a member's time here: never deleted, and in this one commit everything held passes on or is listed as without a holder. */
@Injectable()
export class DeactivateMember {
  constructor(
    private readonly plan: PlanLeaving,
    private readonly members: LeaveOrganization,
    private readonly organizations: OrganizationRepository,
    private readonly promises: PassPromisesOn,
    private readonly posts: PassPostsOn,
    private readonly sittings: HandOverSittings,
  ) {}

  async run(tx: TenantTx, input: { memberId: MemberId }): Promise<Result<MemberId>> {
    const { memberId } = input;
    const planned = await this.plan.run(tx, memberId);
    if (!planned.ok) return planned;
    const { passings, allowed, posts, today } = planned.value;
    if (!allowed.ok) return allowed;
    const unplaced = passings.filter((one) => one.outcome === 'UNPLACED').length;
    await this.members.run(tx, memberId, { passed: passings.filter((one) => one.outcome === 'PASSES').length, unplaced });
    const given = await this.posts.run(tx, memberId, passings);
    if (!given.ok) return given;
    const passed = await this.promises.run(tx, memberId, passings, 'MEMBER_LEFT');
    if (!passed.ok) return passed;
    const seated = await this.sittings.run(tx, sittingsIn(passings), {
      from: memberId,
      runner: passings.find(({ holding }) => holding.kind === 'CHAIR' || holding.kind === 'SCRIBE')?.to ?? null,
      seat: (siloId) => successorIn(siloId, posts, memberId, today),
    });
    if (!seated.ok) return seated;
    if (unplaced > 0) {
      const calendar = await this.organizations.calendarOf(tx, null);
      await setDue(tx, PLACE_DUE, memberId, endOfDay(addWorkingDays(today, DAYS_TO_PLACE, calendar), calendar.zone));
    }
    return ok(memberId);
  }
}

const sittingsIn = (passings: readonly Passing[]): readonly SittingId[] => passings.flatMap(({ holding }) => ('sittingId' in holding ? [holding.sittingId] : []));
