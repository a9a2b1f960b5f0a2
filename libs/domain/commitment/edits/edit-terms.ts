import { ok, readText, refuse, type LocalDate, type MemberId, type Result, type SiloId } from '#domain/kernel';
import { keyOf, type Commitment } from '../commitment.ts';
import { readDue, refused } from '../due.ts';
import { against } from '../hindrance.ts';
import { changed, factOf, type Decided, type Step } from '../step.ts';
import { CUSTOMER_EFFECT, DONE_WHEN, NEXT_STEP, TITLE } from '../texts.ts';
import { checkVerifier, readEffectOn } from '../verifier.ts';
import { saidOf, TERM_WORDS, TERMS, type Term } from './terms.ts';

/** What somebody wrote anew; what is left out stays. Between whom and for when are the proposal's own, and only while it is one. */
export type TermsEdit = {
  readonly title?: string | null;
  readonly customerEffect?: string | null;
  readonly doneWhen?: string | null;
  readonly nextStep?: string | null;
  readonly carriedBy?: SiloId | null;
  /** null is the CCO's office. */
  readonly promisedTo?: SiloId | null;
  readonly proposedOn?: LocalDate | null;
  readonly contributingSiloIds?: readonly SiloId[] | null;
  /** null names nobody. */
  readonly verifierId?: MemberId | null;
  /** null asks on no day. */
  readonly effectOn?: LocalDate | null;
};

const RULES = { title: TITLE, customerEffect: CUSTOMER_EFFECT, doneWhen: DONE_WHEN, nextStep: NEXT_STEP } as const;

type Patch = Partial<Pick<Commitment, Term>>;

const readWords = (edit: TermsEdit): Result<Patch> => {
  let patch: Patch = {};
  for (const name of Object.keys(RULES) as (keyof typeof RULES)[]) {
    const words = edit[name];
    if (words == null) continue;
    const read = readText(words, RULES[name]);
    if (!read.ok) return read;
    patch = { ...patch, [name]: read.value };
  }
  return ok(patch);
};

const readPlaces = (commitment: Commitment, edit: TermsEdit, step: Step): Result<Patch> => {
  const carriedBy = edit.carriedBy ?? commitment.carriedBy;
  const promisedTo = edit.promisedTo === undefined ? commitment.promisedTo : edit.promisedTo;
  if (carriedBy === promisedTo) {
    return refuse('INVALID', 'Nothing was changed: a silo promises to another silo, not to itself. Choose whom it is promised to.', 'promisedTo');
  }
  const on = edit.proposedOn == null ? ok(commitment.proposedOn) : readDue(edit.proposedOn, step.today, 'proposedOn');
  if (!on.ok) return on;
  const silos = edit.contributingSiloIds ?? commitment.contributingSiloIds;
  return ok({ carriedBy, promisedTo, proposedOn: on.value, contributingSiloIds: [...new Set(silos)].filter((id) => id !== carriedBy) });
};

const readChecks = (commitment: Commitment, { verifierId, effectOn }: TermsEdit, step: Step): Result<Patch> => {
  const verifier = checkVerifier(verifierId, [commitment.ownerId, commitment.namedOwnerId]);
  if (verifier) return refused(verifier);
  const asked = effectOn == null ? ok(effectOn ?? null) : readEffectOn(effectOn, commitment.agreedOn ?? commitment.proposedOn, step.today);
  if (!asked.ok) return asked;
  return ok({ ...(verifierId === undefined ? {} : { verifierId }), ...(effectOn === undefined ? {} : { effectOn: asked.value }) });
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whose the field is, as things stand: the end of a sentence, or null where this viewer may write it. */
export function closedTo(commitment: Commitment, term: Term, { capacities }: Pick<Step, 'capacities'>): string | null {
  const { standing } = commitment;
  if (term === 'title' || term === 'nextStep' || term === 'verifierId') return null;
  if (term === 'customerEffect' || term === 'doneWhen' || term === 'contributingSiloIds' || term === 'effectOn') {
    return standing === 'DELIVERED' ? `it is delivered, and ${TERM_WORDS[term]} is what it is judged by` : null;
  }
  if (standing !== 'PROPOSED') return term === 'proposedOn' ? 'it is agreed: ask for another date' : `it is agreed: ${TERM_WORDS[term]} changes only by a ruling`;
  if (commitment.rounds.length > 0) return term === 'proposedOn' ? 'it has been countered: counter with another date' : 'it has been countered: take it back and propose it anew';
  if (capacities.has('PROPOSER') || (capacities.has('CCO') && term !== 'proposedOn')) return null;
  return term === 'proposedOn' ? 'whoever proposed it says for when: counter with another date' : `whoever proposed it, or the CCO, changes ${TERM_WORDS[term]}`;
}

/**
 * Writes terms anew: words while it is open, and while it is only proposed and not countered also between whom and for
 * when. Another carrying silo is asked from its beginning. Refuses NOT_ALLOWED, STALE, WRONG_STATE, INVALID (a text too
 * long or missing, a date that is over, nothing that differs).
 */
export function editTerms(commitment: Commitment, edit: TermsEdit, step: Step): Decided {
  const problem = against(commitment, 'commitment.edit', step);
  if (problem) return refused(problem);
  const words = readWords(edit);
  if (!words.ok) return words;
  const places = readPlaces(commitment, edit, step);
  if (!places.ok) return places;
  const checks = readChecks(commitment, edit, step);
  if (!checks.ok) return checks;
  const patch: Patch = { ...words.value, ...places.value, ...checks.value };
  const fields = TERMS.filter((term) => term in patch && !same(patch[term], commitment[term]));
  if (fields.length === 0) return refuse('INVALID', `${keyOf(commitment)} is as it was: it says that already.`);
  for (const field of fields) {
    const closed = closedTo(commitment, field, step);
    if (closed !== null) return refuse('WRONG_STATE', `${keyOf(commitment)} is as it was: ${closed}.`, field);
  }
  const asked = fields.includes('carriedBy') ? { waitingOn: 'CARRIER', waitingSinceAt: step.now } as const : {};
  const next = changed(commitment, { ...patch, ...asked });
  const { data, text } = saidOf(fields, commitment, next);
  return ok({ commitment: next, facts: [factOf(next, 'commitment.edited', { fields, ...data }, text)] });
}
