import type { Instant, MemberId, NoticeId, Subject } from '#domain/kernel';
import type { LadderPost, LadderRule } from '#domain/escalation';

/**
 * STEP: a clock's step. ROOM_CLOSED: the one message after a sitting. ANSWER: what came of something that you asked.
 * QUESTION: an answer that you owe. NEWS: something that concerns you happened. MENTION: somebody named you in what they wrote.
 */
export const NOTICE_KINDS = ['STEP', 'ROOM_CLOSED', 'ANSWER', 'QUESTION', 'NEWS', 'MENTION'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const CHANNELS = ['INBOX', 'MAIL'] as const;
export type Channel = (typeof CHANNELS)[number];
export type Urgency = 'AT_ONCE' | 'DIGEST';

/** What makes a notice one and the same: told again, it is this one and not a second. */
export type NoticeIdentity = {
  readonly subject: Subject;
  /** Why it exists: a step of the ladder, a question, a fact's type. */
  readonly rule: string;
  /** Which time: a clock's id, a sitting's id, a date, a fact's id. */
  readonly occurrence: string;
  readonly recipientId: MemberId;
  readonly channel: Channel;
};

export type Notice = NoticeIdentity & {
  readonly id: NoticeId;
  readonly kind: NoticeKind;
  /** The posts that it was addressed to; none when it was meant for the person. */
  readonly posts: readonly LadderPost[];
  readonly createdAt: Instant;
};

/** One text for the five parts of a notice's identity; two identities never share one. */
export const noticeKey = (identity: NoticeIdentity): string =>
  [identity.subject.kind, identity.subject.id, identity.rule, identity.occurrence, identity.recipientId, identity.channel].map(encodeURIComponent).join('|');

/** The same Message-ID each time a notice is sent, so that a repeat is seen as one. */
export const messageId = (noticeId: NoticeId, host = 'throughline.invalid'): string => `<notice.${noticeId}@${host}>`;

const AT_ONCE_STEPS: ReadonlySet<string> = new Set<LadderRule>(['CCO', 'SPONSOR']);

/** At once are only the room's close, a step addressed to you from +7 on, and an answer that you asked for; all else is the digest's. */
export const urgencyOf = (notice: Pick<Notice, 'kind' | 'rule'>): Urgency =>
  notice.kind === 'ROOM_CLOSED' || notice.kind === 'ANSWER' || (notice.kind === 'STEP' && AT_ONCE_STEPS.has(notice.rule)) ? 'AT_ONCE' : 'DIGEST';
