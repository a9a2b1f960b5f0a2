import { useApolloClient } from '@apollo/client/react';
import { useSend } from '#web/ui';
import { useCallback } from 'react';
import { EditedCommitmentFragmentDoc, type EditAnswerFragment, type EditedCommitmentFragment } from './edits.generated.ts';
import { toSend, type Saving } from './saving.ts';
import { useUndo } from './use-undo.ts';

export type Refusal = NonNullable<EditAnswerFragment['problem']>;
/** Somebody else wrote meanwhile: `theirs` is how it stands now. */
export type Outcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'conflict'; readonly theirs: EditedCommitmentFragment }
  | { readonly kind: 'refused'; readonly problem: Refusal };

/** Saves one field at once: painted before the server answers, with an offer to take it back after it did. */
export const useSaving = (me: string | null) => {
  const client = useApolloClient();
  const { offer } = useUndo();
  const { send } = useSend();
  return useCallback(async (at: { readonly id: string; readonly version: number }, saving: Saving): Promise<Outcome> => {
    const { document, input, foreseen, said } = toSend(at, saving, me);
    const now = client.cache.readFragment({ id: `Commitment:${at.id}`, fragment: EditedCommitmentFragmentDoc, fragmentName: 'EditedCommitment', returnPartialData: true });
    const unread: Partial<EditedCommitmentFragment> = { customerEffect: '', doneWhen: '', nextStep: '' };
    const painted = now && ({ ...unread, ...now, ...foreseen, undo: null } as EditedCommitmentFragment);
    const foreseenAnswer = painted ? { edit: { __typename: 'CommitmentPayload' as const, commitment: painted, problem: null } } : undefined;
    const { answer, problem } = await send(document, input as never, { foreseen: foreseenAnswer as never });
    const commitment = answer?.commitment;
    if (problem?.code === 'STALE' && commitment) return { kind: 'conflict', theirs: commitment };
    if (problem) return { kind: 'refused', problem };
    offer(commitment?.undo ? { id: commitment.undo.id, kind: 'change', said } : null, said);
    return { kind: 'saved' };
  }, [client, offer, send, me]);
};
