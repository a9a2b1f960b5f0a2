import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Difference, Ruling, RulingChange, RulingTerms } from '#domain/escalation';
import type { EscalationId, MemberId, RulingId, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { setDue } from '#server/jobs';
import { RulingTable } from './ruling.table.ts';

export const RULING_DUE = 'ruling';

/** Rulings by id or by what they settle. Whoever changes one holds the row of the commitment that it is about. */
@Injectable()
export class RulingRepository {
  async find(tx: TenantTx, id: RulingId): Promise<Ruling | null> {
    const row = await tx.rows(RulingTable).findOne({ id });
    return row && toRuling(row);
  }

  async held(tx: TenantTx, escalationId: EscalationId): Promise<Ruling | null> {
    const row = await tx.rows(RulingTable).findOne({ escalationId, state: 'HELD' });
    return row && toRuling(row);
  }

  /** Those that took effect on a subject and that no other has superseded. */
  async inForce(tx: TenantTx, subjectId: string): Promise<Ruling[]> {
    const found = await tx.sql<{ id: string }>(
      'rulings-in-force',
      `select r.id from ruling r join escalation e on e.org_id = r.org_id and e.id = r.escalation_id
       where r.org_id = $1 and e.subject_id = $2 and r.state = 'EXECUTED'`,
      [tx.orgId, subjectId],
    );
    return (await tx.rows(RulingTable).find({ id: In(found.map((row) => row.id)) })).map(toRuling);
  }

  async byIds(tx: TenantTx, ids: readonly RulingId[]): Promise<(Ruling | null)[]> {
    const rows = new Map((await tx.rows(RulingTable).find({ id: In([...ids]) })).map((row) => [row.id, row]));
    return ids.map((id) => (rows.has(id) ? toRuling(rows.get(id)!) : null));
  }

  async insert(tx: TenantTx, ruling: Ruling): Promise<void> {
    const { id, escalationId, ruledBy, terms, changes, heldAt, executesAt, state } = ruling;
    const line = terms.kind === 'NEW_LINE_OF_ACCOUNTABILITY' ? { carriedBy: terms.carriedBy, ownerId: terms.ownerId } : { carriedBy: null, ownerId: null };
    const { kind, agreedOn, reason, instruction } = terms;
    const formerNextStep = changes.find((change) => change.field === 'NEXT_STEP')?.from ?? '';
    await tx.rows(RulingTable).insert({
      id, escalationId, ruledBy, kind, agreedOn, reason, instruction, ...line, formerNextStep, changes: changes.map(withoutWords), heldAt, executesAt, state, differs: [],
    });
    await setDue(tx, RULING_DUE, id, executesAt);
  }

  async settle(tx: TenantTx, { id, state, settledAt, differs }: Ruling): Promise<void> {
    const kept = differs.map((difference) => (difference.field === 'NEXT_STEP' ? { ...difference, expected: null, found: null } : difference));
    await tx.rows(RulingTable).update({ id }, { state, settledAt, differs: kept as Difference[] });
    await setDue(tx, RULING_DUE, id, null);
  }
}

const withoutWords = (change: RulingChange): RulingChange => (change.field === 'NEXT_STEP' ? { ...change, from: null, to: null } : change);

const termsOf = ({ kind, agreedOn, reason, instruction, carriedBy, ownerId }: RulingTable): RulingTerms =>
  kind === 'COURSE_CORRECT'
    ? { kind, agreedOn, reason, instruction }
    : { kind, agreedOn, reason, instruction, carriedBy: carriedBy as SiloId, ownerId: ownerId as MemberId };

export const toRuling = (row: RulingTable): Ruling => ({
  id: row.id as RulingId,
  escalationId: row.escalationId as EscalationId,
  ruledBy: row.ruledBy as MemberId,
  terms: termsOf(row),
  changes: row.changes.map((change) => (change.field === 'NEXT_STEP' ? { ...change, from: row.formerNextStep, to: row.instruction } : change)),
  heldAt: row.heldAt,
  executesAt: row.executesAt,
  state: row.state,
  settledAt: row.settledAt,
  differs: row.differs,
});
