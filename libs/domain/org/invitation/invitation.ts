import { ok, refuse, type Instant, type InvitationId, type MemberId, type Refused, type Result } from '#domain/kernel';

/** For how many days the link in an invitation opens the door. */
export const INVITATION_DAYS = 7;

/** ACCEPTED by whoever was invited; REPLACED by a newer one; TAKEN_BACK; LEFT when the member did. */
export const INVITATION_ENDS = ['ACCEPTED', 'REPLACED', 'TAKEN_BACK', 'LEFT'] as const;
export type InvitationEnd = (typeof INVITATION_ENDS)[number];

/** A member who was asked to sign in, at one address. */
export type Invitation = {
  readonly id: InvitationId;
  readonly memberId: MemberId;
  readonly email: string;
  readonly invitedBy: MemberId;
  readonly invitedAt: Instant;
  readonly expiresAt: Instant;
  readonly ended: InvitationEnd | null;
};

const LONGEST_ADDRESS = 320;

/** An address as accounts keep it: trimmed, in small letters. */
export function readAddress(text: string, field = 'email'): Result<string> {
  const address = text.trim().toLowerCase();
  const isOne = address.length <= LONGEST_ADDRESS && /^[^\s@,;<>"()\p{Cc}]{1,64}@[^\s@,;<>"()\p{Cc}]{1,255}$/u.test(address);
  return isOne ? ok(address) : refuse('INVALID', 'This is not an e-mail address.', field);
}

/** What is known of whoever is to be invited. */
export type Invitee = { readonly name: string; readonly hasLeft: boolean; readonly signsIn: boolean };

/** Why this member is not asked to sign in now; null when they can be. */
export function whyNotInvite({ name, hasLeft, signsIn }: Invitee, isExample: boolean): Refused | null {
  if (isExample) return refuse('WRONG_STATE', 'In an example organization everybody chooses whom to be, so nobody is invited. Nothing was sent.');
  if (hasLeft) return refuse('WRONG_STATE', `${name} has left. Nothing was sent; take them back first.`);
  if (signsIn) return refuse('WRONG_STATE', `${name} signs in already. Nothing was sent.`);
  return null;
}

const ASK = 'Ask whoever invited you for a new invitation.';

const ENDED: Readonly<Record<InvitationEnd, string>> = {
  ACCEPTED: 'This invitation was used already: it works once. Sign in with the address that it went to and your password.',
  REPLACED: 'A newer invitation has taken the place of this one. Use the link in the newest letter.',
  TAKEN_BACK: `This invitation was taken back. ${ASK}`,
  LEFT: 'You are no longer a member of this organization, so this invitation opens nothing.',
};

/** Why an invitation does not open the door now; null when it does. */
export function whyNotAccept({ ended, expiresAt }: Invitation, { hasLeft }: Pick<Invitee, 'hasLeft'>, now: Instant): Refused | null {
  if (hasLeft && ended !== 'ACCEPTED') return refuse('WRONG_STATE', ENDED.LEFT);
  if (ended !== null) return refuse('WRONG_STATE', ENDED[ended]);
  if (expiresAt <= now) return refuse('WRONG_STATE', `This invitation held for ${INVITATION_DAYS} days, which are over. ${ASK}`);
  return null;
}
