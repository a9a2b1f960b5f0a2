import type { Fact, ForumId, Result, SiloId, TextRule, Zone } from '#domain/kernel';
import { ok, readText, refuse } from '#domain/kernel';
import { checkRule, isTime, isZone, ruleInWords, type LocalTime, type RecurrenceRule, type RuleException } from '#domain/calendar';

/** A recurring accountability meeting. Its wall time holds in its zone, through every change of the clocks. */
export type Forum = {
  readonly id: ForumId;
  readonly name: string;
  readonly rule: RecurrenceRule;
  readonly at: LocalTime;
  readonly zone: Zone;
  /** How long a sitting takes. */
  readonly minutes: number;
  /** The silos that have a seat. */
  readonly siloIds: readonly SiloId[];
  /** How many of these seats must be filled. */
  readonly quorum: number;
  readonly exceptions: readonly RuleException[];
};

const NAME: TextRule = { field: 'name', what: 'a name', most: 120, needed: true };

/** `the second Thursday of each month at 10:00 (Europe/Berlin), 60 minutes`. */
export const forumInWords = (forum: Pick<Forum, 'rule' | 'at' | 'zone' | 'minutes'>): string =>
  `${ruleInWords(forum.rule)} at ${forum.at} (${forum.zone}), ${forum.minutes} minutes`;

export type PlanForum = Omit<Forum, 'exceptions' | 'quorum'> & { /** By default more than half of the seats. */ readonly quorum?: number };

/** Plans a forum. Refuses INVALID: no name, a rhythm that no calendar can follow, an unknown zone, no seat, a quorum that cannot be met. */
export const planForum = (input: PlanForum): Result<{ readonly forum: Forum; readonly facts: readonly Fact[] }> => {
  const name = readText(input.name, NAME);
  if (!name.ok) return name;
  const rule = checkRule(input.rule);
  if (!rule.ok) return rule;
  if (!isTime(input.at)) return refuse('INVALID', 'Choose the time at which it begins, such as 10:00.', 'at');
  if (!isZone(input.zone)) return refuse('INVALID', 'Choose the time zone that its time is meant in.', 'zone');
  if (!Number.isInteger(input.minutes) || input.minutes < 15 || input.minutes > 480) return refuse('INVALID', 'A sitting takes 15 minutes to 8 hours.', 'minutes');
  const siloIds = [...new Set(input.siloIds)];
  if (siloIds.length === 0) return refuse('INVALID', 'Give at least one silo a seat.', 'siloIds');
  const quorum = input.quorum ?? Math.floor(siloIds.length / 2) + 1;
  if (!Number.isInteger(quorum) || quorum < 1 || quorum > siloIds.length) return refuse('INVALID', `The quorum lies between 1 and the ${siloIds.length} seats.`, 'quorum');
  const { id, at, zone, minutes } = input;
  const forum: Forum = { id, name: name.value, rule: rule.value, at, zone, minutes, siloIds, quorum, exceptions: [] };
  const fact: Fact = { type: 'forum.planned', subject: { kind: 'forum', id }, data: { rule: JSON.stringify(rule.value), at, zone, minutes, siloIds, quorum }, text: { name: forum.name } };
  return ok({ forum, facts: [fact] });
};
