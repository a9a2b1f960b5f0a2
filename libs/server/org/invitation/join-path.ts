import type { InvitationId, OrgId } from '#domain/kernel';
import type { LetterLinks } from '#server/access';

/** Where an invitation is accepted. */
export const JOIN = '/join';

/** The same with what opens the door: it stands behind the #, which no server and no log gets to see. */
export const joinPath = (links: LetterLinks, invitation: { readonly orgId: OrgId; readonly id: InvitationId }): string => `${JOIN}#${links.write('invitation', invitation)}`;
