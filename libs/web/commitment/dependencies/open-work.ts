import { counted } from '#domain/calendar';
import { awaitsDelivery } from '#domain/commitment';
import type { ChecklistFragment } from '../checklist/checklist.generated.ts';
import type { CommitmentLinksFragment } from './links.generated.ts';
import { listed } from './ripple-words.ts';

export type Whole = Pick<CommitmentLinksFragment, 'parts' | 'waitsFor'> & Pick<ChecklistFragment, 'checklist'>;

/** What is still open when somebody is about to say that it is delivered; null when nothing is. It warns, and stops nobody. */
export const openWork = ({ parts, waitsFor, checklist }: Whole): string | null => {
  const keys = (links: Whole['waitsFor']) => links.filter(({ commitment }) => awaitsDelivery(commitment)).map(({ commitment }) => commitment.key);
  const [open, awaited] = [keys(parts), keys(waitsFor)];
  const lines = checklist.filter(({ doneAt }) => doneAt === null).length;
  const said = [
    open.length > 0 && `${counted(open.length, 'part')} (${listed(open)})`,
    awaited.length > 0 && `what it waits for (${listed(awaited)})`,
    lines > 0 && `${counted(lines, 'line')} of the checklist`,
  ].filter((one) => one !== false);
  return said.length === 0 ? null : `Still open: ${listed(said)}.`;
};
