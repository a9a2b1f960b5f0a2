import type { TypedDocumentNode } from '@apollo/client';
import { useSend, useToast } from '#web/ui';
import { useState } from 'react';
import type { Sitting } from './use-sitting.ts';

export type Refusal = { readonly code: string; readonly message: string; readonly field?: string | null };
export type StepDocument<Input> = TypedDocumentNode<{ readonly step: { readonly sitting: Sitting | null; readonly problem: Refusal | null } }, { input: Input }>;

/** One step of a sitting: sends it, says what was done or keeps why not. */
export const useSittingStep = <Input extends { clientMutationId?: string | null }>(document: StepDocument<Input>, said?: string) => {
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const toast = useToast();
  const take = async (input: Omit<Input, 'clientMutationId'>): Promise<Sitting | null> => {
    setProblem(null);
    const sent = await send(document, input);
    setProblem(sent.problem);
    if (sent.problem) return null;
    if (said) toast({ text: said });
    return sent.answer?.sitting ?? null;
  };
  return { take, busy, problem, forget: () => setProblem(null) };
};
