import type { AgendaItemId, Fact, ForumId, Instant, LocalDate, MemberId, OutcomeId, Result, SittingId, Subject } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import { quorumOf, type Quorum } from './attendance.ts';
import type { Outcome } from './outcome.ts';
import { sittingFact, type Attendance, type Sitting } from './sitting.ts';

type WithoutText<T> = T extends unknown ? Omit<T, 'text'> : never;

/** What the minutes say, in ids, dates and numbers only. */
export type MinutesBody = {
  readonly sittingId: SittingId;
  readonly forumId: ForumId;
  readonly on: LocalDate;
  readonly startedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly chairId: MemberId | null;
  readonly attendance: readonly Attendance[];
  readonly quorum: Quorum;
  readonly items: readonly { readonly id: AgendaItemId; readonly subject: Subject | null; readonly taken: boolean; readonly settled: boolean; readonly carried: number; readonly outcomeIds: readonly OutcomeId[] }[];
  readonly outcomes: readonly WithoutText<Outcome>[];
};

/** `texts` holds every name and free text by the id that it belongs to, so that one can be blanked and the rest still verifies. */
export type Minutes = { readonly body: MinutesBody; readonly texts: Readonly<Record<string, string>> };
export type LockedMinutes = Minutes & { readonly textDigests: Readonly<Record<string, string>>; readonly digest: string; readonly lockedAt: Instant; readonly signedBy: MemberId };

/** A digest of text, such as SHA-256 in hexadecimal. */
export type Digest = (text: string) => string;

const withoutText = ({ text: _text, ...rest }: Outcome): WithoutText<Outcome> => rest;

/** Drafts the minutes from agenda, attendance and outcomes: nothing in them was typed for them. */
export const draftMinutes = (sitting: Sitting): Minutes => ({
  body: {
    sittingId: sitting.id, forumId: sitting.forumId, on: sitting.on, startedAt: sitting.startedAt, closedAt: sitting.closedAt, chairId: sitting.chairId,
    attendance: sitting.attendance,
    quorum: quorumOf(sitting),
    items: sitting.agenda.map(({ id, subject, takenAt, settled, carried }) => ({
      id, subject, taken: takenAt !== null, settled, carried, outcomeIds: sitting.outcomes.filter((outcome) => outcome.itemId === id).map((outcome) => outcome.id),
    })),
    outcomes: sitting.outcomes.map(withoutText),
  },
  texts: Object.fromEntries([...sitting.agenda.map((item) => [item.id, item.title]), ...sitting.outcomes.map((outcome) => [outcome.id, outcome.text])]),
});

/** One text for one value: keys in order, nothing undefined. What a digest is made over. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, part]) => part !== undefined).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
};

const digestAll = (body: MinutesBody, textDigests: Readonly<Record<string, string>>, signedBy: MemberId, lockedAt: Instant, digest: Digest): string =>
  digest(canonical({ body, textDigests, signedBy, lockedAt }));

/** Locks the minutes of a closed sitting under one digest, signed by its chair (or who closed it). Refuses WRONG_STATE. */
export const lockMinutes = (
  sitting: Sitting, signedBy: MemberId, digest: Digest, now: Instant,
): Result<{ readonly minutes: LockedMinutes; readonly facts: readonly Fact[] }> => {
  if (sitting.state !== 'CLOSED') return refuse('WRONG_STATE', 'Nothing was locked: the minutes are locked when the sitting is closed.');
  const { body, texts } = draftMinutes(sitting);
  const textDigests = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, digest(text)]));
  const minutes: LockedMinutes = { body, texts, textDigests, digest: digestAll(body, textDigests, signedBy, now, digest), lockedAt: now, signedBy };
  return ok({ minutes, facts: [sittingFact('sitting.minutes-locked', sitting, { digest: minutes.digest, signedBy })] });
};

export type MinutesCheck = { readonly intact: boolean; /** Texts that were blanked. */ readonly erased: readonly string[]; /** Texts that are not the ones that were locked. */ readonly changed: readonly string[] };

/** Whether locked minutes are still what was signed; a blanked text (`''` or gone) shows as erased and breaks nothing. */
export const verifyMinutes = (minutes: LockedMinutes, digest: Digest): MinutesCheck => {
  const { body, texts, textDigests, signedBy, lockedAt } = minutes;
  const changed = [
    ...Object.entries(textDigests).filter(([id, expected]) => texts[id] && digest(texts[id]) !== expected).map(([id]) => id),
    ...Object.keys(texts).filter((id) => !(id in textDigests)),
  ];
  const erased = Object.keys(textDigests).filter((id) => !texts[id]);
  return { intact: changed.length === 0 && digestAll(body, textDigests, signedBy, lockedAt, digest) === minutes.digest, erased, changed };
};
