import type { MemberId, SiloId } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import { against, sittingFact, type Attendance, type Mark, type Sitting, type SittingDecided, type SittingStep } from './sitting.ts';

export type MarkAttendance = {
  readonly siloId: SiloId;
  readonly mark: Mark;
  /** Who sits there; left out for who is expected (the seat's holder, or its stand-in). */
  readonly memberId?: MemberId | null;
};

/** Marks or corrects one seat until the close. Refuses NOT_ALLOWED, WRONG_STATE, NOT_FOUND (no such seat), INVALID (nobody named). */
export const markAttendance = (sitting: Sitting, input: MarkAttendance, step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'sitting.capture', step, ['OPEN', 'IN_ROOM']);
  if (problem) return problem;
  const seat = sitting.seats.find((other) => other.siloId === input.siloId);
  if (!seat) return refuse('NOT_FOUND', 'Nothing was changed: this silo has no seat in this sitting.', 'siloId');
  const isFilled = input.mark === 'PRESENT' || input.mark === 'STAND_IN';
  const expected = input.mark === 'PRESENT' ? seat.memberId : seat.standInId;
  const memberId = isFilled ? (input.memberId ?? expected) : null;
  if (isFilled && memberId === null) return refuse('INVALID', 'Nothing was changed: say who sits there, because nobody is named for this seat.', 'memberId');
  const marked: Attendance = { siloId: input.siloId, mark: input.mark, memberId };
  const before = sitting.attendance.find((other) => other.siloId === input.siloId);
  if (before?.mark === marked.mark && before.memberId === memberId) return ok({ sitting, facts: [] });
  const attendance = [...sitting.attendance.filter((other) => other.siloId !== input.siloId), marked];
  return ok({ sitting: { ...sitting, attendance }, facts: [sittingFact('sitting.attendance-marked', sitting, { siloId: input.siloId, mark: input.mark, memberId })] });
};

/** Every seat with its mark, in the order of the seats; a seat that nobody marked is absent. */
export const attendanceOf = (sitting: Pick<Sitting, 'seats' | 'attendance'>): readonly Attendance[] =>
  sitting.seats.map((seat) => sitting.attendance.find((mark) => mark.siloId === seat.siloId) ?? { siloId: seat.siloId, mark: 'ABSENT', memberId: null });

export type Quorum = { readonly seats: number; readonly filled: number; readonly needed: number; readonly met: boolean };

/** Counted by silo: a seat is filled by its holder or a stand-in, however many people came with them. */
export const quorumOf = (sitting: Pick<Sitting, 'seats' | 'attendance' | 'quorum'>): Quorum => {
  const filled = attendanceOf(sitting).filter(({ mark }) => mark === 'PRESENT' || mark === 'STAND_IN').length;
  return { seats: sitting.seats.length, filled, needed: sitting.quorum, met: filled >= sitting.quorum };
};
