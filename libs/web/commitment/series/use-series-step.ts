import type { TypedDocumentNode } from '@apollo/client';
import { useSend, useToast } from '#web/ui';
import { useState } from 'react';
import type { Refusal } from '../steps/use-step.ts';
import type { SeriesAnswerFragment, SeriesPageFragment } from './series.generated.ts';

type SeriesDocument<Input> = TypedDocumentNode<{ readonly step: SeriesAnswerFragment }, { input: Input }>;

/** Begins, changes or ends a series, and keeps its refusal. */
export const useSeriesStep = <Input extends { clientMutationId?: string | null }>(document: SeriesDocument<Input>, said: string, onDone: (series: SeriesPageFragment) => void) => {
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<Refusal | null>(null);
  const toast = useToast();
  return {
    busy,
    problem,
    errorOf: (field: string) => (problem?.field === field ? problem.message : undefined),
    take: async (fields: Omit<Input, 'clientMutationId'>) => {
      setProblem(null);
      const sent = await send(document, fields, { refetchQueries: ['CommitmentById'] });
      if (sent.problem) return setProblem(sent.problem);
      toast({ text: said });
      if (sent.answer?.series) onDone(sent.answer.series);
    },
  };
};
