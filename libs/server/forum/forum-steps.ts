import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import type { SittingStep } from '#domain/forum';
import { ok, refuse, type Fact, type MemberId, type Result } from '#domain/kernel';
import { actingFor, capacitiesFor, may, ruleOf, type Action } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, StandIns, type TakenBy } from '#server/org';

type Runs = { readonly chairId: MemberId | null; readonly scribeId: MemberId | null };

/** What the acting member is to a forum or a sitting, as the pure functions want it. */
@Injectable()
export class ForumSteps {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly standIns: StandIns,
  ) {}

  async of(tx: TenantTx, by: MemberId, runs: Partial<Runs> = {}): Promise<SittingStep> {
    const { zone } = await this.organizations.get(tx);
    const posts = await this.organizations.postsOf(tx, by);
    return { by, now: tx.now, capacities: capacitiesFor(by, posts, runs, localDateOf(tx.now, zone)) };
  }

  /** Decides as whoever takes their own step, or in the place of somebody for whom they stand in. */
  async take<Value>(tx: TenantTx, own: SittingStep, runs: Partial<Runs>, decide: (step: SittingStep) => Result<Value> | Promise<Result<Value>>): Promise<TakenBy<Value>> {
    const { zone } = await this.organizations.get(tx);
    return this.standIns.take(tx, own.by, (principal, posts) =>
      decide(principal === null ? own : { ...own, capacities: actingFor(own.capacities, capacitiesFor(principal, posts, runs, localDateOf(tx.now, zone))) }));
  }

  /** For steps whose pure function does not ask: why the acting member may not, or who does it and how it is told. */
  async allowed(tx: TenantTx, action: Action): Promise<Result<{ readonly by: MemberId; emit(...facts: readonly Fact[]): void }>> {
    const by = tx.actor.memberId;
    const refusal = refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf(action).sentence}`);
    if (by === null) return refusal;
    const { decided, emit } = await this.take(tx, await this.of(tx, by), {}, (step) => (may(action, step.capacities) ? ok(by) : refusal));
    return decided.ok ? ok({ by, emit: (...facts: readonly Fact[]) => emit(facts) }) : decided;
  }
}
