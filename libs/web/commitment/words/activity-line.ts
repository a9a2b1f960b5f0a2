import { counted } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { editedWhat, fromAndTo, takenBack } from '../edits/edit-words.ts';
import type { AskKind, ChangeKind, ClosingPath, PlaybookStep, Side, SlipReason } from '#contract';
import { CHANGE_NOUNS, STEP_NOUNS } from './change-words.ts';
import { ASK_WORDS, REASON_WORDS } from './codes.ts';
import { HANDOFF_SAYS } from './handoff-lines.ts';
import { dayInYear } from './when.ts';

type Pair = { readonly name: string; readonly value: string };

/** A fact as the API tells it. */
export type Happening = {
  readonly type: string;
  readonly as: string | null;
  readonly by: { readonly name: string } | null;
  readonly data: readonly Pair[];
  readonly words: readonly Pair[];
};

/** The names behind ids, and the day on which the line is read. */
export type Reader = { readonly today: LocalDate; readonly member: (id: string) => string; readonly silo: (id: string) => string };

/** One line: who, what they did, and what they wrote. */
export type ActivityLine = { readonly who: string; readonly did: string; readonly words: string | null };

export type Told = { readonly who: string; readonly get: (name: string) => string | undefined; readonly day: (name: string) => string; readonly member: (name: string) => string; readonly silo: (name: string) => string };

const side = (code: string | undefined): string => ((code as Side) === 'RECEIVER' ? 'the receiving silo' : 'the carrying silo');
const reason = (code: string | undefined): string => REASON_WORDS[code as SlipReason]?.toLowerCase() ?? 'no reason given';
const days = (told: Told): string => counted(Math.abs(Number(told.get('days') ?? 0)), 'day');

const WITHDRAWN: Readonly<Record<ClosingPath, string>> = {
  DECLINED: 'declined it', TAKEN_BACK: 'took the proposal back', BEFORE_DATE: 'withdrew it before its date', TOGETHER: 'withdrew it, as both silos agreed',
  RULING: 'withdrew it by a ruling', ARREARS: 'withdrew it from the arrears', FILE: 'brought it in as closed',
};

const asking = (told: Told): string => (told.get('namedOwnerId') ? `, asking ${told.member('namedOwnerId')} to own it` : '');

const other = (told: Told): string => (told.get('otherNumber') ? `C-${told.get('otherNumber')}` : 'another commitment');

const CLOCK_ENDS: Readonly<Record<string, string>> = { DELIVERED: 'it is delivered', NEW_DATE: 'another date holds', RULING: 'the sponsor ruled' };

const STEPS: Readonly<Record<string, string>> = {
  NUDGE: 'reminded the owner five working days ahead', DUE: 'reminded the owner that it is due', OVERDUE: 'reminded the owner that it is overdue',
  LEAD: 'told the silo’s lead that it is overdue', WARNING: 'gave fair warning, to the CCO too', CCO: 'escalated it to the CCO', SPONSOR: 'brought it before the sponsor',
};

const passedOn = (told: Told): string => {
  if (told.get('formerVerifierId') && told.get('formerOwnerId') === told.get('ownerId') && told.get('formerNamedOwnerId') === told.get('namedOwnerId')) {
    return told.get('verifierId') ? `passed on to ${told.member('verifierId')} the look at its delivery: ${told.member('formerVerifierId')} left` : `left the look at its delivery to the receiving silo’s lead: ${told.member('formerVerifierId')} left`;
  }
  const owner = told.get('formerOwnerId') === told.get('ownerId') ? null : told.get('ownerId');
  const left = told.member('formerOwnerId');
  if (told.get('why') === 'PLACED') return `gave it to ${told.member('ownerId')}: nobody held it since ${left} left`;
  if (owner) return `passed it on to ${told.member('ownerId')}: ${left} left`;
  return told.get('namedOwnerId') ? `passed on to ${told.member('namedOwnerId')} the question who owns it: ${told.member('formerNamedOwnerId')} left` : 'took back the question who owns it: whoever was asked has left';
};

