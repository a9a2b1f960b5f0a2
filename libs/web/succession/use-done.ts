import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToast } from '#web/ui';
import { useState } from 'react';

export type Refusal = { readonly code: string; readonly message: string; readonly field?: string | null };
type Answer = { readonly done: { readonly problem: Refusal | null } };

const UNSENT: Refusal = { code: 'INVALID', message: 'This could not be sent. Nothing was changed; try again in a moment.' };

/** Sends one change of people or silos: says what was done, or keeps why not. A repeat after a broken connection happens once. */
export const useDone = <Data extends Answer, Input extends object>(
  document: TypedDocumentNode<Data, { input: Input } & OperationVariables>, refetchQueries: readonly TypedDocumentNode<never>[] | readonly string[] = [],
) => {
  const [run, { loading }] = useMutation(document, { refetchQueries: refetchQueries as never });
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [unanswered, setUnanswered] = useState<{ id: string; body: string } | null>(null);
  const toast = useToast();
  const send = async (input: Omit<Input, 'clientMutationId'>, said: string): Promise<Data['done'] | null> => {
    const body = JSON.stringify(input);
    const clientMutationId = unanswered?.body === body ? unanswered.id : crypto.randomUUID();
    setProblem(null);
    try {
      const { data } = await run({ variables: { input: { ...input, clientMutationId } } as never });
      setUnanswered(null);
      const done = (data as Data | null | undefined)?.done;
      if (!done || done.problem) {
        setProblem(done?.problem ?? UNSENT);
        return null;
      }
      toast({ text: said });
      return done;
    } catch {
      setUnanswered({ id: clientMutationId, body });
      setProblem(UNSENT);
      return null;
    }
  };
  return { send, busy: loading, problem, forget: () => setProblem(null) };
};
