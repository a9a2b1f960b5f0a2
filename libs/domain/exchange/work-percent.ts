/** The steps of long work with the share of the whole at which each begins. */
const BEGINS = { READING: 0, CHECKING: 5, WRITING: 25, RECORDING: 80 } as const;
const ENDS = { READING: 5, CHECKING: 25, WRITING: 80, RECORDING: 99 } as const;

export type WorkStepName = keyof typeof BEGINS;

/** How far work is, from 0 to 100; 100 only when it is done. */
export function workPercent(state: string, step: WorkStepName, done: number, total: number): number {
  if (state === 'DONE') return 100;
  const share = total <= 0 ? 0 : Math.min(1, Math.max(0, done / total));
  return Math.round(BEGINS[step] + (ENDS[step] - BEGINS[step]) * share);
}
