import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { LinkInput } from '#contract';
import { useToast } from '#web/ui';
import { useState } from 'react';
import type { LinkAnswerFragment } from './links.generated.ts';

type LinkDocument = TypedDocumentNode<{ readonly step: LinkAnswerFragment }, { input: LinkInput }>;
type Ends = { readonly id: string; readonly otherId: string };

export type Linking = {
  /** Sends it, says so with a way back, and answers whether it was done. */
  readonly run: (ends: Ends, said: string) => Promise<boolean>;
  readonly busy: boolean;
  readonly refusal: string | undefined;
  readonly forget: () => void;
};

const UNSENT = 'This could not be sent. Nothing was changed; try again in a moment.';

/** Adds or removes a link between two commitments; the opposite is offered for as long as the message stands. */
export const useLinking = (document: LinkDocument, opposite: LinkDocument): Linking => {
  const [run, { loading }] = useMutation(document);
  const [undo] = useMutation(opposite);
  const [refusal, setRefusal] = useState<string | undefined>();
  const toast = useToast();
  const takeBack = async (input: Ends) => {
    const { data } = await undo({ variables: { input } }).catch(() => ({ data: null }));
    toast({ text: data?.step.problem?.message ?? (data ? 'Taken back.' : UNSENT) });
  };
  return {
    busy: loading,
    refusal,
    forget: () => setRefusal(undefined),
    run: async (input, said) => {
      const { data } = await run({ variables: { input: { ...input, clientMutationId: crypto.randomUUID() } } }).catch(() => ({ data: null }));
      const problem = data ? data.step.problem?.message : UNSENT;
      setRefusal(problem);
      if (problem === undefined) toast({ text: said, undo: () => void takeBack(input) });
      return problem === undefined;
    },
  };
};
