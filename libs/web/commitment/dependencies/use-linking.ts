import type { TypedDocumentNode } from '@apollo/client';
import type { LinkInput } from '#contract';
import { useSend, useToast } from '#web/ui';
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

/** Adds or removes a link between two commitments; the opposite is offered for as long as the message stands. */
export const useLinking = (document: LinkDocument, opposite: LinkDocument): Linking => {
  const { send, busy } = useSend();
  const [refusal, setRefusal] = useState<string | undefined>();
  const toast = useToast();
  const takeBack = async (input: Ends) => {
    const { problem } = await send(opposite, input);
    toast({ text: problem?.message ?? 'Taken back.' });
  };
  return {
    busy,
    refusal,
    forget: () => setRefusal(undefined),
    run: async (input, said) => {
      const { problem } = await send(document, input);
      setRefusal(problem?.message);
      if (!problem) toast({ text: said, undo: () => void takeBack(input) });
      return problem === null;
    },
  };
};
