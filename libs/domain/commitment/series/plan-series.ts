import { checkRule, later, type RecurrenceRule } from '#domain/calendar';
import { ok, readText, refuse, type Fact, type MemberId, type Result, type SeriesId } from '#domain/kernel';
import { may, ruleOf } from '#domain/org';
import { keyOf, type Commitment } from '../commitment.ts';
import type { Step } from '../step.ts';
import { TITLE } from '../texts.ts';
import { dateAfter } from './dates.ts';
import type { Series } from './series.ts';

export type SeriesTerms = { readonly title: string; readonly rule: RecurrenceRule; readonly daysAhead: number };
export type Planned = { readonly series: Series; readonly facts: readonly Fact[] };

type By = Pick<Step, 'by' | 'now' | 'today' | 'capacities'> & { readonly version?: number };

const tell = (series: Series, did: 'started' | 'changed' | 'ended' | 'passed-on', from: { readonly commitmentId?: string; readonly formerOwnerId?: string } = {}): Fact => ({
  type: `series.${did}`,
  subject: { kind: 'series', id: series.id },
  data: { carriedBy: series.carriedBy, promisedTo: series.promisedTo, ownerId: series.ownerId, nextOn: series.nextOn, daysAhead: series.daysAhead, ...from },
  text: { title: series.title },
});

const readTerms = ({ title, rule, daysAhead }: SeriesTerms): Result<SeriesTerms> => {
  const text = readText(title, TITLE);
  if (!text.ok) return text;
  const checked = checkRule(rule);
  if (!checked.ok) return checked;
  if (!Number.isInteger(daysAhead) || daysAhead < 1 || daysAhead > 90) return refuse('INVALID', 'Nothing was changed: each one is put on the list 1 to 90 days before it is due.', 'daysAhead');
  return ok({ title: text.value, rule: checked.value, daysAhead });
};

const against = (series: Series, { capacities, version }: By): Result<null> => {
  if (!may('series.plan', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('series.plan').sentence}`);
  if (version !== undefined && version !== series.version) return refuse('STALE', 'Somebody changed this series while you read it. Nothing of yours was saved; look at it as it is now and try again.');
  return series.endedAt === null ? ok(null) : refuse('WRONG_STATE', 'Nothing was changed: this series has ended. Repeat one of its commitments to begin another.');
};

/**
 * A commitment is repeated from now on: the same promise between the same silos, by the same owner. It becomes the first
 * occurrence itself; the next is the rhythm's first date after it and after today. Refuses NOT_ALLOWED, WRONG_STATE, INVALID.
 */
export function startSeries(model: Commitment, terms: SeriesTerms & { readonly id: SeriesId }, by: By): Result<Planned> {
  if (!may('series.plan', by.capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('series.plan').sentence}`);
  const isPromised = ['ACCEPTED', 'DELIVERED', 'VERIFIED'].includes(model.standing) && model.ownerId !== null && model.agreedOn !== null;
  if (!isPromised) return refuse('WRONG_STATE', `Nothing was changed: only what is promised, with its owner and date, can be repeated, and ${keyOf(model)} is not.`);
  const read = readTerms(terms);
  if (!read.ok) return read;
  const series: Series = {
    id: terms.id, version: 1, ...read.value, customerEffect: model.customerEffect, doneWhen: model.doneWhen, carriedBy: model.carriedBy, promisedTo: model.promisedTo,
    ownerId: model.ownerId!, startedBy: by.by, startedAt: by.now, nextOn: dateAfter(read.value.rule, later(model.agreedOn!, by.today)), endedAt: null,
  };
  return ok({ series, facts: [tell(series, 'started', { commitmentId: model.id })] });
}

/** Changes what comes; `lastOn` is the last date made. What was made stays as it is. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID. */
export function changeSeries(series: Series, terms: SeriesTerms, by: By & { readonly lastOn: Series['nextOn'] }): Result<Planned> {
  const allowed = against(series, by);
  if (!allowed.ok) return allowed;
  const read = readTerms(terms);
  if (!read.ok) return read;
  const next: Series = { ...series, ...read.value, version: series.version + 1, nextOn: dateAfter(read.value.rule, by.lastOn === null ? by.today : later(by.lastOn, by.today)) };
  return ok({ series: next, facts: [tell(next, 'changed')] });
}

/** No more of it. What was made stays promised. Refuses NOT_ALLOWED, STALE, WRONG_STATE. */
export function endSeries(series: Series, by: By): Result<Planned> {
  const allowed = against(series, by);
  if (!allowed.ok) return allowed;
  const next: Series = { ...series, version: series.version + 1, nextOn: null, endedAt: by.now };
  return ok({ series: next, facts: [tell(next, 'ended')] });
}

/** Gives it to another owner without asking, because its owner left: what was made stays. Null when there is nothing to pass. */
export function passSeriesOn(series: Series, from: MemberId, to: MemberId): Planned | null {
  if (series.endedAt !== null || series.ownerId !== from || to === from) return null;
  const next: Series = { ...series, version: series.version + 1, ownerId: to };
  return { series: next, facts: [tell(next, 'passed-on', { formerOwnerId: from })] };
}
