import { endOfDay } from '#domain/calendar';
import { slipsOf, type Commitment, type Report } from '#domain/commitment';
import type { CommitmentId, MemberId, SiloId, Zone } from '#domain/kernel';
import type { CounterRoundTable, DeliveryTable, SlipTable } from './commitment-parts.table.ts';
import type { CommitmentTable } from './commitment.table.ts';

export type Parts = {
  readonly slips: readonly SlipTable[];
  readonly rounds: readonly CounterRoundTable[];
  readonly deliveries: readonly DeliveryTable[];
  readonly contributingSiloIds: readonly string[];
};

/**
 * One commitment as its row; `zone` is the carrying silo's, where its dates end. Its original date ends where the silo is
 * that held it then (`heldIn`), so that a promise that passes on stays kept or broken.
 */
export function toRow(commitment: Commitment, zone: Zone, heldIn: Zone = zone): Omit<CommitmentTable, 'orgId' | 'escalated'> {
  const { slips: _slips, rounds: _rounds, deliveries: _deliveries, contributingSiloIds: _silos, ...plain } = commitment;
  const { asked, suggested, report, withdrawalAsked, closing, heldOnOriginal, ...columns } = plain;
  const slipped = slipsOf(commitment);
  return {
    ...columns,
    slipCount: slipped.count,
    slipDays: slipped.days,
    dueEndsAt: commitment.agreedOn && endOfDay(commitment.agreedOn, zone),
    originalEndsAt: commitment.originalOn && endOfDay(commitment.originalOn, heldIn),
    askedOn: asked?.on ?? null,
    askedReason: asked?.reason ?? null,
    askedNote: asked?.note ?? null,
    askedBy: asked?.byMemberId ?? null,
    askedAt: asked?.at ?? null,
    suggestedOn: suggested?.on ?? null,
    suggestedReason: suggested?.reason ?? null,
    suggestedNote: suggested?.note ?? null,
    suggestedBy: suggested?.byMemberId ?? null,
    suggestedAt: suggested?.at ?? null,
    suggestedBecauseOf: suggested?.becauseOf ?? null,
    heldBySilo: heldOnOriginal?.siloId ?? null,
    heldByOwner: heldOnOriginal?.ownerId ?? null,
    reportState: report?.state ?? null,
    reportConfidence: report?.confidence ?? null,
    reportEvidence: report?.evidence ?? null,
    reportAskKind: report?.ask?.kind ?? null,
    reportAskText: report?.ask?.text ?? null,
    reportAt: report?.at ?? null,
    reportBy: report?.byMemberId ?? null,
    withdrawalSide: withdrawalAsked?.side ?? null,
    withdrawalBy: withdrawalAsked?.byMemberId ?? null,
    withdrawalAt: withdrawalAsked?.at ?? null,
    withdrawalReason: withdrawalAsked?.reason ?? null,
    closingPath: closing?.path ?? null,
    closingReason: closing?.reason ?? null,
    closingBy: closing?.byMemberId ?? null,
    closingAt: closing?.at ?? null,
    closingOn: closing?.on ?? null,
  };
}

export function toCommitment(row: CommitmentTable, parts: Parts): Commitment {
  return {
    id: row.id as CommitmentId,
    version: row.version,
    number: row.number,
    title: row.title,
    customerEffect: row.customerEffect,
    doneWhen: row.doneWhen,
    nextStep: row.nextStep,
    carriedBy: row.carriedBy as SiloId,
    promisedTo: row.promisedTo as SiloId | null,
    contributingSiloIds: parts.contributingSiloIds as SiloId[],
    ownerId: row.ownerId as MemberId | null,
    namedOwnerId: row.namedOwnerId as MemberId | null,
    proposedBy: row.proposedBy as MemberId | null,
    proposedAt: row.proposedAt,
    standing: row.standing,
    waitingOn: row.waitingOn,
    waitingSinceAt: row.waitingSinceAt,
    rounds: parts.rounds.map(({ seq, side, byMemberId, at, fromOn, on, note }) => ({ seq, side, byMemberId: byMemberId as MemberId, at, fromOn, on, note })),
    proposedOn: row.proposedOn,
    originalOn: row.originalOn,
    agreedOn: row.agreedOn,
    asked: askedOf(row),
    suggested: suggestedOf(row),
    slips: parts.slips.map(({ orgId: _org, id: _id, commitmentId: _of, ...slip }) => ({
      ...slip,
      askedBy: slip.askedBy as MemberId | null,
      agreedBy: slip.agreedBy as MemberId,
    })),
    heldOnOriginal: row.heldBySilo === null ? null : { siloId: row.heldBySilo as SiloId, ownerId: row.heldByOwner as MemberId | null },
    acceptedAt: row.acceptedAt,
    report: reportOf(row),
    lastWordAt: row.lastWordAt,
    deliveries: parts.deliveries.map(({ orgId: _org, id: _id, commitmentId: _of, ...delivery }) => ({
      ...delivery,
      byMemberIds: delivery.byMemberIds as MemberId[],
      answeredBy: delivery.answeredBy as MemberId | null,
    })),
    effect: row.effect,
    withdrawalAsked:
      row.withdrawalSide === null
        ? null
        : { side: row.withdrawalSide, byMemberId: row.withdrawalBy as MemberId, at: row.withdrawalAt!, reason: row.withdrawalReason ?? '' },
    closing:
      row.closingPath === null
        ? null
        : { path: row.closingPath, reason: row.closingReason ?? '', byMemberId: row.closingBy as MemberId | null, at: row.closingAt!, on: row.closingOn! },
    asImported: row.asImported,
    importKey: row.importKey,
    importNote: row.importNote,
    arrears: row.arrears,
    verifierId: row.verifierId as MemberId | null,
    effectOn: row.effectOn,
    effectAskedAt: row.effectAskedAt,
    loadConfirmed: row.loadConfirmed,
    changeKind: row.changeKind,
    playbook: row.playbook,
    watchedFromOn: row.watchedFromOn,
  };
}

function askedOf(row: CommitmentTable): Commitment['asked'] {
  if (row.askedOn === null) return null;
  return { on: row.askedOn, reason: row.askedReason!, note: row.askedNote ?? '', byMemberId: row.askedBy as MemberId | null, at: row.askedAt! };
}

function suggestedOf(row: CommitmentTable): Commitment['suggested'] {
  if (row.suggestedOn === null) return null;
  return {
    on: row.suggestedOn, reason: row.suggestedReason!, note: row.suggestedNote ?? '', byMemberId: row.suggestedBy as MemberId,
    at: row.suggestedAt!, becauseOf: row.suggestedBecauseOf as CommitmentId | null,
  };
}

function reportOf(row: CommitmentTable): Report | null {
  if (row.reportState === null) return null;
  const said = { evidence: row.reportEvidence ?? '', at: row.reportAt!, byMemberId: row.reportBy as MemberId };
  if (row.reportState === 'ON_TRACK') return { ...said, state: 'ON_TRACK', confidence: row.reportConfidence, ask: null };
  const ask = { kind: row.reportAskKind, text: row.reportAskText } as NonNullable<Report['ask']>;
  return { ...said, state: 'AT_RISK', confidence: row.reportConfidence!, ask };
}
