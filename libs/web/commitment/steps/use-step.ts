import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { unanswered } from '#web/ui';
import { useState } from 'react';
import { useUndo } from '../edits/use-undo.ts';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import type { StepAnswerFragment } from './steps.generated.ts';

/** A mutation that takes one step in a commitment's life. */
export type StepDocument<Input> = TypedDocumentNode<{ readonly step: StepAnswerFragment }, { input: Input }>;

export type Refusal = NonNullable<StepAnswerFragment['problem']>;

/** A thrown answer as a refusal. */
export const refusalOf = (error: unknown): Refusal => ({ __typename: 'Problem', code: 'INVALID', ...unanswered(error) });

export type Step<Fields> = {
  /** Sends the fields; answers the commitment when it was done. */
  take: (fields: Fields) => Promise<CommitmentDetailFragment | null>;
  readonly busy: boolean;
  readonly problem: Refusal | null;
  /** What is wrong with a field, in the server's words. */
  errorOf: (field: string) => string | undefined;
};

type StepOptions<Fields> = {
  /** What a toast says once it is done. */
  readonly said: string;
  readonly onDone?: (commitment: CommitmentDetailFragment) => void;
  /** How the commitment will look, shown before the server answers. */
  readonly foresee?: (fields: Fields) => CommitmentDetailFragment;
};

/**
 * Sends one step and keeps its refusal. A repeat after a broken connection is the same mutation and happens once; a stale
 * version brings the current commitment with it, so the next try goes against what is now on the screen.
 */
export const useStep = <Input extends { clientMutationId?: string | null }, Fields extends Partial<Input> = Partial<Input>>(
  document: StepDocument<Input>,
  { said, onDone, foresee }: StepOptions<Fields>,
): Step<Fields> => {
  const [run, { loading }] = useMutation(document);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const [unanswered, setUnanswered] = useState<{ id: string; body: string } | null>(null);
  const { offer } = useUndo();

  const take = async (fields: Fields): Promise<CommitmentDetailFragment | null> => {
    const body = JSON.stringify(fields);
    const clientMutationId = unanswered?.body === body ? unanswered.id : crypto.randomUUID();
    setProblem(null);
    try {
      const foreseen = foresee?.(fields);
      const { data } = await run({
        variables: { input: { ...fields, clientMutationId } as never },
        optimisticResponse: foreseen && (() => ({ step: { __typename: 'CommitmentPayload', commitment: foreseen, problem: null } })),
      });
      setUnanswered(null);
      const answer = data?.step;
      if (!answer || answer.problem) {
        setProblem(answer?.problem ?? refusalOf(undefined));
        return null;
      }
      offer(answer.commitment?.undo ? { id: answer.commitment.undo.id, kind: 'change', said } : null, said);
      if (answer.commitment) onDone?.(answer.commitment);
      return answer.commitment;
    } catch (error) {
      setUnanswered({ id: clientMutationId, body });
      setProblem(refusalOf(error));
      return null;
    }
  };

  return { take, busy: loading, problem, errorOf: (field) => (problem?.field === field ? problem.message : undefined) };
};
