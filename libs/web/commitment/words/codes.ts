import type { AskKind, ClosingPath, SlipPath, SlipReason, Standing } from '#contract';

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  PROPOSED: 'Proposed', ACCEPTED: 'Accepted', DELIVERED: 'Delivered', VERIFIED: 'Verified', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn',
};
export const STANDING_NAMES = Object.keys(STANDING_WORDS) as readonly Standing[];

export const REASON_WORDS: Readonly<Record<SlipReason, string>> = {
  DEPENDENCY: 'Waits for another silo', CAPACITY: 'Too few people', SCOPE: 'It became more', PRIORITY_CONFLICT: 'Another priority came first',
  ESTIMATE: 'Estimated wrongly', OUTSIDE: 'Something outside the company',
};

export const ASK_WORDS: Readonly<Record<AskKind, string>> = { DECISION: 'A decision', PEOPLE: 'People', DATA: 'Data', MONEY: 'Money' };

export const SLIP_PATH_WORDS: Readonly<Record<SlipPath, string>> = { AGREED: 'agreed', ARREARS: 'set in the arrears', RULING: 'set by a ruling' };

export const CLOSING_WORDS: Readonly<Record<ClosingPath, string>> = {
  DECLINED: 'Declined', TAKEN_BACK: 'Proposal taken back', BEFORE_DATE: 'Withdrawn before its date', TOGETHER: 'Withdrawn by both silos together',
  RULING: 'Withdrawn by a ruling', ARREARS: 'Withdrawn in the arrears', FILE: 'Closed already in the file',
};

/** What an answer is awaited about. */
export const QUESTION_WORDS = {
  PROPOSAL: 'to answer the proposal', COUNTER: 'to answer the counter', OWNERSHIP: 'to say yes to owning it',
  DATE: 'to answer the asked date', SUGGESTED_DATE: 'to answer the suggested date',
  DELIVERY: 'to verify or return the delivery', EFFECT: 'to say whether customers felt it', WITHDRAWAL: 'to answer the withdrawal',
} as const;
