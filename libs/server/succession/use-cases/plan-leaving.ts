import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { refuse, type LocalDate, type MemberId, type Result } from '#domain/kernel';
import { capacitiesFor, type PostHeld } from '#domain/org';
import { mayDeactivate, planLeaving, type Passing } from '#domain/succession';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';
import { HoldingsReader } from '../holdings.reader.ts';

export type LeavingPlan = { readonly passings: readonly Passing[]; readonly posts: readonly PostHeld[]; readonly today: LocalDate; readonly allowed: Result<null> };

/** What passes to whom if a member left now: the preview and the act ask this same question. */
@Injectable()
export class PlanLeaving {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly holdings: HoldingsReader,
  ) {}

  async run(tx: TenantTx, memberId: MemberId): Promise<Result<LeavingPlan>> {
    const by = tx.actor.memberId;
    const member = await this.organizations.member(tx, memberId);
    if (member === null || by === null) return refuse('NOT_FOUND', 'There is nobody like this in this organization.');
    const { zone } = await this.organizations.get(tx);
    const today = localDateOf(tx.now, zone);
    const posts = await this.organizations.posts(tx);
    const capacities = capacitiesFor(by, posts, {}, today);
    const allowed = mayDeactivate({ memberId, active: member.leftAt === null, by, capacities, posts, today });
    const holdings = member.leftAt === null ? await this.holdings.of(tx, memberId, posts, today) : [];
    return { ok: true, value: { passings: planLeaving({ memberId, holdings, posts, today }), posts, today, allowed } };
  }
}
