import { counted, dateInWords, daysBetween } from '#domain/calendar';
import { HANDOFF_LADDERS, type FairWarning, type LadderRule } from '#domain/escalation';
import type { LocalDate } from '#domain/kernel';

/** A hand-off as messages tell of it; silos by their names. */
export type ToldHandoff = { readonly title: string; readonly from: string; readonly to: string; readonly dueOn: LocalDate; readonly askedOn: LocalDate | null };

type HandoffStepTold = { readonly rule: LadderRule; readonly ladderVersion: number; readonly countsFrom: LocalDate; readonly today: LocalDate; readonly next: FairWarning | null };

/** What a step of a hand-off's clock tells: since when an offer waits, or how late it is, and where it goes next. */
export const handoffStepText = ({ title, from, to }: ToldHandoff, { rule, ladderVersion, countsFrom, today, next }: HandoffStepTold): string => {
  const lead = rule === 'CCO' ? 'Escalated to you: ' : '';
  const after = next ? ` ${next.text}` : '';
  if (ladderVersion === HANDOFF_LADDERS.ANSWER.version) {
    return `${lead}${from} has waited since ${dateInWords(countsFrom, today)} for ${to} to take “${title}” or return it.${after}`;
  }
  const late = daysBetween(countsFrom, today);
  const when = late > 0 ? `is ${counted(late, 'day')} overdue` : late === 0 ? 'is due today' : `is due on ${dateInWords(countsFrom, today)}`;
  return `${lead}“${title}”, from ${from} to ${to}, ${when}.${after}`;
};

export const HANDOFF_QUESTIONS = ['HANDOFF_OFFER', 'HANDOFF_DELIVERY', 'HANDOFF_DUE'] as const;
export type HandoffQuestion = (typeof HANDOFF_QUESTIONS)[number];

/** What the receiving silo is asked. */
export const handoffQuestionText = (question: HandoffQuestion, { title, from, dueOn, askedOn }: ToldHandoff, today: LocalDate): string => {
  if (question === 'HANDOFF_OFFER') return `${from} offers your silo “${title}” for ${dateInWords(dueOn, today)}. Do you take it?`;
  if (question === 'HANDOFF_DELIVERY') return `${from} delivered “${title}”. Is it done?`;
  return `${from} asks for ${askedOn === null ? 'a later date' : dateInWords(askedOn, today)} instead of ${dateInWords(dueOn, today)} for “${title}”. Do you agree?`;
};

type Answered = { readonly type: string; readonly by: string; readonly toOn: LocalDate | null; readonly words: string };

const SAYS: Readonly<Record<string, (handoff: ToldHandoff, answer: Answered, day: (on: LocalDate | null) => string) => string>> = {
  'handoff.accepted': ({ title, dueOn }, { by }, day) => `${by} took “${title}” for ${day(dueOn)}.`,
  'handoff.returned': ({ title }, { by }) => `${by} returned “${title}”.`,
  'handoff.done': ({ title }, { by }) => `${by} says that “${title}” is done.`,
  'handoff.due-refused': ({ title, dueOn }, { by }, day) => `${by} keeps to ${day(dueOn)} for “${title}”.`,
  'handoff.due-moved': ({ title }, { by, toOn }, day) => `${by} agreed to ${day(toOn)} for “${title}”.`,
  'handoff.voided': ({ title, from, to }, { by }) => `${by} let “${title}” go: ${from} hands nothing off to ${to}.`,
  'handoff.escalated': ({ title, from, to }, { by }) => `${by} escalated “${title}”, from ${from} to ${to}: it came back twice.`,
};

/** What came of a hand-off: one sentence with names, dates and what was said to it. */
export const handoffAnswerText = (handoff: ToldHandoff, answer: Answered, today: LocalDate): string => {
  const said = SAYS[answer.type]?.(handoff, answer, (on) => (on === null ? 'its date' : dateInWords(on, today))) ?? `Something happened to “${handoff.title}”.`;
  return answer.words === '' ? said : `${said} “${answer.words}”`;
};

const OFFER_RULES: Partial<Record<LadderRule, string>> = {
  WARNING: '2 working days after the offer, while nobody has answered',
  LEAD: '4 working days after the offer, while nobody has answered',
  CCO: '6 working days after the offer, when it is escalated',
};

/** Why a step of an offer's clock came, in the words of its own ladder; undefined for every other ladder. */
export const offerRuleInWords = (rule: LadderRule, ladderVersion: number | undefined): string | undefined =>
  ladderVersion === HANDOFF_LADDERS.ANSWER.version ? OFFER_RULES[rule] : undefined;
