import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Advance, Clock } from '#domain/escalation';
import type { ClockId, Instant, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { setDue, setDues } from '#server/jobs';
import { ClockTable } from './clock.table.ts';
import { StepTable } from './step.table.ts';

export const STEP_DUE = 'step';

/** Clocks and the steps that they took. Whoever changes one holds its subject's row. */
@Injectable()
export class ClockRepository {
  async running(tx: TenantTx, subjectIds: readonly string[]): Promise<Clock[]> {
    const rows = await tx.rows(ClockTable).find({ subjectId: In([...subjectIds]), endedAt: IsNull() });
    return rows.map(toClock);
  }

  async byId(tx: TenantTx, id: string): Promise<Clock | null> {
    const row = await tx.rows(ClockTable).findOne({ id });
    return row && toClock(row);
  }

  async insert(tx: TenantTx, clock: Clock): Promise<void> {
    await tx.rows(ClockTable).insert(toRow(clock));
  }

  /** Many clocks with the moments of their next steps, in two statements. */
  async insertSet(tx: TenantTx, clocks: readonly Clock[], dues: readonly { readonly id: string; readonly at: Instant | null }[]): Promise<void> {
    await tx.rows(ClockTable).insertSet(clocks.map(toRow));
    await setDues(tx, STEP_DUE, dues);
  }

  async end(tx: TenantTx, clock: Clock): Promise<void> {
    if (clock.ended === null) return;
    await tx.rows(ClockTable).update({ id: clock.id }, { endedAt: clock.ended.at, endedWhy: clock.ended.why });
    await setDue(tx, STEP_DUE, clock.id, null);
  }

  /** Writes how far a clock went and which steps it took; a step that is there already makes the transaction fail. */
  async advance(tx: TenantTx, { clock, fires, skipped }: Advance): Promise<void> {
    await tx.rows(ClockTable).update({ id: clock.id }, { passed: clock.passed });
    const taken = [...skipped.map((step) => ({ step, outcome: 'SKIPPED' as const })), ...(fires ? [{ step: fires, outcome: 'FIRED' as const }] : [])];
    await tx.rows(StepTable).insert(
      ...taken.map(({ step, outcome }) => ({
        id: tx.newId(), clockId: clock.id, rule: step.rule, outcome, dueOn: step.on, dueAt: step.dueAt, at: tx.now,
      })),
    );
  }
}

const toRow = ({ id, subject, agreedOn, countsFrom, ladderVersion, startedAt, passed }: Clock) =>
  ({ id, subjectKind: subject.kind, subjectId: subject.id, siloId: subject.siloId, agreedOn, countsFrom, ladderVersion, startedAt, passed }) as const;

export const toClock = (row: ClockTable): Clock => ({
  id: row.id as ClockId,
  subject: { kind: row.subjectKind, id: row.subjectId, siloId: row.siloId as SiloId },
  agreedOn: row.agreedOn,
  countsFrom: row.countsFrom,
  ladderVersion: row.ladderVersion,
  startedAt: row.startedAt,
  passed: row.passed,
  pause: row.pausedAt === null ? null : { at: row.pausedAt, workingDays: row.pausedDays! },
  ended: row.endedAt === null ? null : { at: row.endedAt, why: row.endedWhy! },
});
