import type { Instant } from '#domain/kernel';
import type { Commitment } from './commitment.ts';
import { isOverdue, silenceOf, type SilenceRule } from './overdue.ts';
import type { ReportState } from './parts.ts';

export const FACES = [
  'proposed', 'accepted', 'on-track', 'at-risk', 'overdue', 'silent', 'delivered', 'verified', 'effect-proven', 'effect-none', 'declined', 'withdrawn',
] as const;
/** The one state that a glyph shows. */
export type Face = (typeof FACES)[number];

export type Facing = Pick<Commitment, 'standing' | 'effect' | 'lastWordAt'> & { readonly report: { readonly state: ReportState } | null };

/**
 * What a commitment looks like at a moment. While accepted the worst holds: overdue, then at risk, then silent, then what
 * was reported. `rule` is the organization's of silence. `endOfDue` is 24:00 of the agreed date in the carrying silo's zone.
 */
export function faceOf(commitment: Facing, at: Instant, endOfDue: Instant | null, rule?: SilenceRule): Face {
  switch (commitment.standing) {
    case 'PROPOSED': return 'proposed';
    case 'DECLINED': return 'declined';
    case 'WITHDRAWN': return 'withdrawn';
    case 'DELIVERED': return 'delivered';
    case 'VERIFIED': return commitment.effect === 'PROVEN' ? 'effect-proven' : commitment.effect === 'NONE' ? 'effect-none' : 'verified';
    case 'ACCEPTED':
      if (isOverdue(commitment, at, endOfDue)) return 'overdue';
      if (commitment.report?.state === 'AT_RISK') return 'at-risk';
      if (silenceOf(commitment, at, rule) !== 'FRESH') return 'silent';
      return commitment.report === null ? 'accepted' : 'on-track';
  }
}
