import { endOfDay } from '#domain/calendar';
import type { Handoff } from '#domain/handoff';
import type { CommitmentId, HandoffId, MemberId, SiloId, Zone } from '#domain/kernel';
import type { HandoffRoundTable, HandoffSlipTable, HandoffTable } from './handoff.table.ts';

/** One hand-off as its row; `zone` is the giving silo's, where its dates end. */
export function toRow(handoff: Handoff, zone: Zone): Omit<HandoffTable, 'orgId' | 'escalated'> {
  const { rounds: _rounds, slips: _slips, since, asked, ready, ...columns } = handoff;
  return {
    ...columns,
    ready: [...ready],
    sinceAt: since,
    dueEndsAt: endOfDay(handoff.dueOn, zone),
    askedOn: asked?.on ?? null,
    askedReason: asked?.reason ?? null,
    askedNote: asked?.note ?? null,
    askedBy: asked?.byMemberId ?? null,
    askedAt: asked?.at ?? null,
  };
}

type Plain<Row> = Omit<Row, 'orgId' | 'id' | 'handoffId'>;

export function toHandoff(row: HandoffTable, rounds: readonly Plain<HandoffRoundTable>[], slips: readonly Plain<HandoffSlipTable>[]): Handoff {
  return {
    id: row.id as HandoffId,
    version: row.version,
    commitmentId: row.commitmentId as CommitmentId,
    seq: row.seq,
    title: row.title,
    ready: row.ready,
    fromSilo: row.fromSilo as SiloId,
    toSilo: row.toSilo as SiloId,
    state: row.state,
    since: row.sinceAt,
    dueOn: row.dueOn,
    asked: row.askedOn === null ? null : { on: row.askedOn, reason: row.askedReason!, note: row.askedNote ?? '', byMemberId: row.askedBy as MemberId, at: row.askedAt! },
    rounds: rounds.map(({ seq, claim, byMemberId, at, dueOn, words, answer, answeredBy, answeredAt, answerNote, wishedOn }) => ({
      seq, claim, byMemberId: byMemberId as MemberId, at, dueOn, words, answer, answeredBy: answeredBy as MemberId | null, answeredAt, answerNote, wishedOn,
    })),
    slips: slips.map(({ seq, fromOn, toOn, days, reason, note, askedBy, agreedBy, at }) => ({
      seq, fromOn, toOn, days, reason, note, askedBy: askedBy as MemberId, agreedBy: agreedBy as MemberId, at,
    })),
    voidReason: row.voidReason,
  };
}
