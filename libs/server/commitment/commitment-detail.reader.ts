import { Injectable } from '@nestjs/common';
import { allowedSteps, capacitiesOn, waitingFor, type Commitment, type LifeAction } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import type { CommitmentId, Instant, MemberId, Zone } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { toCommitment } from './commitment-row.ts';
import { WaitingTimes, type Wait } from './waiting-times.ts';
import { COMMITMENT, DETAIL, type DetailRow } from './commitment-detail.sql.ts';

export type CommentView = { readonly byId: MemberId; readonly at: Instant; readonly text: string };
export type Detail = { readonly commitment: Commitment; readonly steps: readonly LifeAction[]; readonly waiting: readonly Wait[]; readonly comments: readonly CommentView[] };

type CommentRow = { commitmentId: string; byId: MemberId; at: Instant; text: string };

/** One commitment whole, with what whoever asks may do with it now. */
@Injectable()
export class CommitmentDetailReader {
  constructor(private readonly times: WaitingTimes) {}

  async read(tx: TenantTx, ids: readonly CommitmentId[], posts: readonly PostHeld[]): Promise<(Detail | null)[]> {
    const rows = await tx.sql<DetailRow>('commitment-details', DETAIL, [tx.orgId, ids]);
    const comments = await this.comments(tx, ids);
    const seen = rows.map((row) => this.toDetail(tx, row, comments, posts));
    const waits = await this.times.of(tx, seen.map(({ commitment }) => ({ between: commitment, waiting: waitingFor(commitment) })));
    const details = new Map(seen.map((detail, index) => [detail.commitment.id, { ...detail, waiting: waits[index]! }]));
    return ids.map((id) => details.get(id) ?? null);
  }

  private toDetail(tx: TenantTx, { row, zone, ...parts }: DetailRow, comments: CommentRow[], posts: readonly PostHeld[]): Omit<Detail, 'waiting'> {
    const commitment = toCommitment(COMMITMENT.revive(row), COMMITMENT.reviveParts(parts));
    const today = localDateOf(tx.now, zone as Zone);
    const me = tx.actor.memberId;
    const capacities = me === null ? new Set<never>() : capacitiesOn(commitment, me, posts, today);
    return {
      commitment,
      steps: allowedSteps(commitment, { capacities, today, escalated: row.escalated }),
      comments: comments.filter((comment) => comment.commitmentId === row.id),
    };
  }

  private comments(tx: TenantTx, ids: readonly CommitmentId[]): Promise<CommentRow[]> {
    return tx.sql<CommentRow>(
      'comments-of-commitments',
      `select commitment_id as "commitmentId", by_member_id as "byId", at, words as text from comment
       where org_id = $1 and commitment_id = any($2::uuid[]) order by at, id`,
      [tx.orgId, ids],
    );
  }
}

