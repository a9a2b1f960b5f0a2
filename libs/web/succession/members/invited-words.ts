import type { Instant, LocalDate } from '#domain/kernel';
import { dayOf, shortDate } from '#web/ui';
import type { OpenInvitationFragment } from './members.generated.ts';

const on = (instant: string, today: LocalDate): string => shortDate(dayOf(Date.parse(instant) as Instant), today);

const LETTERS: Partial<Record<NonNullable<OpenInvitationFragment['letter']>, string>> = {
  KEPT: 'No mail server is named, so the letter did not go out',
  PARKED: 'The letter was refused; look at the address',
  RETRY: 'The letter could not go out yet; it is tried again',
};

type Invited = Pick<OpenInvitationFragment, 'email' | 'invitedAt' | 'expiresAt' | 'expired' | 'letter' | 'invitedBy'>;

/** Who was invited when, by whom and at which address; that its days are over, or that its letter did not go out. */
export const invitedInWords = ({ email, invitedAt, expiresAt, expired, letter, invitedBy }: Invited, today: LocalDate): string => {
  const wrong = expired ? `Nobody came by ${on(expiresAt, today)}` : letter && LETTERS[letter];
  return [`Invited ${on(invitedAt, today)} by ${invitedBy.name}, at ${email}`, ...(wrong ? [wrong] : [])].join('. ');
};
