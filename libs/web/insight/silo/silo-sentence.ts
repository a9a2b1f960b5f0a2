import { counted } from '#domain/calendar';
import type { SiloStandingFragment } from '../grid/silo-grid.generated.ts';
import { keptWords, troubles } from '../grid/grid-sentence.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const small = (count: number): string => NUMBERS[count] ?? String(count);

/** How a silo is doing, in a few words: what it owes and what is wrong with it, how it kept its word, who waits for it. */
export const siloSentence = (name: string, standing: SiloStandingFragment): string => {
  const { owedBy, waitingForAnswer } = standing;
  const wrong = troubles(standing);
  const owes = owedBy === 0 ? `${name} owes nothing now` : `${name} owes ${counted(owedBy, 'promise')}${wrong ? `: ${wrong}` : owedBy === 1 ? ', on its way' : ', all on their way'}`;
  const answers =
    waitingForAnswer === 0 ? '' : ` ${small(waitingForAnswer).replace(/^./, (first) => first.toUpperCase())} ${waitingForAnswer === 1 ? 'answer waits' : 'answers wait'} for ${name}.`;
  return `${owes}. ${keptWords(standing.kept)}${answers}`;
};