/** What each kind of fact says, after the name of whoever did it. */
const SAYS: Readonly<Record<string, (told: Told) => string>> = {
  'proposed': (told) => `${told.get('captured') === 'true' ? 'captured it in the room' : 'proposed it'}${told.get('on') ? ` for ${told.day('on')}` : ', without a date'}${asking(told)}`,
  'accepted': (told) => `accepted it for ${told.day('on')}${asking(told)}${told.get('overLimit') === 'true' ? ', over a limit of load' : ''}`,
  'countered': (told) => `countered with ${told.day('on')} for ${side(told.get('side'))}${told.get('fromOn') ? ` instead of ${told.day('fromOn')}` : ''}${asking(told)}`,
  'third-counter': () => 'made the third counter: it may now be escalated with both views',
  'escalated': () => 'raised it to the CCO, with both sides’ last words',
  'declined': () => 'declined it',
  'owner-named': (told) => `named ${told.member('namedOwnerId')} as owner, who has to say yes or no`,
  'owner-accepted': (told) => `${told.member('ownerId') === told.who ? 'became its owner' : `made ${told.member('ownerId')} its owner`}${told.get('formerOwnerId') ? `, after ${told.member('formerOwnerId')}` : ''}`,
  'owner-declined': () => 'said no to owning it',
  'completed': (told) => `completed it${told.get('on') ? ` with ${told.day('on')} as its date` : ''}${asking(told)}`,
  'reported': (told) =>
    told.get('state') === 'AT_RISK'
      ? `reported it at risk, ${told.get('confidence') ?? '0'} % confident${told.get('askKind') ? `, and asked for ${ASK_WORDS[told.get('askKind') as AskKind]?.toLowerCase() ?? 'help'}` : ''}`
      : `reported it on track${told.get('formerState') === 'AT_RISK' ? ' again' : ''}`,
  'date-asked': (told) => `asked for ${told.day('toOn')} instead of ${told.day('fromOn')}: ${reason(told.get('reason'))}`,
  'date-agreed': (told) => (Number(told.get('days')) > 0 ? `agreed to ${told.day('toOn')} instead of ${told.day('fromOn')}` : `moved the date forward from ${told.day('fromOn')} to ${told.day('toOn')}`),
  'date-refused': (told) => `refused ${told.day('toOn')}: ${told.day('agreedOn')} holds`,
  'date-lapsed': (told) => `ended the wait for ${told.day('toOn')}, nobody answered: ${told.day('agreedOn')} holds`,
  'date-suggested': (told) => `suggested ${told.day('toOn')} instead of ${told.day('fromOn')} to the carrying silo: ${reason(told.get('reason'))}`,
  'suggestion-taken': (told) => `took ${told.day('toOn')}, which ${told.member('suggestedBy')} had suggested`,
  'suggestion-refused': (told) => `said no to ${told.day('toOn')}, which ${told.member('suggestedBy')} had suggested: ${told.day('agreedOn')} holds`,
  'slipped': (told) => `agreed to ${told.day('toOn')} instead of ${told.day('fromOn')}, a slip of ${days(told)}: ${reason(told.get('reason'))}`,
  'delivered': (told) => `delivered it${Number(told.get('seq')) > 1 ? ' again' : ''}`,
  'returned': (told) => `returned the delivery${told.get('agreedOn') ? `: it is due ${told.day('agreedOn')} again` : ''}`,
  'verified': () => 'verified the delivery',
  'effect-asked': () => 'asked the receiving silo whether customers felt it',
  'change-planned': (told) => `called it a change of ${CHANGE_NOUNS[told.get('kind') as ChangeKind] ?? 'some kind'}${told.get('playbook') === 'true' ? ' and took its playbook' : ''}`,
  'step-passed': (told) => `passed ${told.get('gate') === 'true' ? 'a gate' : 'a step'} of its playbook: ${STEP_NOUNS[told.get('step') as PlaybookStep] ?? 'the next one'}`,
  'effect-judged': (told) => (told.get('effect') === 'PROVEN' ? 'found its effect on customers proven' : 'found no effect on customers'),
  'withdrawal-asked': (told) => `said yes to withdrawing it, for ${side(told.get('side'))}`,
  'withdrawn': (told) => WITHDRAWN[told.get('path') as ClosingPath] ?? 'withdrew it',
  'commented': () => 'commented',
  'linked': (told) => (told.get('kind') === 'PART' ? `made ${other(told)} a part of it` : `said that it waits for ${other(told)}`),
  'linked-to': (told) => (told.get('kind') === 'PART' ? `made it a part of ${other(told)}` : `said that ${other(told)} waits for it`),
  'part-needed': (told) => (told.get('needed') === 'true' ? `asked that ${other(told)} is delivered before it` : `no longer asks that ${other(told)} is delivered before it`),
  'line-added': () => 'added to its checklist',
  'line-ticked': (told) => `${told.get('done') === 'true' ? 'ticked' : 'unticked'} a line of its checklist${told.get('of') ? `: ${told.get('count')} of ${told.get('of')} done` : ''}`,
  'line-moved': () => 'moved a line of its checklist',
  'line-removed': () => 'took a line out of its checklist',
  'repeated': (told) => `put it on the list as the next of its series${told.get('late') === 'true' ? ', after its date: the product stood still' : ''}`,
  'rippled': (told) => `put ${told.day('toOn')} to ${counted(told.get('toIds')?.split(',').length ?? 0, 'commitment')} that cannot be done before it`,
  'suggestion-dropped': (told) => `took back the suggested ${told.day('toOn')}: what it came from has changed, ${told.day('agreedOn')} holds`,
  'unlinked': (told) => (told.get('kind') === 'PART' ? `took ${other(told)} out of its parts` : `said that it no longer waits for ${other(told)}`),
  'unlinked-to': (told) => (told.get('kind') === 'PART' ? `took it out of the parts of ${other(told)}` : `said that ${other(told)} no longer waits for it`),
  'edited': (told) => editedWhat(told.get('fields')),
  'undone': (told) => `took back ${takenBack(told.get('undid'))}`,
  'watched': (told) => `took it out of the arrears: its clock counts from ${told.day('fromOn')}`,
  'accountability-moved': (told) => `moved it by a ruling to ${told.silo('carriedBy')}, with ${told.member('ownerId')} as its owner`,
  'course-corrected': (told) => `corrected its course by a ruling${told.get('on') ? `: it is due ${told.day('on')}` : ''}`,
  'inherited': (told) =>
    told.get('why') === 'SPLIT'
      ? `moved it to ${told.silo('heirSilo')}, which was split off ${told.silo('closedSilo')}`
      : `closed ${told.silo('closedSilo')} into ${told.silo('heirSilo')}, which takes it over`,
  'passed-on': (told) => passedOn(told),
  'imported': () => 'brought it in from a file',
  'import-updated': () => 'changed it by a newer file',
  ...HANDOFF_SAYS,
  'comment.edited': () => 'edited a comment',
  'comment.taken-back': () => 'took a comment back',
  'clock.started': (told) => `started its clock: it counts to ${told.day('countsFrom')}`,
  'clock.ended': (told) => `ended its clock: ${CLOCK_ENDS[told.get('why') ?? ''] ?? 'it is closed'}`,
  'step.fired': (told) => STEPS[told.get('rule') ?? ''] ?? 'took a step of the ladder',
  'step.skipped': (told) => `left out a step of the ladder${told.get('why') === 'NOBODY_NEW' ? ': it would have climbed to nobody new' : ': a later one came at once'}`,
};

