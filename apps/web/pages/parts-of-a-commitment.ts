import type { MorePart } from '#web/commitment';
import { ContributionsOf, HandoffsOf } from '#web/handoff';

/** What subjects right of a commitment show on its page, in this order. */
export const PARTS_OF_A_COMMITMENT: readonly MorePart[] = [ContributionsOf, HandoffsOf];
