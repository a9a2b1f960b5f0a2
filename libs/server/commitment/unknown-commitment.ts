import { refuse } from '#domain/kernel';
import type { Answer } from '#server/graphql';

/** One answer for an id that is absent, foreign or none. */
export const unknownCommitment = (): Answer => ({ id: null, problem: refuse('NOT_FOUND', 'There is no such commitment.').problem });
