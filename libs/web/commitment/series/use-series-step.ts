import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import { useToast } from '#web/ui';
import { useState } from 'react';
import type { Refusal } from '../steps/use-step.ts';
import type { SeriesAnswerFragment, SeriesPageFragment } from './series.generated.ts';

type SeriesDocument<Input> = TypedDocumentNode<{ readonly step: SeriesAnswerFragment }, { input: Input }>;

const UNSENT: Refusal = { __typename: 'Problem', code: 'INVALID', message: 'This could not be sent. Nothing was changed, and what you typed is still here; try again in a moment.', field: null };

/** Begins, changes or ends a series, and keeps its refusal. */
export const useSeriesStep = <Input extends { clientMutationId?: string | null }>(document: SeriesDocument<Input>, said: string, onDone: (series: SeriesPageFragment) => void) => {
  const [run, { loading }] = useMutation(document);
  const [problem, setProblem] = useState<Refusal | null>(null);
  const toast = useToast();
  return {
    busy: loading,
    problem,
    errorOf: (field: string) => (problem?.field === field ? problem.message : undefined),
    take: async (fields: Omit<Input, 'clientMutationId'>) => {
      setProblem(null);
      const { data } = await run({ variables: { input: { ...fields, clientMutationId: crypto.randomUUID() } as unknown as Input }, refetchQueries: ['CommitmentById'] }).catch(() => ({ data: null }));
      const answer = data?.step;
      if (!answer || answer.problem || !answer.series) return setProblem(answer?.problem ?? UNSENT);
      toast({ text: said });
      return onDone(answer.series);
    },
  };
};