const ACTORS: Readonly<Record<string, string>> = { import: 'The import', tick: 'The clock', 'keep-clock': 'The clock', escalation: 'The ladder', ripple: 'The ripple' };

const plain = (type: string): string => `recorded “${type.replace(/^[a-z]+\./, '').replaceAll('-', ' ')}”`;

const TELLS_BOTH_ENDS = new Set(['commitment.edited', 'commitment.undone']);

const READ_FIRST = ['evidence', 'reason', 'ask', 'nextStep', 'note'];
const byReading = (one: Pair, other: Pair): number => READ_FIRST.indexOf(one.name) - READ_FIRST.indexOf(other.name);

/** A fact as a sentence that somebody would say. A kind that is not known here is told by its own name. */
export const activityLine = (happening: Happening, reader: Reader): ActivityLine => {
  const data = new Map(happening.data.map(({ name, value }) => [name, value]));
  const get = (name: string) => data.get(name) || undefined;
  const who = happening.by?.name ?? ACTORS[happening.as ?? ''] ?? 'Throughline';
  const told: Told = {
    who,
    get,
    day: (name) => (get(name) ? dayInYear(get(name) as LocalDate, reader.today) : 'no date'),
    member: (name) => (get(name) ? reader.member(get(name)!) : 'nobody'),
    silo: (name) => (get(name) ? reader.silo(get(name)!) : 'the CCO’s office'),
  };
  const says = SAYS[happening.type.replace(/^commitment\./, '')];
  const words = happening.words.toSorted(byReading).map(({ value }) => value.trim()).filter(Boolean);
  return {
    who,
    did: says ? says(told) : plain(happening.type),
    words: TELLS_BOTH_ENDS.has(happening.type) ? fromAndTo(happening.words) : words.length > 0 ? words.join(' · ') : null,
  };
};

/** Without the facts that a fuller one of the same moment tells as well: a slip says which date was agreed. */
export const withoutEchoes = <One extends { readonly at: string; readonly type: string }>(happenings: readonly One[]): readonly One[] => {
  const slips = new Set(happenings.filter(({ type }) => type === 'commitment.slipped').map(({ at }) => at));
  return happenings.filter(({ type, at }) => !(type === 'commitment.date-agreed' && slips.has(at)));
};

const RULINGS = ['commitment.course-corrected', 'commitment.accountability-moved'];
const CLOCK = ['clock.started', 'clock.ended'];

/** Newest first, as they are read: what a ruling said stands before what followed from it in the same moment, and a clock's lines after the cause. */
export const inReadingOrder = <One extends { readonly at: string; readonly type: string }>(happenings: readonly One[]): readonly One[] => {
  const ordered: One[] = [];
  let clock: One[] = [];
  for (let from = 0; from < happenings.length; ) {
    const first = happenings[from]!;
    if (CLOCK.includes(first.type)) {
      clock.push(first);
      from += 1;
      continue;
    }
    let to = from;
    while (to < happenings.length && happenings[to]!.at === first.at && !CLOCK.includes(happenings[to]!.type)) to += 1;
    const moment = happenings.slice(from, to);
    ordered.push(...moment.filter(({ type }) => RULINGS.includes(type)), ...moment.filter(({ type }) => !RULINGS.includes(type)), ...clock);
    clock = [];
    from = to;
  }
  return [...ordered, ...clock];
};

/** The facts that have a sentence: of a commitment's own life, of its clock and of its ladder. */
export const TOLD_FACTS = Object.keys(SAYS).map((kind) => (kind.includes('.') ? kind : `commitment.${kind}`));
