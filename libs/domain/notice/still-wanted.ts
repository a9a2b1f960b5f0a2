import type { Notice } from './notice.ts';

/** How things stand when a notice is about to be sent, read inside the claim. */
export type NoticeState = {
  readonly recipientActive: boolean;
  /** Whether the recipient may read the subject now. */
  readonly recipientMaySee: boolean;
  /** Whether the recipient still holds a post that it was addressed to (or stands in for who does). */
  readonly recipientHolds: boolean;
  /** For a step: its clock still runs. For a question: it still waits for this answer. For a mention: the words still stand. */
  readonly subjectOpen: boolean;
};

export type Unwanted = 'RECIPIENT_LEFT' | 'RECIPIENT_AWAY' | 'NOT_ALLOWED' | 'POST_PASSED_ON' | 'SUBJECT_CLOSED';
export type Wanted = { readonly wanted: true } | { readonly wanted: false; readonly why: Unwanted };

const no = (why: Unwanted): Wanted => ({ wanted: false, why });

/**
 * Whether a notice may still be sent. Nobody gets what they may not read or what they left behind; a step or a question
 * about something settled is dropped, while news, an answer and the room's close stay true.
 */
export const stillWanted = (notice: Pick<Notice, 'kind' | 'posts'>, state: NoticeState): Wanted => {
  if (!state.recipientActive) return no('RECIPIENT_LEFT');
  if (!state.recipientMaySee) return no('NOT_ALLOWED');
  const asksForAction = notice.kind === 'STEP' || notice.kind === 'QUESTION';
  if ((asksForAction || notice.kind === 'MENTION') && !state.subjectOpen) return no('SUBJECT_CLOSED');
  return notice.posts.length > 0 && asksForAction && !state.recipientHolds ? no('POST_PASSED_ON') : { wanted: true };
};
