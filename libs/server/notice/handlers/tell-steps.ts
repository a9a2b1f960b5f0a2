import { Injectable } from '@nestjs/common';
import { ladderOf, recipientsOf, type LadderRule } from '#domain/escalation';
import { ok, type CommitmentId, type Result } from '#domain/kernel';
import { CommitmentDetailReader } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { ClockRepository, Surroundings } from '#server/escalation';
import type { DeliveredFact } from '#server/jobs';
import { TellMembers } from '../use-cases/tell-members.ts';

/** A step that fired becomes one notice for each who holds a post of it. */
@Injectable()
export class TellSteps {
  constructor(
    private readonly tell: TellMembers,
    private readonly commitments: CommitmentDetailReader,
    private readonly clocks: ClockRepository,
    private readonly surroundings: Surroundings,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const [detail] = await this.commitments.read(tx, [fact.subject.id as CommitmentId]);
    const clock = await this.clocks.byId(tx, String(fact.data.clockId));
    if (!detail || !clock) return ok(null);
    const { commitment } = detail;
    const ladder = ladderOf(clock.ladderVersion);
    const rule = fact.data.rule as LadderRule;
    const step = ladder.steps.find((one) => one.rule === rule)!;
    const holders = (await this.surroundings.of(tx, [commitment.carriedBy])).holders(commitment);
    await this.tell.run(tx, recipientsOf(step, holders, ladder).map(({ memberId, as, messenger }) => ({
      kind: 'STEP', rule, subject: { kind: 'commitment', id: commitment.id }, occurrence: clock.id, recipientId: memberId, posts: as, messenger, factId: fact.id,
    })));
    return ok(null);
  }
}
