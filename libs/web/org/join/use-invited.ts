import { useQuery } from '@apollo/client/react';
import { InvitedDocument, type InvitedQuery } from './join.generated.ts';

export type Invited = NonNullable<InvitedQuery['looked']['invited']>;

const UNREADABLE = 'The invitation could not be read just now. It still holds; try again in a moment.';

/** What an invitation's link leads to: undefined while nobody knows yet, null beside the reason why it leads nowhere. */
export const useInvited = (link: string | null): { readonly invited: Invited | null | undefined; readonly problem?: string } => {
  const { data, error } = useQuery(InvitedDocument, { variables: { link: link ?? '' }, skip: link === null, fetchPolicy: 'no-cache', ssr: false });
  if (error) return { invited: null, problem: UNREADABLE };
  if (!data) return { invited: undefined };
  return { invited: data.looked.invited, problem: data.looked.problem?.message };
};
