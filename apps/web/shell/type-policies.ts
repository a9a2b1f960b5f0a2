import type { TypePolicies } from '@apollo/client';

/** How lists and lone objects are kept. A page that pages through a connection adds `Query.fields.<list>: relayStylePagination([...])`. */
export const typePolicies: TypePolicies = {
  Me: { keyFields: [] },
  Place: { keyFields: ['orgId'] },
  Inbox: { keyFields: [] },
  MailMessage: { merge: true },
  ExampleMember: { keyFields: ['memberId'] },
};
