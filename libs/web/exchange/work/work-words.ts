import type { LongWorkShownFragment } from './long-work.generated.ts';

export type Work = LongWorkShownFragment;

export const isOver = ({ state }: Pick<Work, 'state'>): boolean => state !== 'WAITING' && state !== 'RUNNING';

const number = (value: number): string => value.toLocaleString('en-GB');

const STEPS: Readonly<Record<Work['step'], (work: Work) => string>> = {
  READING: () => 'Reading the files.',
  CHECKING: () => 'Checking every row against the list as it is now.',
  WRITING: ({ done, total }) => `Writing: ${number(Math.min(done, total))} of ${number(total)} rows.`,
  RECORDING: () => 'Writing the record. It is nearly done.',
};

/** Where the work is, in one sentence. */
export const workSentence = (work: Work): string => {
  switch (work.state) {
    case 'DONE': return 'Done: all of it is on the list.';
    case 'CANCELLED': return 'Cancelled. Nothing of it was written.';
    case 'FAILED': return work.problem?.message ?? 'It was not done. Nothing of it was written.';
    case 'WAITING': return work.cancelAsked ? 'Stopping. Nothing of it will be written.' : 'Waiting to begin.';
    case 'RUNNING': return work.cancelAsked ? 'Stopping. Nothing of it will be written.' : STEPS[work.step](work);
  }
};
