import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToast } from '#web/ui';
import { useState } from 'react';
import type { Sitting } from './use-sitting.ts';

export type Refusal = { readonly code: string; readonly message: string; readonly field?: string | null };
export type StepDocument<Input> = TypedDocumentNode<{ readonly step: { readonly sitting: Sitting | null; readonly problem: Refusal | null } }, { input: Input }>;

const UNSENT: Refusal = { code: 'INVALID', message: 'This could not be sent. Nothing was changed, and what you typed is still here; try again in a moment.' };

/** One step of a sitting: sends it, says what was done or keeps why not. */
export const useSittingStep = <Input extends { clientMutationId?: string | null }>(document: StepDocument<Input>, said?: string) => {
  const [run, { loading }] = useMutation(document);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const toast = useToast();
  const take = async (input: Omit<Input, 'clientMutationId'>): Promise<Sitting | null> => {
    setProblem(null);
    try {
      const { data } = await run({ variables: { input: { ...input, clientMutationId: crypto.randomUUID() } as unknown as Input } });
      const answer = data?.step;
      if (!answer || answer.problem) {
        setProblem(answer?.problem ?? UNSENT);
        return null;
      }
      if (said) toast({ text: said });
      return answer.sitting;
    } catch {
      setProblem(UNSENT);
      return null;
    }
  };
  return { take, busy: loading, problem, forget: () => setProblem(null) };
};
