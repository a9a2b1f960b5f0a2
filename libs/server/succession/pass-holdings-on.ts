import { Injectable } from '@nestjs/common';
import { ok, type LocalDate, type MemberId, type Result, type SittingId } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import { successorIn, type Passing } from '#domain/succession';
import { PassSeriesOn } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { HandOverSittings } from '#server/forum';
import { EndLeaves } from '#server/org';
import { holdingsPassed } from './holdings-passed.ts';
import { PassPromisesOn } from './pass-promises-on.ts';

export type Left = { readonly memberId: MemberId; readonly passings: readonly Passing[]; readonly posts: readonly PostHeld[]; readonly today: LocalDate };

/** Everything but posts that a leaver held: promises, what comes again, places in sittings, leaves. Each taker is told once. */
@Injectable()
export class PassHoldingsOn {
  constructor(
    private readonly promises: PassPromisesOn,
    private readonly series: PassSeriesOn,
    private readonly sittings: HandOverSittings,
    private readonly leaves: EndLeaves,
  ) {}

  async run(tx: TenantTx, { memberId, passings, posts, today }: Left): Promise<Result<null>> {
    const passed = await this.promises.run(tx, memberId, passings, 'MEMBER_LEFT');
    if (!passed.ok) return passed;
    for (const { holding, to } of passings) {
      if (holding.kind !== 'SERIES' || to === null) continue;
      const taken = await this.series.run(tx, [holding.seriesId], memberId, to);
      if (!taken.ok) return taken;
    }
    const runner = passings.find(({ holding }) => holding.kind === 'CHAIR' || holding.kind === 'SCRIBE')?.to ?? null;
    const seated = await this.sittings.run(tx, sittingsIn(passings), { from: memberId, runner, seat: (siloId) => successorIn(siloId, posts, memberId, today) });
    if (!seated.ok) return seated;
    await this.leaves.run(tx, memberId, today);
    tx.emit(...holdingsPassed(memberId, passings, 'MEMBER_LEFT'));
    return ok(null);
  }
}

const sittingsIn = (passings: readonly Passing[]): readonly SittingId[] => passings.flatMap(({ holding }) => ('sittingId' in holding ? [holding.sittingId] : []));
