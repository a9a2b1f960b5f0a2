import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToast } from '#web/ui';
import { useState } from 'react';

type Refusal = { readonly __typename: 'Problem'; readonly code: 'NOT_FOUND' | 'NOT_ALLOWED' | 'NOT_SIGNED_IN' | 'INVALID' | 'WRONG_STATE' | 'STALE' | 'TOO_MANY'; readonly message: string; readonly field: string | null };
type Answer = { readonly problem: Refusal | null };

/** A mutation that takes one step of a hand-off, or of a silo's part. */
export type HandoffDocument<Input> = TypedDocumentNode<{ readonly step: Answer }, { input: Input }>;

const UNSENT: Refusal = {
  __typename: 'Problem', code: 'INVALID', message: 'This could not be sent. Nothing was changed, and what you typed is still here; try again in a moment.', field: null,
};

type Options = { readonly said: string; readonly onDone?: () => void; readonly refetchQueries?: string[] };

/** Sends one step and keeps its refusal. A repeat after a broken connection happens once. */
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
      if (!data || data.step.problem) return setProblem(data?.step.problem ?? UNSENT);
      toast({ text: said });
      onDone?.();
    } catch {
      setUnanswered({ id: clientMutationId, body });
      setProblem(UNSENT);
    }
  };

  return { take, busy: loading, problem, errorOf: (field: string) => (problem?.field === field ? problem.message : undefined) };
};
