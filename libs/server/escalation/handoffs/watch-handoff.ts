import { localDateOf } from '#domain/calendar';
import { HANDOFF_LADDERS, type Clock, type ClockEnd, type Ladder } from '#domain/escalation';
import { giverOf, handoffClock, type Around, type Handoff, type HandoffClock } from '#domain/handoff';
import type { LocalDate, MemberId, SiloId, Zone } from '#domain/kernel';
import type { Matter } from '../use-cases/climb.ts';

/** The clock that a hand-off has now with its ladder, or null. `zone` is the receiving silo's, whose days an offer waits. */
export const handoffTerms = (handoff: Pick<Handoff, 'state' | 'fromSilo' | 'toSilo' | 'dueOn' | 'rounds'>, zone: Zone): (HandoffClock & { readonly ladder: Ladder }) | null => {
  const offered = handoff.rounds.findLast(({ claim }) => claim === 'OFFER');
  const terms = handoffClock(handoff, offered ? localDateOf(offered.at, zone) : handoff.dueOn);
  return terms && { ...terms, ladder: HANDOFF_LADDERS[terms.kind] };
};

/** Whether a running clock is the one that the hand-off has now. */
export const fitsHandoff = (clock: Clock, terms: { readonly siloId: SiloId; readonly on: LocalDate; readonly ladder: Ladder } | null): boolean =>
  terms !== null && clock.agreedOn === terms.on && clock.subject.siloId === terms.siloId && clock.ladderVersion === terms.ladder.version;

export const whyHandoffClockEnded = ({ state }: Pick<Handoff, 'state'>, clock: Clock): ClockEnd => {
  if (clock.ladderVersion === HANDOFF_LADDERS.ANSWER.version) return state === 'VOID' ? 'CLOSED' : 'ANSWERED';
  return state === 'ACCEPTED' ? 'NEW_DATE' : state === 'VOID' ? 'CLOSED' : 'DELIVERED';
};

/** Who answers for it in the silo that must act: the giver where there is one; an offer is the receiving silo's own. */
export const actorsOf = (handoff: Pick<Handoff, 'state' | 'fromSilo' | 'toSilo'>, around: Around, siloId: SiloId): { carriedBy: SiloId; ownerId: MemberId | null } => ({
  carriedBy: siloId, ownerId: handoff.state === 'OFFERED' ? null : giverOf(handoff, around),
});

export const matterOfHandoff = ({ id, fromSilo, toSilo }: Pick<Handoff, 'id' | 'fromSilo' | 'toSilo'>): Matter => ({ subject: { kind: 'handoff', id }, siloIds: [fromSilo, toSilo] });
