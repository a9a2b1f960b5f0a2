import { daysBetween } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import type { Slip } from './parts.ts';
import { changed, factOf, type Change, type Step } from './step.ts';

export type Move = Pick<Slip, 'reason' | 'note' | 'path' | 'askedBy'> & { readonly toOn: LocalDate };

/**
 * Makes a date the agreed one. Later is a slip with its reason; earlier is a move and no slip; both leave the original
 * date as it is and end whatever date was being asked for or suggested. The commitment has an agreed date.
 */
export function moveAgreedDate(commitment: Commitment, move: Move, patch: Partial<Commitment>, step: Step): Change {
  const fromOn = commitment.agreedOn!;
  const days = daysBetween(fromOn, move.toOn);
  const slip: Slip = {
    seq: commitment.slips.length + 1, fromOn, toOn: move.toOn, days, reason: move.reason, note: move.note,
    path: move.path, askedBy: move.askedBy, agreedBy: step.by, at: step.now, undoneAt: null,
  };
  const next = changed(commitment, {
    agreedOn: move.toOn,
    asked: null,
    suggested: null,
    watchedFromOn: null,
    slips: days > 0 ? [...commitment.slips, slip] : commitment.slips,
    arrears: commitment.arrears === 'WAITING' ? 'TRIAGED' : commitment.arrears,
    ...patch,
  });
  const data = { fromOn, toOn: move.toOn, days, path: move.path };
  const facts = [factOf(next, 'commitment.date-agreed', data)];
  if (days > 0) {
    facts.push(factOf(next, 'commitment.slipped', { ...data, seq: slip.seq, reason: move.reason, askedBy: move.askedBy }, { note: move.note }));
  }
  return { commitment: next, facts };
}

/** The slips that count: those that were not taken back. */
export const standingSlips = (commitment: Pick<Commitment, 'slips'>): readonly Slip[] => commitment.slips.filter(({ undoneAt }) => undoneAt === null);

/** How often and by how many calendar days in all it has slipped. */
export const slipsOf = (commitment: Pick<Commitment, 'slips'>): { readonly count: number; readonly days: number } => {
  const slips = standingSlips(commitment);
  return { count: slips.length, days: slips.reduce((sum, slip) => sum + slip.days, 0) };
};
