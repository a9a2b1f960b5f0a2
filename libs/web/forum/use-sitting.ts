import { useQuery } from '@apollo/client/react';
import { useChanges } from '#web/ui';
import { useEffect, useState } from 'react';
import { SittingDocument, type SittingDetailFragment } from './sitting.generated.ts';

export type Sitting = SittingDetailFragment;
export type AgendaItem = Sitting['agenda'][number];
export type SeatOf = Sitting['seats'][number];
export type OutcomeOf = Sitting['outcomes'][number];

type Found = { readonly sitting: Sitting | null; readonly state: 'reading' | 'ready' | 'absent' | 'failed'; readonly again: () => void };

/** One sitting, asked for again whenever it changes or a promise on its agenda does. */
export const useSitting = (id: string): Found => {
  const { data, error, refetch } = useQuery(SittingDocument, { variables: { id } });
  const sitting = data?.sitting ?? null;
  const shown = new Set([id, ...(sitting?.agenda ?? []).flatMap((item) => item.commitment?.id ?? [])]);
  useChanges(() => void refetch(), ({ subjectId }) => shown.has(subjectId));
  return {
    sitting,
    state: sitting ? 'ready' : data?.sitting === null ? 'absent' : error ? 'failed' : 'reading',
    again: () => void refetch(),
  };
};

/** Seconds since the value last changed; ticks each second. */
export const useSecondsSince = (value: unknown): number => {
  const [state, setState] = useState({ value, at: Date.now(), now: Date.now() });
  if (state.value !== value) setState({ value, at: Date.now(), now: Date.now() });
  useEffect(() => {
    const timer = setInterval(() => setState((before) => ({ ...before, now: Date.now() })), 1_000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((state.now - state.at) / 1_000));
};
