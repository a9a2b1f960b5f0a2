import { Injectable } from '@nestjs/common';
import type { EscalationCause, EscalationState, MatterKind } from '#domain/escalation';
import type { CommitmentId, EscalationId, Instant, MemberId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';

export type EscalationView = {
  readonly id: EscalationId;
  readonly subjectKind: MatterKind;
  readonly subjectId: string;
  /** The commitment itself, or the one in which the hand-off stands. */
  readonly commitmentId: CommitmentId;
  readonly siloIds: readonly SiloId[];
  readonly cause: EscalationCause;
  readonly raisedById: MemberId | null;
  readonly raisedAt: Instant;
  readonly reason: string;
  readonly state: EscalationState;
  readonly sinceAt: Instant;
};

const COLUMNS = `id, subject_kind as "subjectKind", subject_id as "subjectId",
  coalesce((select h.commitment_id from handoff h where h.org_id = escalation.org_id and h.id = escalation.subject_id), subject_id) as "commitmentId",
  silo_ids as "siloIds", cause, raised_by as "raisedById", raised_at as "raisedAt", reason, state, since_at as "sinceAt"`;

/** Escalations as screens show them. */
@Injectable()
export class EscalationReader {
  list(tx: TenantTx, wanted: { open: boolean; first: number; state?: EscalationState }): Promise<EscalationView[]> {
    return tx.sql<EscalationView>(
      'escalations',
      `select ${COLUMNS} from escalation where org_id = $1 and (not $2 or state not in ('RULED', 'MOOT')) and ($4::text is null or state = $4)
       order by raised_at desc, id desc limit $3`,
      [tx.orgId, wanted.open, Math.min(Math.max(wanted.first, 1), 200), wanted.state ?? null],
    );
  }

  async byIds(tx: TenantTx, ids: readonly EscalationId[]): Promise<(EscalationView | null)[]> {
    const rows = await tx.sql<EscalationView>('escalations-by-id', `select ${COLUMNS} from escalation where org_id = $1 and id = any($2::uuid[])`, [tx.orgId, ids]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The last one about each commitment or hand-off. */
  async about(tx: TenantTx, ids: readonly string[]): Promise<(EscalationView | null)[]> {
    const rows = await tx.sql<EscalationView>(
      'escalations-about',
      `select distinct on (subject_id) ${COLUMNS} from escalation where org_id = $1 and subject_id = any($2::uuid[]) order by subject_id, raised_at desc, id desc`,
      [tx.orgId, ids],
    );
    const found = new Map(rows.map((row) => [row.subjectId, row]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
