import { useSend, useToast, type Sent } from '#web/ui';
import { useState } from 'react';
import {
  AddChecklistLineDocument, MoveChecklistLineDocument, RemoveChecklistLineDocument, TickChecklistLineDocument,
  type ChecklistAnswerFragment, type ChecklistFragment,
} from './checklist.generated.ts';

type Line = ChecklistFragment['checklist'][number];
type Answered = Sent<ChecklistAnswerFragment>;

/** Everything that one does with a checklist; a tick is painted at once. */
export const useChecklist = ({ id, checklist }: ChecklistFragment) => {
  const { send: sendLine, busy } = useSend();
  const { send } = useSend();
  const [refusal, setRefusal] = useState<string | undefined>();
  const toast = useToast();

  const answered = async (answer: Promise<Answered>): Promise<boolean> => {
    const { problem } = await answer;
    setRefusal(problem?.message);
    return problem === null;
  };
  const add = (text: string, afterId?: string | null) => answered(sendLine(AddChecklistLineDocument, { id, text, ...(afterId !== undefined && { afterId }) }));
  return {
    refusal,
    adding: busy,
    add,
    tick: (line: Line, done: boolean) => {
      const foreseen = checklist.map((one) => (one.id === line.id ? { ...one, doneAt: done ? new Date().toISOString() : null, doneBy: null } : one));
      const commitment = { __typename: 'Commitment' as const, id, checklist: foreseen, mayKeepChecklist: true };
      const foreseenAnswer = { step: { __typename: 'CommitmentPayload', commitment, problem: null } } as never;
      return answered(send(TickChecklistLineDocument, { id, lineId: line.id, done }, { foreseen: foreseenAnswer }));
    },
    /** One place up or down. */
    move: (line: Line, by: 1 | -1) => {
      const at = checklist.indexOf(line);
      const afterId = checklist[by === 1 ? at + 1 : at - 2]?.id ?? null;
      return answered(send(MoveChecklistLineDocument, { id, lineId: line.id, afterId }));
    },
    remove: async (line: Line) => {
      const afterId = checklist[checklist.indexOf(line) - 1]?.id ?? null;
      const done = await answered(send(RemoveChecklistLineDocument, { id, lineId: line.id }));
      if (done) toast({ text: `“${line.text}” is taken out.`, undo: () => void add(line.text, afterId) });
    },
  };
};
