/** What a promise's dates are, told a second time and as simply as can be: days are `YYYY-MM-DD`, nothing is shared with the product. */
export type Told = { readonly on: string; readonly reason: string };
export type ToldSlip = { readonly fromOn: string; readonly toOn: string; readonly days: number; readonly reason: string; readonly undone: boolean };
export type Model = {
  readonly standing: 'PROPOSED' | 'ACCEPTED' | 'DELIVERED' | 'VERIFIED';
  /** On the table while proposed. */
  readonly table: string | null;
  readonly original: string | null;
  readonly agreed: string | null;
  readonly asked: (Told & { readonly since: number }) | null;
  readonly suggested: (Told & { readonly followsAnother: boolean }) | null;
  readonly slips: readonly ToldSlip[];
  /** Its date was past when it came in. */
  readonly arrears: 'NO' | 'WAITING' | 'TRIAGED';
  /** On which day where it is carried the delivery that stands was claimed. */
  readonly claimedOn: string | null;
  /** As it was before the last thing that happened to it. */
  readonly before: Model | null;
};

export const FRESH: Model = {
  standing: 'PROPOSED', table: null, original: null, agreed: null, asked: null, suggested: null, slips: [], arrears: 'NO', claimedOn: null, before: null,
};

export const daysFrom = (one: string, other: string): number => Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);
const then = (model: Model, patch: Partial<Model>): Model => ({ ...model, ...patch, before: { ...model, before: null } });

export const proposed = (table: string): Model => ({ ...FRESH, table });
export const promised = (on: string, arrears: Model['arrears'] = 'NO'): Model => ({ ...FRESH, standing: 'ACCEPTED', original: on, agreed: on, arrears });
export const countered = (model: Model, on: string): Model => then(model, { table: on });
export const accepted = (model: Model): Model => then(model, { standing: 'ACCEPTED', original: model.table, agreed: model.table, table: null });

/** A date that holds from now on: a later one is a slip. */
export function holds(model: Model, { on, reason }: Told): Model {
  const days = daysFrom(model.agreed!, on);
  const slips = days > 0 ? [...model.slips, { fromOn: model.agreed!, toOn: on, days, reason, undone: false }] : model.slips;
  return then(model, { agreed: on, slips, asked: null, suggested: null, arrears: model.arrears === 'WAITING' ? 'TRIAGED' : model.arrears });
}

/** The carrying side wants another date: a later one waits. */
export const wants = (model: Model, told: Told, now: number): Model =>
  told.on < model.agreed! ? holds(model, told) : then(model, { asked: { ...told, since: now }, suggested: null });

/** A file's new date waits for the receiving silo, whichever way it goes. */
export const fileWants = (model: Model, told: Told, now: number): Model => then(model, { asked: { ...told, since: now } });
export const answered = (model: Model, yes: boolean): Model => (yes ? holds(model, model.asked!) : then(model, { asked: null }));
export const suggests = (model: Model, told: Told): Model => then(model, { suggested: { ...told, followsAnother: false } });
export const suggestionAnswered = (model: Model, yes: boolean, now: number): Model => (yes ? wants(model, model.suggested!, now) : then(model, { suggested: null }));
export const delivered = (model: Model, claimedOn: string): Model => then(model, { standing: 'DELIVERED', claimedOn, asked: null, suggested: null });
export const returned = (model: Model): Model => then(model, { standing: 'ACCEPTED', claimedOn: null });
export const verified = (model: Model): Model => then(model, { standing: 'VERIFIED' });
export const otherwise = (model: Model): Model => then(model, {});

/** What was before holds again; a slip made meanwhile stays in the ledger and counts nowhere. */
export function undone(model: Model): Model {
  const was = model.before!;
  const slips = model.slips.map((slip, at) => (at < was.slips.length ? slip : { ...slip, undone: true }));
  return { ...was, slips, before: null };
}

export type Verdict = 'kept' | 'notKept' | 'leftOut' | 'open';

/** Measured on the original date, whatever became of the agreed one. */
export function verdict({ standing, original, arrears, claimedOn }: Model, today: string): Verdict | null {
  if (original === null || standing === 'PROPOSED') return null;
  if (arrears !== 'NO') return 'leftOut';
  const inTime = claimedOn !== null && claimedOn <= original;
  if (standing === 'VERIFIED') return inTime ? 'kept' : 'notKept';
  return inTime || today <= original ? 'open' : 'notKept';
}
