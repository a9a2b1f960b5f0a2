import { startOfDay } from '#domain/calendar';
import { lacksTerms, type Closing, type Commitment, type Delivery, NOT_SAID } from '#domain/commitment';
import type { CommitmentId, Instant, LocalDate } from '#domain/kernel';
import type { Import } from './plan.ts';
import type { FilePromise } from './read-promise.ts';
import { note, warning, type Remark } from './row.ts';

type Now = Pick<Import, 'by' | 'now' | 'today' | 'zone'>;

/** A file's day as a moment, never later than now. */
export const momentOf = (on: LocalDate | null, { now, zone }: Now): Instant | null =>
  on === null ? null : (Math.min(startOfDay(on, zone), now) as Instant);

const claimOf = (fileName: string, at: Instant): Delivery => ({
  seq: 1, at, byMemberIds: [], evidence: `Delivered, says ${fileName}.`, proofs: [], answer: 'NONE', answeredBy: null, answeredAt: null, answerNote: '',
});

/** What a standing brings with it when a file says it: dates, whose turn it is, the claim, how it ended, the arrears. */
export function termsOf(promise: FilePromise, fileName: string, now: Now): Partial<Commitment> {
  const { standing, due } = promise;
  const at = momentOf(promise.updated ?? promise.created, now) ?? now.now;
  const promised = standing === 'ACCEPTED' || standing === 'DELIVERED';
  const closing: Closing = { path: 'FILE', reason: promise.stateWord, byMemberId: now.by, at, on: promise.updated ?? now.today };
  return {
    standing,
    waitingOn: standing === 'PROPOSED' ? 'CARRIER' : null,
    waitingSinceAt: standing === 'PROPOSED' ? now.now : null,
    proposedOn: due,
    originalOn: promised ? due : null,
    agreedOn: promised ? due : null,
    deliveries: standing === 'DELIVERED' ? [claimOf(fileName, at)] : [],
    closing: standing === 'DECLINED' || standing === 'WITHDRAWN' ? closing : null,
    arrears: standing === 'ACCEPTED' && due !== null && due < now.today ? 'WAITING' : 'NO',
  };
}

/** What the row lacks for its standing, and what follows from a date that is past. */
export function remarksOn(commitment: Commitment): readonly Remark[] {
  const remarks: Remark[] = [];
  const lacks = [commitment.ownerId === null && 'an owner', commitment.originalOn === null && 'a date'].filter(Boolean).join(' and ');
  if (commitment.asImported) {
    remarks.push(warning(`It lacks ${lacks}; it stays “as imported”, outside rates, clocks and notices, until somebody completes it.`));
  }
  if (commitment.arrears === 'WAITING') remarks.push(note('Its date is past: it waits in the arrears, and no clock starts.'));
  return remarks;
}

/** A commitment as a file brings it: nobody promised it here, and unless it names a silo it is promised to the CCO's office. */
export function bringIn(promise: FilePromise, key: string, number: number, id: CommitmentId, fileName: string, now: Now): Commitment {
  const draft: Commitment = {
    id, version: 1, number, title: promise.title, customerEffect: promise.customerEffect, doneWhen: promise.doneWhen, nextStep: promise.nextStep,
    carriedBy: promise.carriedBy, promisedTo: promise.promisedTo, contributingSiloIds: promise.contributingSiloIds,
    ownerId: promise.ownerId, namedOwnerId: null, proposedBy: null, proposedAt: momentOf(promise.created, now) ?? now.now,
    standing: 'PROPOSED', waitingOn: null, waitingSinceAt: null, rounds: [],
    proposedOn: null, originalOn: null, agreedOn: null, asked: null, slips: [], heldOnOriginal: null,
    acceptedAt: null, report: null, lastWordAt: momentOf(promise.updated ?? promise.created, now), deliveries: [], effect: 'NONE_YET',
    withdrawalAsked: null, closing: null, asImported: false, importKey: key === '' ? null : key, importNote: promise.rest,
    arrears: 'NO', watchedFromOn: null,
    ...NOT_SAID,
    ...termsOf(promise, fileName, now),
  };
  return { ...draft, asImported: lacksTerms(draft) };
}
