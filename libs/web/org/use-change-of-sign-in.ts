import { useApolloClient } from '@apollo/client/react';
import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { AcceptInvitationDocument } from './join/join.generated.ts';
import { BecomeExampleMemberDocument, EnterOrganizationDocument, SignInDocument, SignOutDocument } from './sign-in.generated.ts';

type Answer = { readonly problem: { readonly message: string } | null };

const UNREACHABLE = 'No answer came, so it is not known whether this was done. Try again in a moment: doing it twice does no harm.';

/** What begins, changes or ends a sign-in. Whatever was read before is forgotten and asked again by whoever one is then. */
export const useChangeOfSignIn = () => {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const change = async <Data, Variables extends Record<string, unknown>>(
    mutation: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    answerOf: (data: Data) => Answer,
  ): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const { data } = await client.mutate({ mutation, variables } as never);
      const refused = answerOf(data as Data).problem;
      if (refused) setProblem(refused.message);
      else await client.resetStore().catch(() => []);
      return !refused;
    } catch {
      setProblem(UNREACHABLE);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    problem,
    signIn: (email: string, password: string) => change(SignInDocument, { input: { email, password } }, (data) => data.signIn),
    accept: (link: string, password: string) => change(AcceptInvitationDocument, { input: { link, password } }, (data) => data.acceptInvitation),
    signOut: () => change(SignOutDocument, {}, (data) => data.signOut),
    become: (memberId: string) => change(BecomeExampleMemberDocument, { memberId }, (data) => data.becomeExampleMember),
    enter: (orgId: string) => change(EnterOrganizationDocument, { orgId }, (data) => data.enterOrganization),
  };
};
