import type { CommitmentGrouping, Standing } from '#contract';
import { stepBetween } from '#domain/commitment';
import type { Action } from '#domain/org';
import { useToast } from '#web/ui';
import { useSaving } from '../edits/use-saving.ts';
import { headingOf } from '../list/group-words.ts';
import type { Directory } from '../list/use-directory.ts';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { STANDING_NAMES, STANDING_WORDS } from '../words/codes.ts';

/** A card as it was when somebody took it. */
export type Moved = Pick<CommitmentRowFragment, 'id' | 'standing' | 'version'> & { readonly carriedBy: { readonly key: string } };

/** Where a card may be put: a column's key, and what the card's menu calls it. */
export type Target = { readonly key: string; readonly verb: string };

export type Moves = {
  /** Whether the columns are such that a card can change its column at all. */
  readonly movable: boolean;
  targetsOf(card: Moved): readonly Target[];
  move(card: Moved, to: string): void;
};

type MovesOptions = {
  readonly by: CommitmentGrouping;
  readonly directory: Directory;
  /** A step has words of its own: moving a card only begins it, beside the board. */
  readonly onBegin: (id: string, step: Action) => void;
};

const lower = (standing: string): string => headingOf('STANDING', { key: standing, label: standing }).toLowerCase();

/** What it means to put a card into another column; a drag and the card's menu both come here. */
export const useMoves = ({ by, directory, onBegin }: MovesOptions): Moves => {
  const toast = useToast();
  const save = useSaving(directory.me);

  const toStanding = (card: Moved, to: string) => {
    const step = stepBetween(card.standing, to as Standing);
    if (step) onBegin(card.id, step);
    else toast({ text: `Nothing was moved: no step leads from ${lower(card.standing)} to ${lower(to)}.` });
  };
  const toSilo = async (card: Moved, to: string) => {
    const silo = directory.silos.find(({ key }) => key === to);
    if (!silo) return;
    const outcome = await save(card, { term: 'carriedBy', silo: { __typename: 'Silo', id: silo.id, key: silo.key, name: silo.name } });
    if (outcome.kind === 'refused') toast({ text: outcome.problem.message });
    if (outcome.kind === 'conflict') toast({ text: `Somebody changed it at the same moment: ${outcome.theirs.carriedBy.name} carries it now. Nothing of yours was saved.` });
  };
  return {
    movable: by === 'STANDING' || by === 'CARRIED_BY',
    targetsOf: (card) => {
      if (by === 'STANDING') return STANDING_NAMES.filter((to) => stepBetween(card.standing, to) !== null).map((key) => ({ key, verb: `Move to ${STANDING_WORDS[key].toLowerCase()}` }));
      if (by !== 'CARRIED_BY' || card.standing !== 'PROPOSED') return [];
      return directory.silos.filter(({ key }) => key !== card.carriedBy.key).map(({ key, name }) => ({ key, verb: `Ask ${name} to carry it` }));
    },
    move: (card, to) => {
      if (to === (by === 'STANDING' ? card.standing : card.carriedBy.key)) return;
      if (by === 'STANDING') toStanding(card, to);
      else void toSilo(card, to);
    },
  };
};
