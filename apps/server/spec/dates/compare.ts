import type { Caller } from '../program.ts';
import { dayIn, ZONES } from './day-in.ts';
import { lookAtAll, type Held, type Seen } from './held.ts';
import * as told from './model.ts';

/** Every promise is as the model has it, whatever way it went. */
export async function compare(promises: readonly Held[], reader: Caller, cco: Caller, now: number): Promise<void> {
  const all = await lookAtAll(reader);
  for (const one of promises) {
    const seen = all.get(one.id)!;
    const { model } = one;
    const ledger = seen.slips.map(({ undoneAt, ...slip }) => ({ ...slip, undone: undoneAt !== null }));
    expect({ key: one.key, standing: seen.standing, original: seen.originalOn, agreed: seen.agreedOn, slips: ledger, arrears: seen.arrears })
      .toEqual({ key: one.key, standing: model.standing, original: model.original, agreed: model.agreed, slips: model.slips, arrears: model.arrears });
    const counted = model.slips.filter(({ undone }) => !undone);
    expect({ key: one.key, count: seen.slipCount, days: seen.slipDays }).toEqual({ key: one.key, count: counted.length, days: counted.reduce((sum, slip) => sum + slip.days, 0) });
    if (model.standing === 'PROPOSED') expect(seen.proposedOn).toBe(model.table);
    compareWaiting(one, seen, now);
  }
  const { data } = await cco.ask<{ siloGrid: { rows: { silo: { key: string }; standing: { kept: Record<told.Verdict, number> } }[] } }>('{ siloGrid { rows { silo { key } standing { kept { kept notKept leftOut open } } } } }');
  for (const { silo, standing } of data.siloGrid.rows) {
    const verdicts = promises.filter(({ carrier }) => carrier === silo.key).map(({ model, carrier }) => told.verdict(model, dayIn(now, ZONES[carrier])));
    const count = (wanted: told.Verdict) => verdicts.filter((one) => one === wanted).length;
    expect({ silo: silo.key, ...standing.kept }).toEqual({ silo: silo.key, kept: count('kept'), notKept: count('notKept'), leftOut: count('leftOut'), open: count('open') });
  }
}

/** What waits for an answer. Two things happen by themselves: an asked date that nobody answers lapses, and a date that hangs on another follows it as a suggestion. */
function compareWaiting(one: Held, seen: Seen, now: number): void {
  const { model } = one;
  const waited = model.asked === null ? 0 : (now - model.asked.since) / 86_400_000;
  if (model.asked !== null && seen.asked === null && waited >= 1) one.model = { ...model, asked: null, before: null };
  else expect({ key: one.key, asked: seen.asked }).toEqual({ key: one.key, asked: model.asked && { on: model.asked.on, reason: model.asked.reason } });
  if (seen.asked !== null) expect(waited).toBeLessThan(9);
  const suggested = seen.suggested && { on: seen.suggested.on, reason: seen.suggested.reason };
  if (one.waitsForAnother && (seen.suggested?.becauseOf || (model.suggested?.followsAnother && suggested === null))) {
    const follows = suggested && { ...suggested, followsAnother: true };
    if (follows?.on !== model.suggested?.on || !model.suggested?.followsAnother) one.model = { ...one.model, suggested: follows, before: null };
    if (follows) expect(follows.reason).toBe('DEPENDENCY');
  } else expect({ key: one.key, suggested }).toEqual({ key: one.key, suggested: model.suggested && { on: model.suggested.on, reason: model.suggested.reason } });
}
