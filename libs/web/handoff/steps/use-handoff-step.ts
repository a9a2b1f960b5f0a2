import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToast } from '#web/ui';
import { useState } from 'react';
import type { HandoffDetailFragment } from '../parts/handoff.generated.ts';
import type { HandoffAnswerFragment } from './handoff-steps.generated.ts';

export type HandoffDocument<Input> = TypedDocumentNode<{ readonly step: HandoffAnswerFragment }, { input: Input }>;
type Refusal = NonNullable<HandoffAnswerFragment['problem']>;

const UNSENT: Refusal = {
  __typename: 'Problem', code: 'INVALID', message: 'This could not be sent. Nothing was changed, and what you typed is still here; try again in a moment.', field: null,
};

type Options = { readonly said: string; readonly onDone?: (handoff: HandoffDetailFragment) => void; readonly refetchQueries?: string[] };

/** Sends one step of a hand-off and keeps its refusal. A repeat after a broken connection happens once. */
export const useHandoffStep = <Input extends { clientMutationId?: string | null }>(document: HandoffDocument<Input>, { said, onDone, refetchQueries }: Options) => {
  const [run, { loading }] = useMutation(document, { refetchQueries });
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [unanswered, setUnanswered] = useState<{ id: string; body: string } | null>(null);
  const toast = useToast();

  const take = async (fields: Omit<Input, 'clientMutationId'>): Promise<void> => {
    const body = JSON.stringify(fields);
    const clientMutationId = unanswered?.body === body ? unanswered.id : crypto.randomUUID();
    setProblem(null);
    try {
      const { data } = await run({ variables: { input: { ...fields, clientMutationId } as never } });
      setUnanswered(null);
      const answer = data?.step;
      if (!answer || answer.problem) return setProblem(answer?.problem ?? UNSENT);
      toast({ text: said });
      if (answer.handoff) onDone?.(answer.handoff);
    } catch {
      setUnanswered({ id: clientMutationId, body });
      setProblem(UNSENT);
    }
  };

  return { take, busy: loading, problem, errorOf: (field: string) => (problem?.field === field ? problem.message : undefined) };
};
