import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { clockTerms, type Commitment } from '#domain/commitment';
import { DEFAULT_LADDER, ladderOf, nextDueAt, startClock, stepsOf, type Clock } from '#domain/escalation';
import type { ClockId, Fact, Instant, LocalDate, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ClockRepository } from '../clock.repository.ts';
import { Surroundings, type Around } from '../surroundings.ts';

type Due = { readonly id: ClockId; readonly at: Instant | null };

/** Starts the clocks of many new promises at once, in a few statements however many they are. They have none yet. */
@Injectable()
export class StartClocks {
  constructor(
    private readonly clocks: ClockRepository,
    private readonly surroundings: Surroundings,
  ) {}

  async run(tx: TenantTx, commitments: readonly Commitment[]): Promise<void> {
    const promised = commitments.flatMap((commitment) => {
      const terms = clockTerms(commitment);
      return terms === null ? [] : [{ commitment, terms }];
    });
    if (promised.length === 0) return;
    const around = await this.surroundings.of(tx, [...new Set(promised.map(({ commitment }) => commitment.carriedBy))]);
    const dueOf = soonest(around);
    const todays = new Map<SiloId, LocalDate>();
    const [started, dues, facts]: [Clock[], Due[], Fact[]] = [[], [], []];
    for (const { commitment: { id, carriedBy }, terms } of promised) {
      const today = todays.get(carriedBy) ?? localDateOf(tx.now, around.calendars(carriedBy).silo.zone);
      todays.set(carriedBy, today);
      const subject = { kind: 'commitment', id, siloId: carriedBy } as const;
      const start = startClock({ id: tx.newId<ClockId>(), subject, agreedOn: terms.agreedOn, today, ladder: DEFAULT_LADDER, watchFrom: terms.watchFrom }, tx.now);
      if (start.kind === 'ARREARS') continue;
      started.push(start.clock);
      dues.push({ id: start.clock.id, at: dueOf(start.clock) });
      facts.push(...start.facts);
    }
    await this.clocks.insertSet(tx, started, dues);
    tx.emitAs(null, ...facts);
  }
}

/** When a clock's next step is due. Promises of one silo for one day share the answer. */
const soonest = (around: Around): ((clock: Clock) => Instant | null) => {
  const known = new Map<string, Instant | null>();
  return (clock) => {
    const { siloId } = clock.subject;
    const key = `${siloId} ${clock.agreedOn} ${clock.countsFrom}`;
    if (!known.has(key)) known.set(key, nextDueAt(clock, stepsOf(clock, ladderOf(clock.ladderVersion), around.calendars(siloId))));
    return known.get(key)!;
  };
};
