import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { FoundOrganizationInput } from '#contract';
import { FoundOrganizationDocument } from './import.generated.ts';

export type Refusal = { readonly message: string; readonly field: string | null };

/** Makes an organization; afterwards whoever asked is signed in to it, and everything that was read before is read anew. */
export const useFoundOrganization = () => {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  return {
    busy,
    refusal,
    found: async (input: FoundOrganizationInput): Promise<boolean> => {
      setBusy(true);
      setRefusal(null);
      try {
        const { data } = await client.mutate({ mutation: FoundOrganizationDocument, variables: { input } });
        const problem = data?.foundOrganization.problem ?? null;
        setRefusal(problem);
        if (!problem) await client.resetStore().catch(() => []);
        return !problem;
      } catch {
        setRefusal({ message: 'No answer came, so it is not known whether it was made. Reload the page: if it was, you are signed in to it; else make it again.', field: null });
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
};
