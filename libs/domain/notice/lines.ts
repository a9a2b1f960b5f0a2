import type { LocalDate } from '#domain/kernel';
import { counted, dateInWords, daysBetween } from '#domain/calendar';
import type { Question } from '#domain/commitment';
import { listInWords, POST_WORDS, type FairWarning, type LadderPost, type LadderRule } from '#domain/escalation';

/** What a step tells its reader about a promise, and where it goes next unless something happens. */
export const stepText = (step: { readonly rule: LadderRule; readonly title: string; readonly agreedOn: LocalDate; readonly today: LocalDate; readonly next: FairWarning | null }): string => {
  const late = daysBetween(step.agreedOn, step.today);
  const when = late > 0 ? `is ${counted(late, 'day')} overdue` : late === 0 ? 'is due today' : `is due on ${dateInWords(step.agreedOn, step.today)}`;
  const lead = step.rule === 'SPONSOR' ? 'Your decision is needed: ' : step.rule === 'CCO' ? 'Escalated to you: ' : '';
  return `${lead}“${step.title}” ${when}.${step.next ? ` ${step.next.text}` : ''}`;
};

const QUESTIONS: Record<Question, (title: string) => string> = {
  PROPOSAL: (title) => `Will your silo carry “${title}”?`,
  COUNTER: (title) => `Other terms are offered for “${title}”. Do you take them?`,
  OWNERSHIP: (title) => `You are asked to own “${title}”. Will you?`,
  DATE: (title) => `A later date is asked for “${title}”. Do you agree?`,
  SUGGESTED_DATE: (title) => `Another date is suggested to you for “${title}”. Will you take it?`,
  DELIVERY: (title) => `“${title}” is delivered. Is it what was promised?`,
  EFFECT: (title) => `“${title}” was verified. Did customers feel it?`,
  WITHDRAWAL: (title) => `“${title}” is to be withdrawn. Do you agree?`,
};

/** A question that somebody owes an answer to. */
export const questionText = (question: Question, title: string): string => QUESTIONS[question](title);

/** Who named somebody, where, and with which words. */
export const mentionText = (mention: { readonly by: string; readonly title: string; readonly words: string }): string => {
  const words = mention.words.replace(/\s+/g, ' ').trim();
  const short = words.length > 160 ? `${words.slice(0, 159).trimEnd()}…` : words;
  return `${mention.by} mentioned you in “${mention.title}”: “${short}”`;
};

const RULES: Record<LadderRule, string> = {
  NUDGE: '5 working days before the agreed date',
  DUE: 'on the agreed date',
  OVERDUE: '1 working day after the agreed date',
  LEAD: '3 working days after the agreed date',
  WARNING: '5 working days after the agreed date, to warn before it is escalated',
  CCO: '7 working days after the agreed date, when it is escalated',
  SPONSOR: '10 working days after the agreed date, when it comes before the sponsor',
};

/** Why somebody got a step's notice: the rule, and the post that it reached them by. */
export const whyInWords = (rule: LadderRule, posts: readonly LadderPost[], messenger = false, said: string = RULES[rule]): string => {
  const words = listInWords(posts.map((post) => POST_WORDS[post]));
  const as = messenger ? `as ${words}, because nobody holds the post that it is for` : words ? `as ${words}` : 'for somebody who is away';
  return `You get this ${as}: ${said}.`;
};
