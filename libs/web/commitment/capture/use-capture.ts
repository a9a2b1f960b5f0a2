import type { PromiseLine } from '#domain/commitment';
import { useSend, useToast } from '#web/ui';
import { useState } from 'react';
import { ProposeCommitmentDocument, WithdrawCommitmentDocument } from '../steps/steps.generated.ts';
import type { Refusal } from '../steps/use-step.ts';

/** Puts one line on the list. Undo takes it back, which leaves its trace on the record. */
export const useCapture = ({ onOpen }: { onOpen: (id: string) => void }) => {
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<Pick<Refusal, 'message' | 'field'> | null>(null);
  const toast = useToast();

  const keep = async (line: PromiseLine, overLimit: boolean): Promise<boolean> => {
    const said = { title: line.title, carriedBy: line.carrier.id, promisedTo: line.receiver?.id ?? null, ownerId: line.owner?.id ?? null, on: line.dueOn, overLimit };
    setProblem(null);
    const sent = await send(ProposeCommitmentDocument, said as never);
    setProblem(sent.problem);
    const made = sent.answer?.commitment;
    if (sent.problem || !made) return false;
    const takeBack = async () => {
      const back = await send(WithdrawCommitmentDocument, { id: made.id, version: made.version, reason: 'Put on the list by mistake.' });
      toast({ text: back.problem?.message ?? `${made.key} is withdrawn.` });
    };
    toast({ text: `${made.key} is on the list.`, undo: () => void takeBack(), action: { label: 'Open', run: () => onOpen(made.key) } });
    return true;
  };
  return { keep, busy, problem, forget: () => setProblem(null) };
};
