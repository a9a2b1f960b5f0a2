import { Injectable } from '@nestjs/common';
import { allowedSteps, capacitiesOn, waitingFor, type Commitment, type LifeAction, type Waiting } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import type { CommitmentId, Instant, MemberId, Zone } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { toCommitment } from './commitment-row.ts';
import { COMMITMENT, DETAIL, type DetailRow } from './commitment-detail.sql.ts';

export type CommentView = { readonly byId: MemberId; readonly at: Instant; readonly text: string };
export type Detail = { readonly commitment: Commitment; readonly steps: readonly LifeAction[]; readonly waiting: readonly Waiting[]; readonly comments: readonly CommentView[] };

type CommentRow = { commitmentId: string; byId: MemberId; at: Instant; text: string };

/** One commitment whole, with what whoever asks may do with it now. */
@Injectable()
export class CommitmentDetailReader {
  async read(tx: TenantTx, ids: readonly CommitmentId[], posts: readonly PostHeld[]): Promise<(Detail | null)[]> {
    const rows = await tx.sql<DetailRow>('commitment-details', DETAIL, [tx.orgId, ids]);
    const comments = await this.comments(tx, ids);
    const details = new Map(rows.map((row) => [row.row.id, this.toDetail(tx, row, comments, posts)]));
    return ids.map((id) => details.get(id) ?? null);
  }

  private toDetail(tx: TenantTx, { row, zone, ...parts }: DetailRow, comments: CommentRow[], posts: readonly PostHeld[]): Detail {
    const commitment = toCommitment(COMMITMENT.revive(row), COMMITMENT.reviveParts(parts));
    const today = localDateOf(tx.now, zone as Zone);
    const me = tx.actor.memberId;
    const capacities = me === null ? new Set<never>() : capacitiesOn(commitment, me, posts, today);
    return {
      commitment,
      steps: allowedSteps(commitment, { capacities, today, escalated: row.escalated }),
      waiting: waitingFor(commitment),
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

