import type { LocalDate } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import type { Holder } from './parts.ts';

type Held = Pick<Commitment, 'carriedBy' | 'ownerId' | 'originalOn' | 'heldOnOriginal'>;

/** What to keep when a promise passes to others: from the original date on, whoever held it on that date stays answerable. */
export const keepHolder = (commitment: Held, today: LocalDate): Holder | null =>
  commitment.heldOnOriginal ??
  (commitment.originalOn !== null && today >= commitment.originalOn ? { siloId: commitment.carriedBy, ownerId: commitment.ownerId } : null);

/** The silo and the owner whose kept or broken promise it is: those who held it on the original date. */
export const keptBelongsTo = (commitment: Held): Holder =>
  commitment.heldOnOriginal ?? { siloId: commitment.carriedBy, ownerId: commitment.ownerId };
