import { Injectable } from '@nestjs/common';
import { allowedSteps, capacitiesOn, waitingFor, wayToPutDate, type Commitment, type DateWay, type LifeAction } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import type { CommitmentId, Zone } from '#domain/kernel';
import { capacitiesActing, type Acting, type Capacity } from '#domain/org';
import type { TenantTx } from '#server/database';
import { StandIns } from '#server/org';
import { toCommitment } from './commitment-row.ts';
import { WaitingTimes, type Wait } from './waiting-times.ts';
import { COMMITMENT, DETAIL, type DetailRow } from './commitment-detail.sql.ts';

/** `capacities`: what whoever asks is to it, by themselves and for whom they stand in. */
export type Detail = { readonly commitment: Commitment; readonly capacities: ReadonlySet<Capacity>; readonly steps: readonly LifeAction[]; readonly dateWay: DateWay | null; readonly waiting: readonly Wait[] };

/** One commitment whole, with what whoever asks may do with it now. */
@Injectable()
export class CommitmentDetailReader {
  constructor(
    private readonly times: WaitingTimes,
    private readonly standIns: StandIns,
  ) {}

  async read(tx: TenantTx, ids: readonly CommitmentId[]): Promise<(Detail | null)[]> {
    const rows = await tx.sql<DetailRow>('commitment-details', DETAIL, [tx.orgId, ids]);
    const acting = await this.standIns.acting(tx);
    const seen = rows.map((row) => this.toDetail(tx, row, acting));
    const waits = await this.times.of(tx, seen.map(({ commitment }) => ({ between: commitment, waiting: waitingFor(commitment) })));
    const details = new Map(seen.map((detail, index) => [detail.commitment.id, { ...detail, waiting: waits[index]! }]));
    return ids.map((id) => details.get(id) ?? null);
  }

  private toDetail(tx: TenantTx, { row, zone, ...parts }: DetailRow, acting: Acting | null): Omit<Detail, 'waiting'> {
    const commitment = toCommitment(COMMITMENT.revive(row), COMMITMENT.reviveParts(parts));
    const today = localDateOf(tx.now, zone as Zone);
    const capacities = capacitiesActing(acting, (member, posts) => capacitiesOn(commitment, member, posts, today));
    const view = { capacities, today, escalated: row.escalated };
    return {
      commitment,
      capacities,
      steps: allowedSteps(commitment, view),
      dateWay: wayToPutDate(commitment, view),
    };
  }
}
