import type { Standing } from './commitment.ts';
import type { LifeAction } from './hindrance.ts';

/**
 * Which step brings a commitment from one standing to another, as when its card is dragged there; null when none does.
 * A step has its own words (evidence, a reason), so moving a card only begins it.
 */
export const stepBetween = (from: Standing, to: Standing): LifeAction | null => MOVES[from]?.[to] ?? null;

const MOVES: Partial<Readonly<Record<Standing, Partial<Readonly<Record<Standing, LifeAction>>>>>> = {
  PROPOSED: { ACCEPTED: 'commitment.accept', DECLINED: 'commitment.decline', WITHDRAWN: 'commitment.withdraw' },
  ACCEPTED: { DELIVERED: 'commitment.deliver', WITHDRAWN: 'commitment.withdraw' },
  DELIVERED: { VERIFIED: 'commitment.verify', ACCEPTED: 'commitment.return' },
};
