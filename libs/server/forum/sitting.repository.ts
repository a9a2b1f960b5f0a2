import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { AgendaItem, LockedMinutes, Outcome, Sitting } from '#domain/forum';
import { ok, refuse, type Result, type SittingId } from '#domain/kernel';
import { revive, rowsInJson, type TenantTx } from '#server/database';
import { toItemRow, toOutcomeRow, toSitting, toSittingRow } from './sitting-row.ts';
import { AgendaItemTable, AttendanceTable, MinutesTable, OutcomeTable, SittingTable } from './sitting.table.ts';

export type HeldSitting = { readonly sitting: Sitting; readonly version: number };

type WholeRow = { readonly row: object; readonly attendance: readonly object[]; readonly agenda: readonly object[]; readonly outcomes: readonly object[] };

const part = (table: string, order: string): string => rowsInJson(`${table} x where x.org_id = s.org_id and x.sitting_id = s.id`, order);
const WHOLE = `
  select to_jsonb(s) as row, ${part('attendance', 'x.seq')} as attendance, ${part('agenda_item', 'x.seq')} as agenda, ${part('outcome', 'x.at, x.id')} as outcomes
  from sitting s where s.org_id = $1 and s.id = any($2::uuid[])`;

/** Sittings by id, whole. Writers lock the row first: a room has several hands, and each sees what the one before did. */
@Injectable()
export class SittingRepository {
  async byIds(tx: TenantTx, ids: readonly SittingId[]): Promise<(HeldSitting | null)[]> {
    const rows = await tx.sql<WholeRow>('sittings', WHOLE, [tx.orgId, ids]);
    const found = new Map(rows.map((whole) => {
      const row = revive<SittingTable>(whole.row);
      const parts = { attendance: whole.attendance.map((raw) => revive<AttendanceTable>(raw)), agenda: whole.agenda.map((raw) => revive<AgendaItemTable>(raw)), outcomes: whole.outcomes.map((raw) => revive<OutcomeTable>(raw)) };
      return [row.id, { sitting: toSitting(row, parts), version: row.version }];
    }));
    return ids.map((id) => found.get(id) ?? null);
  }

  async lock(tx: TenantTx, id: SittingId): Promise<HeldSitting | null> {
    await tx.sql('sitting-lock', 'select id from sitting where org_id = $1 and id = $2 for update', [tx.orgId, id]);
    return (await this.byIds(tx, [id]))[0] ?? null;
  }

  async insert(tx: TenantTx, sitting: Sitting): Promise<void> {
    const { id, forumId, key: keyOn, quorum } = sitting;
    await tx.rows(SittingTable).insert({ ...toSittingRow(sitting), id, forumId, keyOn, quorum, version: 1 });
    const seats = sitting.seats.map(({ siloId, memberId, standInId }, seq) => ({ id: tx.newId(), sittingId: id, siloId, seq, expectedId: memberId, standInId, mark: null, memberId: null }));
    await tx.rows(AttendanceTable).insert(...seats);
    await this.saveAgenda(tx, id, [], sitting.agenda);
  }

  /** Writes what changed; the sitting's own row last, because a closed one takes nothing more. */
  async save(tx: TenantTx, { sitting: before, version }: HeldSitting, after: Sitting): Promise<Result<null>> {
    await this.saveAgenda(tx, after.id, before.agenda, after.agenda);
    await this.saveSeats(tx, before, after);
    await this.saveAttendance(tx, before, after);
    await this.saveOutcomes(tx, before.outcomes, after);
    const written = await tx.rows(SittingTable).update({ id: after.id, version }, { ...toSittingRow(after), version: version + 1 });
    return written === 1 ? ok(null) : refuse('STALE', 'Somebody changed this sitting at the same moment. Nothing of yours was saved; look again and repeat it.');
  }

  async lockMinutes(tx: TenantTx, { body, texts, textDigests, digest, lockedAt, signedBy }: LockedMinutes): Promise<void> {
    await tx.rows(MinutesTable).insert({ id: tx.newId(), sittingId: body.sittingId, body, texts: { ...texts }, textDigests: { ...textDigests }, digest, lockedAt, signedBy });
  }

  private async saveAgenda(tx: TenantTx, sittingId: SittingId, before: readonly AgendaItem[], after: readonly AgendaItem[]): Promise<void> {
    const rows = tx.rows(AgendaItemTable);
    const places = new Map(before.map((item, seq) => [item.id, { item, seq }]));
    const kept = new Set(after.map((item) => item.id));
    const gone = before.filter((item) => !kept.has(item.id));
    if (gone.length > 0) await rows.delete({ id: In(gone.map((item) => item.id)) });
    const fresh = after.flatMap((item, seq) => (places.has(item.id) ? [] : [{ ...toItemRow(item, seq), id: item.id, sittingId, subjectKind: item.subject?.kind ?? null, subjectId: item.subject?.id ?? null }]));
    await rows.insert(...fresh);
    for (const [seq, item] of after.entries()) {
      const place = places.get(item.id);
      if (place && JSON.stringify(toItemRow(place.item, place.seq)) !== JSON.stringify(toItemRow(item, seq))) await rows.update({ id: item.id }, toItemRow(item, seq));
    }
  }

  private async saveSeats(tx: TenantTx, before: Sitting, { id: sittingId, seats }: Sitting): Promise<void> {
    for (const { siloId, memberId, standInId } of seats) {
      const known = before.seats.find((seat) => seat.siloId === siloId);
      if (known?.memberId !== memberId || known.standInId !== standInId) await tx.rows(AttendanceTable).update({ sittingId, siloId }, { expectedId: memberId, standInId });
    }
  }

  private async saveAttendance(tx: TenantTx, before: Sitting, after: Sitting): Promise<void> {
    for (const { siloId, mark, memberId } of after.attendance) {
      const known = before.attendance.find((other) => other.siloId === siloId);
      if (known?.mark !== mark || known.memberId !== memberId) await tx.rows(AttendanceTable).update({ sittingId: after.id, siloId }, { mark, memberId });
    }
  }

  private async saveOutcomes(tx: TenantTx, before: readonly Outcome[], { id: sittingId, outcomes }: Sitting): Promise<void> {
    const rows = tx.rows(OutcomeTable);
    const known = new Map(before.map((outcome) => [outcome.id, outcome]));
    const gone = before.filter((outcome) => !outcomes.some((other) => other.id === outcome.id));
    if (gone.length > 0) await rows.delete({ id: In(gone.map((outcome) => outcome.id)) });
    for (const outcome of outcomes) {
      const row = toOutcomeRow(outcome);
      const old = known.get(outcome.id);
      if (!old) await rows.insert({ ...row, sittingId, byMemberId: tx.actor.memberId!, at: tx.now });
      else if (JSON.stringify(toOutcomeRow(old)) !== JSON.stringify(row)) {
        await rows.update({ id: outcome.id }, { commitmentId: row.commitmentId, ownerId: row.ownerId, dueOn: row.dueOn });
      }
    }
  }
}
