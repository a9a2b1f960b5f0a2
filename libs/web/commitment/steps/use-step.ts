import type { TypedDocumentNode } from '@apollo/client';
import { useSend } from '#web/ui';
import { useState } from 'react';
import { useUndo } from '../edits/use-undo.ts';
import type { CommitmentDetailFragment } from '../detail/commitment-detail.generated.ts';
import type { StepAnswerFragment } from './steps.generated.ts';

/** A mutation that takes one step in a commitment's life. */
export type StepDocument<Input> = TypedDocumentNode<{ readonly step: StepAnswerFragment }, { input: Input }>;

export type Refusal = NonNullable<StepAnswerFragment['problem']>;

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
 * Sends one step and keeps its refusal. A stale version brings the current commitment with it, so the next try goes
 * against what is now on the screen.
 */
export const useStep = <Input extends { clientMutationId?: string | null }, Fields extends Partial<Input> = Partial<Input>>(
  document: StepDocument<Input>,
  { said, onDone, foresee }: StepOptions<Fields>,
): Step<Fields> => {
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const { offer } = useUndo();

  const take = async (fields: Fields): Promise<CommitmentDetailFragment | null> => {
    setProblem(null);
    const foreseen = foresee?.(fields);
    const sent = await send(document, fields as unknown as Omit<Input, 'clientMutationId'>, foreseen && { foreseen: { step: { __typename: 'CommitmentPayload', commitment: foreseen, problem: null } } });
    setProblem(sent.problem);
    const commitment = sent.answer?.commitment ?? null;
    if (sent.problem) return null;
    offer(commitment?.undo ? { id: commitment.undo.id, kind: 'change', said } : null, said);
    if (commitment) onDone?.(commitment);
    return commitment;
  };

  return { take, busy, problem, errorOf: (field) => (problem?.field === field ? problem.message : undefined) };
};
