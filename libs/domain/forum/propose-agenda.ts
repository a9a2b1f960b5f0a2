import type { Subject } from '#domain/kernel';
import { counted, times } from '#domain/calendar';
import type { EscalationState } from '#domain/escalation';

/** Something that may deserve the room's time. Days are calendar days up to today; zero where it does not apply. */
export type Candidate = {
  readonly subject: Subject | null;
  readonly title: string;
  /** The state of its open escalation. */
  readonly escalation: Exclude<EscalationState, 'RULED' | 'MOOT'> | null;
  readonly daysOverdue: number;
  readonly slips: number;
  readonly slippedDays: number;
  /** Days that an answer has been waited for, and for what: "an answer to the later date". */
  readonly waiting: { readonly days: number; readonly what: string } | null;
  readonly carried: number;
};

export type AgendaReason = 'ESCALATED' | 'OVERDUE' | 'SLIPPED' | 'WAITING' | 'CARRIED';
export type AgendaProposal = {
  readonly subject: Subject | null; readonly title: string; readonly why: string; readonly minutes: number; readonly carried: number;
  /** What brought it here, the weightiest first. */
  readonly reasons: readonly AgendaReason[];
};
export type ProposedAgenda = {
  readonly items: readonly AgendaProposal[];
  /** What the sitting has no time for, in the same order. */
  readonly left: readonly AgendaProposal[];
  readonly minutes: number;
};

/** Kept free for the opening pages and for reading back what was promised. */
export const RESERVED_MINUTES = 10;

const WEIGHTS: Record<AgendaReason, { readonly weight: number; readonly minutes: number }> = {
  ESCALATED: { weight: 4_000, minutes: 10 },
  OVERDUE: { weight: 3_000, minutes: 6 },
  SLIPPED: { weight: 2_000, minutes: 5 },
  WAITING: { weight: 1_000, minutes: 4 },
  CARRIED: { weight: 0, minutes: 4 },
};

const ESCALATED: Record<NonNullable<Candidate['escalation']>, readonly [words: string, weight: number]> = {
  OPEN: ['escalated', 0], WITH_CCO: ['escalated to the CCO', 100], BRIEFING: ['escalated, with both sides writing their brief', 200], BEFORE_SPONSOR: ['waits for the sponsor’s decision', 300],
};

const partsOf = (candidate: Candidate): readonly (readonly [AgendaReason, string])[] => {
  const parts: [AgendaReason, string][] = [];
  if (candidate.escalation) parts.push(['ESCALATED', ESCALATED[candidate.escalation][0]]);
  if (candidate.daysOverdue > 0) parts.push(['OVERDUE', `${counted(candidate.daysOverdue, 'day')} overdue`]);
  if (candidate.slips > 0) parts.push(['SLIPPED', `slipped ${times(candidate.slips)} by ${counted(candidate.slippedDays, 'day')}`]);
  if (candidate.waiting) parts.push(['WAITING', `has waited ${counted(candidate.waiting.days, 'day')} for ${candidate.waiting.what}`]);
  if (candidate.carried > 0) parts.push(['CARRIED', `carried over ${times(candidate.carried)}`]);
  return parts;
};

const weightOf = (candidate: Candidate, first: AgendaReason): number =>
  WEIGHTS[first].weight + (candidate.escalation ? ESCALATED[candidate.escalation][1] : 0)
  + Math.min(600, candidate.daysOverdue + candidate.slips * 20 + (candidate.waiting?.days ?? 0) + candidate.carried * 50);

/** An agenda from exceptions alone, by importance, within the sitting's length; what is fine does not come up. */
export const proposeAgenda = (candidates: readonly Candidate[], sittingMinutes: number): ProposedAgenda => {
  const ranked = candidates
    .flatMap((candidate) => {
      const parts = partsOf(candidate);
      const first = parts[0];
      if (!first) return [];
      const words = parts.map(([, text]) => text).join(', ');
      const proposal: AgendaProposal = {
        subject: candidate.subject, title: candidate.title, why: `${words[0]!.toUpperCase()}${words.slice(1)}.`, minutes: WEIGHTS[first[0]].minutes, carried: candidate.carried, reasons: parts.map(([reason]) => reason),
      };
      return [{ proposal, weight: weightOf(candidate, first[0]), name: `${candidate.title} ${candidate.subject?.id ?? ''}` }];
    })
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const items: AgendaProposal[] = [];
  const left: AgendaProposal[] = [];
  let minutes = 0;
  for (const { proposal } of ranked) {
    if (minutes + proposal.minutes <= sittingMinutes - RESERVED_MINUTES) {
      items.push(proposal);
      minutes += proposal.minutes;
    } else left.push(proposal);
  }
  return { items, left, minutes };
};
