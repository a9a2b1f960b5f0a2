import type { CommitmentId } from '#domain/kernel';

/** WAITS: one waits for the other to be delivered. PART: the other is a part of it. */
export const LINK_KINDS = ['WAITS', 'PART'] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * One arrow between two commitments of an organization. Both kinds stand in one graph without circles, because a whole
 * waits for its parts: neither can be done before what `awaitedId` names is.
 */
export type Link = { readonly waitingId: CommitmentId; readonly awaitedId: CommitmentId; readonly kind: LinkKind };
