import { useMutation } from '@apollo/client/react';
import { useToast } from '#web/ui';
import { useState } from 'react';
import {
  AddChecklistLineDocument, MoveChecklistLineDocument, RemoveChecklistLineDocument, TickChecklistLineDocument,
  type ChecklistAnswerFragment, type ChecklistFragment,
} from './checklist.generated.ts';

type Line = ChecklistFragment['checklist'][number];
type Answered = { readonly data?: { readonly step: ChecklistAnswerFragment } | null | undefined };

const UNSENT = 'This could not be sent. Nothing was changed; try again in a moment.';

/** Everything that one does with a checklist; a tick is painted at once. */
export const useChecklist = ({ id, checklist }: ChecklistFragment) => {
  const [runAdd, adding] = useMutation(AddChecklistLineDocument);
  const [runTick] = useMutation(TickChecklistLineDocument);
  const [runMove] = useMutation(MoveChecklistLineDocument);
  const [runRemove] = useMutation(RemoveChecklistLineDocument);
  const [refusal, setRefusal] = useState<string | undefined>();
  const toast = useToast();

  const answered = async (answer: Promise<Answered>): Promise<boolean> => {
    const { data } = await answer.catch((): Answered => ({}));
    const problem = data ? data.step.problem?.message : UNSENT;
    setRefusal(problem);
    return problem === undefined;
  };
  const add = (text: string, afterId?: string | null) => answered(runAdd({ variables: { input: { id, text, ...(afterId !== undefined && { afterId }), clientMutationId: crypto.randomUUID() } } }));
  return {
    refusal,
    adding: adding.loading,
    add,
    tick: (line: Line, done: boolean) => {
      const foreseen = checklist.map((one) => (one.id === line.id ? { ...one, doneAt: done ? new Date().toISOString() : null, doneBy: null } : one));
      const commitment = { __typename: 'Commitment' as const, id, checklist: foreseen, mayKeepChecklist: true };
      return answered(runTick({
        variables: { input: { id, lineId: line.id, done } },
        optimisticResponse: { step: { __typename: 'CommitmentPayload', commitment, problem: null } } as never,
      }));
    },
    /** One place up or down. */
    move: (line: Line, by: 1 | -1) => {
      const at = checklist.indexOf(line);
      const afterId = checklist[by === 1 ? at + 1 : at - 2]?.id ?? null;
      return answered(runMove({ variables: { input: { id, lineId: line.id, afterId } } }));
    },
    remove: async (line: Line) => {
      const afterId = checklist[checklist.indexOf(line) - 1]?.id ?? null;
      const done = await answered(runRemove({ variables: { input: { id, lineId: line.id } } }));
      if (done) toast({ text: `“${line.text}” is taken out.`, undo: () => void add(line.text, afterId) });
    },
  };
};
