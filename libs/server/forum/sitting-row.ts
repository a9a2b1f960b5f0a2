import type { AgendaItem, Attendance, Outcome, Seat, Sitting } from '#domain/forum';
import type { AgendaItemId, ForumId, MemberId, SiloId, Subject } from '#domain/kernel';
import type { AgendaItemTable, AttendanceTable, OutcomeTable, SittingTable } from './sitting.table.ts';

export type SittingParts = { readonly attendance: readonly AttendanceTable[]; readonly agenda: readonly AgendaItemTable[]; readonly outcomes: readonly OutcomeTable[] };

export function toSitting(row: SittingTable, parts: SittingParts): Sitting {
  const { attendance, agenda, outcomes } = parts;
  return {
    id: row.id as Sitting['id'], forumId: row.forumId as ForumId, key: row.keyOn, on: row.heldOn, startsAt: row.startsAt, minutes: row.minutes,
    quorum: row.quorum, state: row.state, chairId: row.chairId as MemberId | null, scribeId: row.scribeId as MemberId | null,
    seats: attendance.map((seat) => ({ siloId: seat.siloId, memberId: seat.expectedId, standInId: seat.standInId }) as Seat),
    attendance: attendance.flatMap(({ siloId, mark, memberId }) => (mark === null ? [] : [{ siloId, mark, memberId } as Attendance])),
    agenda: agenda.map(toItem),
    currentItemId: row.currentItemId as AgendaItemId | null,
    outcomes: outcomes.map(toOutcome),
    startedAt: row.startedAt, closedAt: row.closedAt,
  };
}

export const toSittingRow = (sitting: Sitting) => ({
  heldOn: sitting.on, startsAt: sitting.startsAt, minutes: sitting.minutes, state: sitting.state, chairId: sitting.chairId,
  scribeId: sitting.scribeId, currentItemId: sitting.currentItemId, startedAt: sitting.startedAt, closedAt: sitting.closedAt,
});

const toItem = (row: AgendaItemTable): AgendaItem => ({
  id: row.id as AgendaItemId,
  subject: row.subjectKind === null ? null : ({ kind: row.subjectKind, id: row.subjectId } as Subject),
  title: row.title, why: row.why, minutes: row.minutes, carried: row.carried, takenAt: row.takenAt, settled: row.settled,
});

export const toItemRow = (item: AgendaItem, seq: number) => ({
  seq, title: item.title, why: item.why, minutes: item.minutes, carried: item.carried, takenAt: item.takenAt, settled: item.settled,
});

function toOutcome(row: OutcomeTable): Outcome {
  const { kind, words: text, carriedBy, promisedTo, ownerId, dueOn } = row;
  const shared = { id: row.id as Outcome['id'], itemId: row.itemId as Outcome['itemId'], commitmentId: row.commitmentId as Outcome['commitmentId'], text };
  if (kind === 'COMMITMENT') return { ...shared, kind, carriedBy, promisedTo, ownerId, dueOn } as Outcome;
  if (kind === 'HAND_OFF') return { ...shared, kind, from: carriedBy, to: promisedTo, dueOn } as Outcome;
  return { ...shared, kind, siloIds: row.siloIds as SiloId[] };
}

export function toOutcomeRow(outcome: Outcome) {
  const { id, kind, itemId, text: words, commitmentId } = outcome;
  const shared = { id, kind, itemId, words, commitmentId, carriedBy: null, promisedTo: null, ownerId: null, dueOn: null, siloIds: [] };
  if (outcome.kind === 'COMMITMENT') {
    const { carriedBy, promisedTo, ownerId, dueOn } = outcome;
    return { ...shared, carriedBy, promisedTo, ownerId, dueOn };
  }
  if (outcome.kind === 'HAND_OFF') return { ...shared, carriedBy: outcome.from, promisedTo: outcome.to, dueOn: outcome.dueOn };
  return { ...shared, siloIds: [...outcome.siloIds] };
}
