import type { AgendaItemId } from '#domain/kernel';
import { ok, refuse } from '#domain/kernel';
import type { AgendaItem } from './agenda-item.ts';
import { against, sittingFact, type Sitting, type SittingDecided, type SittingStep } from './sitting.ts';

export const MOST_ITEMS = 60;

/** Sets the agenda as its planner wants it: what was proposed, cut, added and ordered. Refuses NOT_ALLOWED, WRONG_STATE, TOO_MANY, INVALID. */
export const setAgenda = (sitting: Sitting, items: readonly Pick<AgendaItem, 'id' | 'subject' | 'title' | 'why' | 'minutes' | 'carried'>[], step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'forum.plan', step, ['PLANNED', 'OPEN', 'IN_ROOM']);
  if (problem) return problem;
  if (items.length > MOST_ITEMS) return refuse('TOO_MANY', `Nothing was changed: a sitting looks at ${MOST_ITEMS} items at most.`, 'items');
  if (items.some((item) => item.title.trim() === '' || !Number.isInteger(item.minutes) || item.minutes < 1 || item.minutes > 240))
    return refuse('INVALID', 'Nothing was changed: each item needs a title and between 1 and 240 minutes.', 'items');
  if (new Set(items.map((item) => item.id)).size !== items.length) return refuse('INVALID', 'Nothing was changed: an item stands on the agenda twice.', 'items');
  const before = new Map(sitting.agenda.map((item) => [item.id, item]));
  const agenda = items.map((item): AgendaItem => ({ ...item, takenAt: before.get(item.id)?.takenAt ?? null, settled: before.get(item.id)?.settled ?? false }));
  const lost = sitting.agenda.find((item) => item.takenAt !== null && !agenda.some((other) => other.id === item.id));
  if (lost) return refuse('INVALID', `Nothing was changed: “${lost.title}” was taken up already, so it stays on the agenda.`, 'items');
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0);
  return ok({ sitting: { ...sitting, agenda }, facts: [sittingFact('sitting.agenda-set', sitting, { itemIds: agenda.map((item) => item.id), minutes })] });
};

const NO_ITEM = 'Nothing was changed: this item is not on the agenda.';

/**
 * Everybody's screen moves to an item. `from` is the item that the mover saw: two who press "next" at once move it once.
 * Refuses NOT_ALLOWED, WRONG_STATE, NOT_FOUND, STALE.
 */
export const takeItem = (sitting: Sitting, input: { readonly itemId: AgendaItemId; readonly from: AgendaItemId | null }, step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'sitting.run', step, ['IN_ROOM']);
  if (problem) return problem;
  const item = sitting.agenda.find((other) => other.id === input.itemId);
  if (!item) return refuse('NOT_FOUND', NO_ITEM, 'itemId');
  if (sitting.currentItemId === input.itemId) return ok({ sitting, facts: [] });
  if (sitting.currentItemId !== input.from) return refuse('STALE', 'Somebody else moved the room on meanwhile. Nothing was changed; look where it is now.');
  const agenda = sitting.agenda.map((other) => (other.id === item.id ? { ...other, takenAt: other.takenAt ?? step.now } : other));
  return ok({ sitting: { ...sitting, agenda, currentItemId: item.id }, facts: [sittingFact('sitting.item-taken', sitting, { itemId: item.id, from: input.from })] });
};

/** Says that the room is done with an item, or not after all; what is not settled at the close is carried over. Refuses NOT_ALLOWED, WRONG_STATE, NOT_FOUND. */
export const settleItem = (sitting: Sitting, input: { readonly itemId: AgendaItemId; readonly settled: boolean }, step: SittingStep): SittingDecided => {
  const problem = against(sitting, 'sitting.capture', step, ['IN_ROOM']);
  if (problem) return problem;
  const item = sitting.agenda.find((other) => other.id === input.itemId);
  if (!item) return refuse('NOT_FOUND', NO_ITEM, 'itemId');
  if (item.settled === input.settled) return ok({ sitting, facts: [] });
  const agenda = sitting.agenda.map((other) => (other.id === item.id ? { ...other, settled: input.settled } : other));
  return ok({ sitting: { ...sitting, agenda }, facts: [sittingFact('sitting.item-settled', sitting, { itemId: item.id, settled: input.settled })] });
};
