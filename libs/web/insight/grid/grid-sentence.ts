import { counted } from '#domain/calendar';
import type { SiloGridQuery } from './silo-grid.generated.ts';

type Grid = SiloGridQuery['siloGrid'];

const listed = (parts: readonly string[]): string => (parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`);

/** What is not well among what is owed, in words: `2 overdue, 1 at risk and 3 without a word`. */
export const troubles = ({ overdue, atRisk, silent }: Grid['total']): string =>
  listed([overdue > 0 && `${overdue} overdue`, atRisk > 0 && `${atRisk} at risk`, silent > 0 && `${silent} silent too long`].filter((part) => part !== false));

export const keptWords = ({ kept, notKept, percent }: Grid['total']['kept']): string => {
  if (kept + notKept === 0) return 'No promise is decided yet.';
  const counts = `${kept} of ${kept + notKept}`;
  return percent === null ? `${counts} kept on the original date.` : `${percent} % kept on the original date (${counts}).`;
};

/** The whole grid in two sentences. */
export const gridSentence = ({ rows, total }: Grid): string => {
  const owing = `${counted(rows.length, 'silo')} ${rows.length === 1 ? 'owes' : 'owe'} ${counted(total.owedBy, 'promise')}`;
  const wrong = troubles(total);
  return `${owing}${wrong ? `: ${wrong}` : total.owedBy > 0 ? ', all on their way' : ''}. ${keptWords(total.kept)}`;
};

/** How much the CCO's office carries itself. */
export const officeSentence = ({ shareCarriedByCcoOffice: { carried, open, percent } }: Grid): string =>
  carried === 0
    ? `The CCO’s office carries none of the ${open} open commitments itself.`
    : `The CCO’s office carries ${carried} of ${open} open commitments itself${percent === null ? '' : ` (${percent} %)`}. It should mend the seams, not do the work.`;
