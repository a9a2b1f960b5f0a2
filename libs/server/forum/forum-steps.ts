import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { SittingStep } from '#domain/forum';
import { refuse, type MemberId, type Result } from '#domain/kernel';
import { capacitiesFor, may, ruleOf, type Action } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

type Runs = { readonly chairId: MemberId | null; readonly scribeId: MemberId | null };

/** What the acting member is to a forum or a sitting, as the pure functions want it. */
@Injectable()
export class ForumSteps {
  constructor(private readonly organizations: OrganizationRepository) {}

  async of(tx: TenantTx, by: MemberId, runs: Partial<Runs> = {}): Promise<SittingStep> {
    const { zone } = await this.organizations.get(tx);
    const posts = await this.organizations.postsOf(tx, by);
    return { by, now: tx.now, capacities: capacitiesFor(by, posts, runs, localDateOf(tx.now, zone)) };
  }

  /** For steps whose pure function does not ask: why the acting member may not, or who does it. */
  async allowed(tx: TenantTx, action: Action): Promise<Result<SittingStep>> {
    const by = tx.actor.memberId;
    const step = by === null ? null : await this.of(tx, by);
    if (step === null || !may(action, step.capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf(action).sentence}`);
    return { ok: true, value: step };
  }
}
