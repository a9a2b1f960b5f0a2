import { counted } from '#domain/calendar';
import type { SlipReason } from '#contract';
import type { Told } from './activity-line.ts';
import { REASON_WORDS } from './codes.ts';

const reason = (code: string | undefined): string => REASON_WORDS[code as SlipReason]?.toLowerCase() ?? 'no reason given';
const days = (told: Told): string => counted(Math.abs(Number(told.get('days') ?? 0)), 'day');

/** What each fact of a hand-off, or of another silo's part, says, after the name of whoever did it. */
export const HANDOFF_SAYS: Readonly<Record<string, (told: Told) => string>> = {
  'handoff.offered': (told) => `offered a hand-off to ${told.silo('toSilo')} for ${told.day('dueOn')}${told.get('captured') === 'true' ? ', in the room' : ''}`,
  'handoff.offered-again': (told) => `offered the hand-off to ${told.silo('toSilo')} again, for ${told.day('dueOn')}`,
  'handoff.accepted': (told) => `accepted the hand-off from ${told.silo('fromSilo')} for ${told.day('dueOn')}`,
  'handoff.returned': (told) => `returned the ${told.get('claim') === 'DELIVERY' ? 'delivered ' : ''}hand-off to ${told.silo('fromSilo')}${told.get('wishedOn') ? ` and wishes for ${told.day('wishedOn')}` : ''}`,
  'handoff.delivered': (told) => `delivered the hand-off to ${told.silo('toSilo')}`,
  'handoff.done': (told) => `said that the hand-off from ${told.silo('fromSilo')} is done`,
  'handoff.due-asked': (told) => `asked for ${told.day('toOn')} instead of ${told.day('fromOn')} for the hand-off to ${told.silo('toSilo')}: ${reason(told.get('reason'))}`,
  'handoff.due-refused': (told) => `refused ${told.day('toOn')} for the hand-off from ${told.silo('fromSilo')}: ${told.day('dueOn')} holds`,
  'handoff.due-moved': (told) =>
    Number(told.get('days')) > 0
      ? `agreed to ${told.day('toOn')} instead of ${told.day('fromOn')} for the hand-off from ${told.silo('fromSilo')}, a slip of ${days(told)}: ${reason(told.get('reason'))}`
      : `moved the hand-off to ${told.silo('toSilo')} forward from ${told.day('fromOn')} to ${told.day('toOn')}`,
  'handoff.voided': (told) => (told.get('why') ? 'ended a hand-off: there is nothing left to hand off' : `let the hand-off from ${told.silo('fromSilo')} to ${told.silo('toSilo')} go`),
  'handoff.escalated': (told) => `escalated the hand-off from ${told.silo('fromSilo')} to ${told.silo('toSilo')}: it came back ${told.get('returns') ?? '2'} times`,
  'contribution.asked': (told) => `asked ${told.silo('siloId')} for a part of it${told.get('dueOn') ? ` by ${told.day('dueOn')}` : ''}`,
  'contribution.accepted': (told) => `took the part of ${told.silo('siloId')}`,
  'contribution.declined': (told) => `declined the part of ${told.silo('siloId')}`,
  'contribution.done': (told) => `said that the part of ${told.silo('siloId')} is done`,
  'contribution.dropped': (told) => `no longer asks ${told.silo('siloId')} for a part`,
  'handoff.inherited': (told) => `passed a hand-off from ${told.silo('closedSilo')} on to ${told.silo('heirSilo')}`,
};
