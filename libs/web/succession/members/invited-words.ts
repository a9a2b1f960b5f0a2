import type { Instant, LocalDate } from '#domain/kernel';
import { dayOf, shortDate } from '#web/ui';
import type { OpenInvitationFragment } from './members.generated.ts';

const on = (instant: string, today: LocalDate): string => shortDate(dayOf(Date.parse(instant) as Instant), today);

/** Who was invited when, by whom and at which address; and that its days are over. */
export const invitedInWords = ({ email, invitedAt, expiresAt, expired, invitedBy }: Pick<OpenInvitationFragment, 'email' | 'invitedAt' | 'expiresAt' | 'expired' | 'invitedBy'>, today: LocalDate): string => {
  const invited = `Invited ${on(invitedAt, today)} by ${invitedBy.name}, at ${email}`;
  return expired ? `${invited}. Nobody came by ${on(expiresAt, today)}` : invited;
};
