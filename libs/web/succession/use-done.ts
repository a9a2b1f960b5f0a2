import type { TypedDocumentNode } from '@apollo/client';
import { useSend, useToast } from '#web/ui';
import { useState } from 'react';

export type Refusal = { readonly code: string; readonly message: string; readonly field?: string | null };
type Answer = { readonly done: { readonly problem: Refusal | null } };

/** Sends one change of people or silos: says what was done, or keeps why not. */
export const useDone = <Data extends Answer, Input extends { clientMutationId?: string | null }>(
  document: TypedDocumentNode<Data, { input: Input }>, refetchQueries: readonly string[] = [],
) => {
  const { send: sendPlain, busy } = useSend();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const toast = useToast();
  const send = async (input: Omit<Input, 'clientMutationId'>, said: string): Promise<Data['done'] | null> => {
    setProblem(null);
    const sent = await sendPlain(document as TypedDocumentNode<Answer, { input: Input }>, input, { refetchQueries: [...refetchQueries] });
    setProblem(sent.problem);
    if (sent.problem) return null;
    toast({ text: said });
    return sent.answer;
  };
  return { send, busy, problem, forget: () => setProblem(null) };
};
