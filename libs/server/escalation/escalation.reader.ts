import { Injectable } from '@nestjs/common';
import type { Clock, EscalationCause, EscalationState, MatterKind, Ruling } from '#domain/escalation';
import type { CommitmentId, EscalationId, Instant, MemberId, SiloId } from '#domain/kernel';
import { revive, type TenantTx } from '#server/database';
import type { RequestScope } from '#server/graphql';
import { toClock } from './clock.repository.ts';
import { toRuling } from './ruling.repository.ts';
import type { RulingTable } from './ruling.table.ts';

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
  /** The last one that was not taken back. */
  readonly ruling: Ruling | null;
};

/** Where a commitment's or hand-off's ladder stands. */
export type Ladder = { readonly escalation: EscalationView | null; readonly clock: Clock | null };

type Row = Omit<EscalationView, 'ruling'> & { readonly ruling: object | null };

const COLUMNS = `id, subject_kind as "subjectKind", subject_id as "subjectId",
  coalesce((select h.commitment_id from handoff h where h.org_id = escalation.org_id and h.id = escalation.subject_id), subject_id) as "commitmentId",
  silo_ids as "siloIds", cause, raised_by as "raisedById", raised_at as "raisedAt", reason, state, since_at as "sinceAt",
  (select to_jsonb(r) from ruling r where r.org_id = escalation.org_id and r.escalation_id = escalation.id and r.state <> 'TAKEN_BACK' order by r.held_at desc, r.id desc limit 1) as ruling`;

const LADDERS = `
  select i.id, (select to_jsonb(k) from clock k where k.org_id = $1 and k.subject_id = i.id and k.ended_at is null) as clock, to_jsonb(e) as escalation
  from unnest($2::uuid[]) i(id)
  left join lateral (select ${COLUMNS} from escalation where org_id = $1 and subject_id = i.id order by raised_at desc, id desc limit 1) e on true`;

const toView = ({ ruling, ...row }: Row): EscalationView => ({ ...row, ruling: ruling && toRuling(revive<RulingTable>(ruling)) });

/** Escalations as screens show them. */
@Injectable()
export class EscalationReader {
  async list(tx: TenantTx, wanted: { open: boolean; first: number; state?: EscalationState }): Promise<EscalationView[]> {
    const rows = await tx.sql<Row>(
      'escalations',
      `select ${COLUMNS} from escalation where org_id = $1 and (not $2 or state not in ('RULED', 'MOOT')) and ($4::text is null or state = $4)
       order by raised_at desc, id desc limit $3`,
      [tx.orgId, wanted.open, Math.min(Math.max(wanted.first, 1), 200), wanted.state ?? null],
    );
    return rows.map(toView);
  }

  async byIds(tx: TenantTx, ids: readonly EscalationId[]): Promise<(EscalationView | null)[]> {
    const rows = await tx.sql<Row>('escalations-by-id', `select ${COLUMNS} from escalation where org_id = $1 and id = any($2::uuid[])`, [tx.orgId, ids]);
    const found = new Map(rows.map((row) => [row.id, toView(row)]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The last escalation about each commitment or hand-off, and the clock that runs for it: one statement for all. */
  async ladders(tx: TenantTx, ids: readonly string[]): Promise<Ladder[]> {
    const rows = await tx.sql<{ id: string; clock: object | null; escalation: object | null }>('ladders', LADDERS, [tx.orgId, ids]);
    const found = new Map(rows.map(({ id, clock, escalation }) => [id, { clock: clock && toClock(revive(clock)), escalation: escalation && toView(revive(escalation)) }]));
    return ids.map((id) => found.get(id) ?? { clock: null, escalation: null });
  }

  /** Of one of them, read once a request. */
  ladder(scope: RequestScope, id: string): Promise<Ladder> {
    return scope.load('ladder', id, (tx, ids: readonly string[]) => this.ladders(tx, ids));
  }
}
