import type { ApolloClient, InternalRefetchQueriesInclude, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { unanswered } from './unanswered.ts';

type Refusal = { readonly message: string };
type Payload = { readonly problem: Refusal | null };
type PayloadOf<Data> = Extract<Data[keyof Data], Payload>;
type ProblemOf<P> = P extends { readonly problem: infer Problem } ? NonNullable<Problem> : never;

/** What came of something that was sent: the answer if one came, and why it was not done, or that nobody knows. */
export type Sent<P> = { readonly answer: P | null; readonly problem: ProblemOf<P> | null };

type Options<Data> = {
  readonly refetchQueries?: InternalRefetchQueriesInclude;
  readonly awaitRefetchQueries?: boolean;
  /** Painted before the server answers. */
  readonly foreseen?: Data;
};

type Document<Data, Input> = TypedDocumentNode<Data, { input: Input }>;
type Repeatable = { clientMutationId?: string | null };

export type Send = <Data, Input extends Repeatable>(
  document: Document<Data, Input>, input: Omit<Input, 'clientMutationId'>, options?: Options<Data>,
) => Promise<Sent<PayloadOf<Data>>>;

/** What was sent last and has no answer yet; `sending` while one may still come. */
type Open = { readonly body: string; readonly id: string; sending: Promise<Sent<unknown>> | null };

/**
 * The one way to send a mutation. Until an answer came, the same thing sent again is the same mutation, so it happens once,
 * however often a button is pressed. Where none came, what is said is that nobody knows, never that nothing was changed.
 */
export const createSend = (client: ApolloClient): Send => {
  let open: Open | null = null;
  return <Data, Input extends Repeatable>(document: Document<Data, Input>, input: Omit<Input, 'clientMutationId'>, { foreseen, ...options }: Options<Data> = {}) => {
    type P = PayloadOf<Data>;
    const body = JSON.stringify([document.definitions.map((one) => 'name' in one && one.name?.value), input]);
    const mine: Open = open?.body === body ? open : { body, id: crypto.randomUUID(), sending: null };
    if (mine.sending) return mine.sending as Promise<Sent<P>>;
    open = mine;
    const lost = (error: unknown): Sent<P> => {
      open = mine;
      return { answer: null, problem: { __typename: 'Problem', code: 'INVALID', ...unanswered(error) } as unknown as ProblemOf<P> };
    };
    const carry = async (): Promise<Sent<P>> => {
      try {
        const { data } = await client.mutate({ mutation: document, variables: { input: { ...input, clientMutationId: mine.id } }, optimisticResponse: foreseen, ...options } as never);
        const answer = Object.values((data ?? {}) as Record<string, unknown>).find((one) => typeof one === 'object' && one !== null && 'problem' in one) as (P & Payload) | undefined;
        if (answer === undefined) return lost(undefined);
        if (open === mine) open = null;
        return { answer, problem: answer.problem as ProblemOf<P> | null };
      } catch (error) {
        return lost(error);
      } finally {
        mine.sending = null;
      }
    };
    const sending = carry();
    mine.sending = sending;
    return sending;
  };
};

/** `createSend` for a form: its repeats stay safe for as long as the form stands. */
export const useSend = (): { readonly send: Send; readonly busy: boolean } => {
  const client = useApolloClient();
  const [plain] = useState(() => createSend(client));
  const [running, setRunning] = useState(0);
  const send = useCallback<Send>(async (...what) => {
    setRunning((now) => now + 1);
    try {
      return await plain(...what);
    } finally {
      setRunning((now) => now - 1);
    }
  }, [plain]);
  return { send, busy: running > 0 };
};
