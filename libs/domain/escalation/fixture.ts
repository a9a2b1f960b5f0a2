import type { ClockId, CommitmentId, EscalationId, Instant, LocalDate, MemberId, RulingId, SiloId, Zone } from '#domain/kernel';
import { instantOf } from '#domain/kernel';
import { plainCalendar } from '#domain/calendar';
import { startClock, type Clock, type StartClock } from './clock.ts';
import { DEFAULT_LADDER } from './ladder.ts';
import type { Holders } from './recipients.ts';
import type { LadderCalendars } from './steps.ts';

export const date = (text: string): LocalDate => text as LocalDate;
export const member = (text: string): MemberId => text as MemberId;
export const silo = (text: string): SiloId => text as SiloId;
export const zone = (text: string): Zone => text as Zone;
export const at = (iso: string): Instant => instantOf(iso);
export const clockId = 'clock-1' as ClockId;
export const commitmentId = 'commitment-1' as CommitmentId;
export const escalationId = 'escalation-1' as EscalationId;
export const rulingId = 'ruling-1' as RulingId;

export const everyone: Holders = { owner: member('owen'), standIn: member('sam'), lead: member('lena'), cco: member('priya'), sponsor: member('jonas') };
export const berlinOnly: LadderCalendars = { silo: plainCalendar(zone('Europe/Berlin')), organization: plainCalendar(zone('Europe/Berlin')) };

/** A clock for Thursday 12 November 2026, started a month before. */
export const clockFor = (agreedOn = '2026-11-12', more: Partial<StartClock> = {}, now = at('2026-10-12T08:00:00Z')): Clock => {
  const started = startClock(
    { id: clockId, subject: { kind: 'commitment', id: commitmentId, siloId: silo('support') }, agreedOn: date(agreedOn), today: date('2026-10-12'), ladder: DEFAULT_LADDER, ...more }, now,
  );
  if (started.kind === 'ARREARS') throw new Error('no clock');
  return started.clock;
};
