import { counted, type LocalTime } from '#domain/calendar';

export type LadderRule = 'NUDGE' | 'DUE' | 'OVERDUE' | 'LEAD' | 'WARNING' | 'CCO' | 'SPONSOR';
/** Whom a step may go to. */
export type LadderPost = 'OWNER' | 'STAND_IN' | 'LEAD' | 'CCO' | 'SPONSOR';
/** What a step does beside its message: an escalation exists from then on, or the sponsor gets a card. */
export type LadderEffect = 'ESCALATES' | 'CARD';

export type LadderStep = {
  readonly rule: LadderRule;
  /** Working days relative to the date: before it when negative. */
  readonly offset: number;
  readonly to: readonly LadderPost[];
  /** Sent even when it climbs to nobody new. */
  readonly always: boolean;
  readonly effect?: LadderEffect;
};

/** What happens at which working day of a date. An open clock keeps the version that it started under. */
export type Ladder = {
  readonly version: number;
  readonly at: LocalTime;
  readonly steps: readonly LadderStep[];
  /** The day that it counts from, in words: "the agreed date". */
  readonly from: string;
  /** What ends it, to finish the fair warning. */
  readonly unless: string;
};

/** From this working day on, every step is announced in the message before it. */
export const ANNOUNCED_FROM = 3;

const FIRST_LADDER: Ladder = {
  version: 1,
  at: '09:00',
  from: 'the agreed date',
  unless: 'it is delivered or a new date is agreed',
  steps: [
    { rule: 'NUDGE', offset: -5, to: ['OWNER'], always: true },
    { rule: 'DUE', offset: 0, to: ['OWNER'], always: true },
    { rule: 'OVERDUE', offset: 1, to: ['OWNER'], always: true },
    { rule: 'LEAD', offset: 3, to: ['OWNER', 'STAND_IN', 'LEAD'], always: false },
    { rule: 'WARNING', offset: 5, to: ['OWNER', 'LEAD', 'CCO'], always: false },
    { rule: 'CCO', offset: 7, to: ['CCO'], always: true, effect: 'ESCALATES' },
    { rule: 'SPONSOR', offset: 10, to: ['SPONSOR'], always: false, effect: 'CARD' },
  ],
};

/** An offered hand-off runs against the silo that receives it: whoever can answer is warned, then its lead, then the CCO. */
const FIRST_ANSWER_LADDER: Ladder = {
  version: 2,
  at: '09:00',
  from: 'the offer',
  unless: 'it is accepted or returned',
  steps: [
    { rule: 'WARNING', offset: 2, to: ['STAND_IN', 'LEAD'], always: true },
    { rule: 'LEAD', offset: 4, to: ['LEAD'], always: true },
    { rule: 'CCO', offset: 6, to: ['CCO'], always: true, effect: 'ESCALATES' },
  ],
};

/** An accepted hand-off runs against the silo that gives it, as a promise does; it ends with the CCO, since a sponsor rules on promises. */
const FIRST_HANDOFF_LADDER: Ladder = { ...FIRST_LADDER, version: 3, from: 'the due date', steps: FIRST_LADDER.steps.filter(({ rule }) => rule !== 'SPONSOR') };

const LADDERS: readonly Ladder[] = [FIRST_LADDER, FIRST_ANSWER_LADDER, FIRST_HANDOFF_LADDER];

/** The ladder that new clocks start under. */
export const DEFAULT_LADDER: Ladder = FIRST_LADDER;
/** The ladder of an offer that waits for its answer, and the one of an accepted hand-off. */
export const HANDOFF_LADDERS: Readonly<Record<'ANSWER' | 'DUE', Ladder>> = { ANSWER: FIRST_ANSWER_LADDER, DUE: FIRST_HANDOFF_LADDER };

/** The ladder of a version; throws for one that never existed. */
export const ladderOf = (version: number): Ladder => {
  const found = LADDERS.find((ladder) => ladder.version === version);
  if (!found) throw new RangeError(`there is no ladder of version ${version}`);
  return found;
};

export const POST_WORDS: Record<LadderPost, string> = { OWNER: 'owner', STAND_IN: 'stand-in', LEAD: 'lead', CCO: 'CCO', SPONSOR: 'sponsor' };

const WHAT: Record<LadderRule, string> = {
  NUDGE: 'a nudge',
  DUE: 'a reminder that it is due',
  OVERDUE: 'a reminder that it is overdue',
  LEAD: 'a notice that it is overdue',
  WARNING: 'fair warning of where it goes next',
  CCO: 'an escalation',
  SPONSOR: 'a card to decide',
};

export const listInWords = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const whenInWords = (offset: number, from: string): string =>
  offset === 0 ? `On ${from}` : `${counted(Math.abs(offset), 'working day')} ${offset < 0 ? 'before' : 'after'} ${from}`;

/** One line a step, to be read by whoever has to live with it. */
export const ladderInWords = (ladder: Ladder): readonly string[] =>
  ladder.steps.map((step) => `${whenInWords(step.offset, ladder.from)}, at ${ladder.at}: ${WHAT[step.rule]} to the ${listInWords(step.to.map((post) => POST_WORDS[post]))}.`);
