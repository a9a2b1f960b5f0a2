import { Injectable } from '@nestjs/common';
import type { Sitting, SittingDecided, SittingStep } from '#domain/forum';
import { ok, refuse, type Result, type SittingId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import type { TakenBy } from '#server/org';
import { ForumSteps } from '../forum-steps.ts';
import { SittingRepository, type HeldSitting } from '../sitting.repository.ts';

/** `version` is what the member's screen showed; left out for what several hands may do at once in the room. */
export type SittingInput = { readonly id: SittingId; readonly version?: number | null };

type Held = HeldSitting & { readonly step: SittingStep };
type Decide = (sitting: Sitting, step: SittingStep) => SittingDecided | Promise<SittingDecided>;

/** One step of a sitting by a member: fetch, decide, store, tell. Which step it is, the pure function says. */
@Injectable()
export class TakeSittingStep {
  constructor(
    private readonly sittings: SittingRepository,
    private readonly steps: ForumSteps,
  ) {}

  async run(tx: TenantTx, input: SittingInput, decide: Decide): Promise<Result<SittingId>> {
    const held = await this.hold(tx, input);
    if (!held.ok) return held;
    const { sitting } = held.value;
    const { decided, emit } = await this.decide(tx, held.value, (step) => decide(sitting, step));
    if (!decided.ok) return decided;
    if (decided.value.sitting === sitting) return ok(input.id);
    const saved = await this.sittings.save(tx, held.value, decided.value.sitting);
    if (!saved.ok) return saved;
    emit(decided.value.facts);
    return ok(input.id);
  }

  decide<Value>(tx: TenantTx, { sitting, step }: Held, decide: (step: SittingStep) => Result<Value> | Promise<Result<Value>>): Promise<TakenBy<Value>> {
    return this.steps.take(tx, step, sitting, decide);
  }

  /** The sitting, locked until the transaction ends, and what the acting member is to it. */
  async hold(tx: TenantTx, { id, version }: SittingInput): Promise<Result<Held>> {
    const by = tx.actor.memberId;
    const held = await this.sittings.lock(tx, id);
    if (held === null || by === null) return refuse('NOT_FOUND', 'There is no such sitting.');
    if (version != null && version !== held.version)
      return refuse('STALE', 'Somebody changed this sitting meanwhile. Nothing of yours was saved; look at it as it is now and repeat it.');
    return ok({ ...held, step: await this.steps.of(tx, by, held.sitting) });
  }
}
