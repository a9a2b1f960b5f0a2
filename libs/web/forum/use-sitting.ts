import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { SittingDocument, type SittingDetailFragment } from './sitting.generated.ts';

export type Sitting = SittingDetailFragment;
export type AgendaItem = Sitting['agenda'][number];
export type SeatOf = Sitting['seats'][number];
export type OutcomeOf = Sitting['outcomes'][number];

type Found = { readonly sitting: Sitting | null; readonly state: 'reading' | 'ready' | 'absent' | 'failed'; readonly again: () => void };

const ROOM_LOOKS_EVERY_MS = 4_000;

/** One sitting, kept fresh while people sit in its room. */
export const useSitting = (id: string): Found => {
  const { data, error, refetch, startPolling, stopPolling } = useQuery(SittingDocument, { variables: { id } });
  const sitting = data?.sitting ?? null;
  const isLive = sitting?.state === 'IN_ROOM';
  useEffect(() => {
    if (!isLive) return undefined;
    startPolling(ROOM_LOOKS_EVERY_MS);
    return stopPolling;
  }, [isLive, startPolling, stopPolling]);
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
