import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Escalation } from '#domain/escalation';
import type { EscalationId, MemberId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { EscalationTable } from './escalation.table.ts';

const OPEN = ['OPEN', 'WITH_CCO', 'BRIEFING', 'BEFORE_SPONSOR'] as const;

/** Escalations by id or by what they are about. Whoever changes one holds its subject's row. */
@Injectable()
export class EscalationRepository {
  async find(tx: TenantTx, id: EscalationId): Promise<Escalation | null> {
    const row = await tx.rows(EscalationTable).findOne({ id });
    return row && toEscalation(row);
  }

  /** The one that is still to be settled about a subject, if any. */
  async openAbout(tx: TenantTx, subjectId: string): Promise<Escalation | null> {
    const row = await tx.rows(EscalationTable).findOne({ subjectId, state: In([...OPEN]) });
    return row && toEscalation(row);
  }

  async insert(tx: TenantTx, { id, subject, siloIds, cause, raisedBy, raisedAt, reason, state, since }: Escalation): Promise<void> {
    await tx.rows(EscalationTable).insert({
      id, subjectKind: subject.kind, subjectId: subject.id, siloIds: [...siloIds], cause, raisedBy, raisedAt, reason, state, sinceAt: since,
    });
  }

  async save(tx: TenantTx, { id, state, since }: Escalation): Promise<void> {
    await tx.rows(EscalationTable).update({ id }, { state, sinceAt: since });
  }
}

const toEscalation = (row: EscalationTable): Escalation => ({
  id: row.id as EscalationId,
  subject: { kind: row.subjectKind, id: row.subjectId },
  siloIds: row.siloIds as SiloId[],
  cause: row.cause,
  raisedBy: row.raisedBy as MemberId | null,
  raisedAt: row.raisedAt,
  reason: row.reason,
  state: row.state,
  since: row.sinceAt,
});
