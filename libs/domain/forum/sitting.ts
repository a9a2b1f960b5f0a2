import type { AgendaItemId, Fact, FactValue, ForumId, Instant, LocalDate, MemberId, Result, SiloId, SittingId } from '#domain/kernel';
import { refuse } from '#domain/kernel';
import { may, ruleOf, type Action, type Capacity } from '#domain/org';
import type { AgendaItem } from './agenda-item.ts';
import type { Outcome } from './outcome.ts';

export const SITTING_STATES = ['PLANNED', 'OPEN', 'IN_ROOM', 'CLOSED', 'CANCELLED'] as const;
export type SittingState = (typeof SITTING_STATES)[number];

/** A silo's place in a sitting, and who is expected in it. */
export type Seat = { readonly siloId: SiloId; readonly memberId: MemberId | null; readonly standInId: MemberId | null };

export const MARKS = ['PRESENT', 'STAND_IN', 'EXCUSED', 'ABSENT'] as const;
export type Mark = (typeof MARKS)[number];
/** Who sat in a silo's place; nobody when it was excused or absent. */
export type Attendance = { readonly siloId: SiloId; readonly mark: Mark; readonly memberId: MemberId | null };

/** One occurrence of a forum. */
export type Sitting = {
  readonly id: SittingId;
  readonly forumId: ForumId;
  /** The day that the forum's rhythm gave: its identity in the series, also when moved. */
  readonly key: LocalDate;
  readonly on: LocalDate;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly quorum: number;
  readonly state: SittingState;
  readonly chairId: MemberId | null;
  readonly scribeId: MemberId | null;
  readonly seats: readonly Seat[];
  readonly attendance: readonly Attendance[];
  readonly agenda: readonly AgendaItem[];
  readonly currentItemId: AgendaItemId | null;
  readonly outcomes: readonly Outcome[];
  readonly startedAt: Instant | null;
  readonly closedAt: Instant | null;
};

/** Who does something in a sitting, what they are to it, and when. */
export type SittingStep = { readonly by: MemberId; readonly capacities: ReadonlySet<Capacity>; readonly now: Instant };
export type SittingDecided = Result<{ readonly sitting: Sitting; readonly facts: readonly Fact[] }>;

export const sittingFact = (type: string, sitting: Sitting, data: Record<string, FactValue> = {}, text?: Record<string, string>): Fact => ({
  type, subject: { kind: 'sitting', id: sitting.id }, data: { forumId: sitting.forumId, ...data }, ...(text ? { text } : {}),
});

const IN_WORDS: Record<SittingState, string> = {
  PLANNED: 'has not been opened yet', OPEN: 'has not begun yet', IN_ROOM: 'has begun', CLOSED: 'is closed', CANCELLED: 'was cancelled',
};

/** Why a step is refused by post or by the sitting's state; null when it may be taken. */
export const against = (sitting: Sitting, action: Action, step: SittingStep, states: readonly SittingState[]): ReturnType<typeof refuse> | null => {
  if (!may(action, step.capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf(action).sentence}`);
  return states.includes(sitting.state) ? null : refuse('WRONG_STATE', `Nothing was changed: this sitting ${IN_WORDS[sitting.state]}.`);
};
