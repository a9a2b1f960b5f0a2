import { Injectable } from '@nestjs/common';
import { clockTerms, type ClockTerms, type Commitment } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import { DEFAULT_LADDER, endClock, nextDueAt, startClock, stepsOf, type Clock, type ClockEnd, type ClockSubject, type Ladder } from '#domain/escalation';
import { ok, type ClockId, type CommitmentId, type Instant, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { setDue, type DeliveredFact } from '#server/jobs';
import { CommitmentRepository } from '#server/commitment';
import { ClockRepository, STEP_DUE } from '../clock.repository.ts';
import { Surroundings } from '../surroundings.ts';

/** After these a clock begins anew, also where the date is the same. */
const BEGINS_ANEW = ['commitment.returned', 'commitment.watched', 'commitment.accountability-moved', 'commitment.course-corrected'];
const BY_RULING = ['commitment.accountability-moved', 'commitment.course-corrected'];

/** Lets a promise have the clock that its facts give it: one that counts to its agreed date, or none. Safe to repeat. */
@Injectable()
export class KeepClock {
  constructor(
    private readonly commitments: CommitmentRepository,
    private readonly clocks: ClockRepository,
    private readonly surroundings: Surroundings,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const held = await this.commitments.find(tx, fact.subject.id as CommitmentId);
    if (held === null) return ok(null);
    const { commitment } = held;
    const terms = clockTerms(commitment);
    const [clock] = await this.clocks.running(tx, [commitment.id]);
    if (clock) {
      const anew = BEGINS_ANEW.includes(fact.type) && clock.startedAt < fact.at;
      if (terms && !anew && fits(clock, commitment, terms)) return ok(null);
      await this.end(tx, clock, whyEnded(commitment, terms, fact));
    }
    if (terms) {
      const subject = { kind: 'commitment', id: commitment.id, siloId: commitment.carriedBy } as const;
      await this.start(tx, subject, { ...terms, ladder: DEFAULT_LADDER, fromItsDay: fact.type === 'commitment.returned' }, fact.at);
    }
    return ok(null);
  }

  async end(tx: TenantTx, clock: Clock, why: ClockEnd): Promise<void> {
    const ended = endClock(clock, why, tx.now);
    await this.clocks.end(tx, ended.clock);
    tx.emit(...ended.facts);
  }

  /** It starts at the moment when the fact was true, so that a worker that was off loses no step; `fromItsDay`: a late one counts from that day. */
  async start(tx: TenantTx, subject: ClockSubject, terms: ClockTerms & { readonly ladder: Ladder; readonly fromItsDay: boolean }, at: Instant): Promise<void> {
    const calendars = (await this.surroundings.of(tx, [subject.siloId])).calendars(subject.siloId);
    const today = localDateOf(at, calendars.silo.zone);
    const { agreedOn, ladder } = terms;
    const watchFrom = terms.fromItsDay ? today : terms.watchFrom;
    const started = startClock({ id: tx.newId<ClockId>(), subject, agreedOn, today, ladder, watchFrom }, at);
    if (started.kind === 'ARREARS') return;
    await this.clocks.insert(tx, started.clock);
    await setDue(tx, STEP_DUE, started.clock.id, nextDueAt(started.clock, stepsOf(started.clock, ladder, calendars)));
    tx.emit(...started.facts);
  }
}

/** Whether a running clock is the one that the promise has now. */
export const fits = (clock: Clock, { carriedBy }: Commitment, terms: ClockTerms | null): boolean =>
  terms !== null && clock.agreedOn === terms.agreedOn && clock.subject.siloId === carriedBy && (terms.watchFrom === undefined || clock.countsFrom >= terms.watchFrom);

export const whyEnded = (commitment: Commitment, terms: ClockTerms | null, fact?: Pick<DeliveredFact, 'type' | 'data'>): ClockEnd => {
  if (terms === null) return commitment.standing === 'DELIVERED' || commitment.standing === 'VERIFIED' ? 'DELIVERED' : 'CLOSED';
  if (fact && (BY_RULING.includes(fact.type) || fact.data.path === 'RULING')) return 'RULING';
  return fact?.type === 'commitment.returned' ? 'DELIVERED' : 'NEW_DATE';
};
