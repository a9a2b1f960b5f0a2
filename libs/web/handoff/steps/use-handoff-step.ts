import type { TypedDocumentNode } from '@apollo/client';
import { useSend, useToast } from '#web/ui';
import { useState } from 'react';

type Refusal = { readonly __typename: 'Problem'; readonly code: 'NOT_FOUND' | 'NOT_ALLOWED' | 'NOT_SIGNED_IN' | 'INVALID' | 'WRONG_STATE' | 'STALE' | 'TOO_MANY'; readonly message: string; readonly field: string | null };
type Answer = { readonly problem: Refusal | null };

/** A mutation that takes one step of a hand-off, or of a silo's part. */
export type HandoffDocument<Input> = TypedDocumentNode<{ readonly step: Answer }, { input: Input }>;

type Options = { readonly said: string; readonly onDone?: () => void; readonly refetchQueries?: string[] };

/** Sends one step and keeps its refusal. */
export const useHandoffStep = <Input extends { clientMutationId?: string | null }>(document: HandoffDocument<Input>, { said, onDone, refetchQueries }: Options) => {
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const toast = useToast();

  const take = async (fields: Omit<Input, 'clientMutationId'>): Promise<void> => {
    setProblem(null);
    const sent = await send(document, fields, { refetchQueries });
    if (sent.problem) return setProblem(sent.problem);
    toast({ text: said });
    onDone?.();
  };

  return { take, busy, problem, errorOf: (field: string) => (problem?.field === field ? problem.message : undefined) };
};
