import { useMutation } from '@apollo/client/react';
import type { PromiseLine } from '#domain/commitment';
import { useToast } from '#web/ui';
import { useState } from 'react';
import { ProposeCommitmentDocument, WithdrawCommitmentDocument } from '../steps/steps.generated.ts';
import type { Refusal } from '../steps/use-step.ts';

const LOST = { message: 'This could not be sent. Nothing was put on the list, and your line is still here; try again in a moment.', field: null };

/** Puts one line on the list. Undo takes it back, which leaves its trace on the record. */
export const useCapture = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const [propose, { loading: busy }] = useMutation(ProposeCommitmentDocument);
  const [withdraw] = useMutation(WithdrawCommitmentDocument);
  const [problem, setProblem] = useState<Pick<Refusal, 'message' | 'field'> | null>(null);
  const [unanswered, setUnanswered] = useState<{ id: string; body: string } | null>(null);
  const toast = useToast();

  const keep = async (line: PromiseLine, overLimit: boolean): Promise<boolean> => {
    const said = { title: line.title, carriedBy: line.carrier.id, promisedTo: line.receiver?.id ?? null, ownerId: line.owner?.id ?? null, on: line.dueOn, overLimit };
    const body = JSON.stringify(said);
    const clientMutationId = unanswered?.body === body ? unanswered.id : crypto.randomUUID();
    setProblem(null);
    try {
      const { data } = await propose({ variables: { input: { ...said, clientMutationId } as never } });
      setUnanswered(null);
      const made = data?.step.commitment;
      if (!made || data.step.problem) {
        setProblem(data?.step.problem ?? LOST);
        return false;
      }
      const takeBack = () => void withdraw({ variables: { input: { id: made.id, version: made.version, reason: 'Put on the list by mistake.', clientMutationId: crypto.randomUUID() } } });
      toast({ text: `${made.key} is on the list.`, undo: takeBack, action: { label: 'Open', run: () => onOpen(made.key) } });
      return true;
    } catch {
      setUnanswered({ id: clientMutationId, body });
      setProblem(LOST);
      return false;
    }
  };
  return { keep, busy, problem, forget: () => setProblem(null) };
};
