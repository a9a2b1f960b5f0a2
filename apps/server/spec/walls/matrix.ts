import { fill, type Plan, type Slot } from './plans.ts';

export type Matrix = {
  readonly plans: readonly Plan[];
  readonly actors: readonly string[];
  /** Everything that an actor gets to see of the answer, as text. */
  ask(actor: string, plan: Plan, variables: Record<string, unknown>): Promise<string>;
  /** Something of the actors' own organization that could stand in a slot. */
  own(plan: Plan, slot: Slot): string;
  readonly absent: Named;
  readonly foreign: Named;
  /** In every text of the foreign organization, and nowhere else. */
  readonly canary: string;
};

type Named = { readonly id: string; readonly word: string };
export type Findings = { readonly asked: number; readonly slots: number; readonly faults: readonly string[]; readonly sawOwn: readonly string[] };

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d{2}-\d{2}T[\d:.]+Z/g;

/**
 * Tries every place of every root field where something can be named, as every actor: with what does not exist and with
 * what is another organization's, alone and beside own things. The two must be answered alike and show nothing foreign.
 */
export async function tryEverySlot(matrix: Matrix, ownWord: string): Promise<Findings> {
  const faults = new Set<string>();
  const sawOwn = new Set<string>();
  let asked = 0;

  const ask = async (actor: string, plan: Plan, variables: Record<string, unknown>, words: string): Promise<string> => {
    asked += 1;
    const seen = await matrix.ask(actor, plan, variables);
    const sent = JSON.stringify(variables);
    const unsent = seen.replaceAll(matrix.foreign.word, '<word>');
    const shown = sent.includes(matrix.foreign.word) ? unsent : seen;
    if (shown.includes(matrix.canary)) faults.add(`${words}: shows what is foreign`);
    if (seen.includes(matrix.foreign.id) && !sent.includes(matrix.foreign.id)) faults.add(`${words}: shows a foreign id`);
    if (seen.includes('"INTERNAL"')) faults.add(`${words}: broke`);
    if (/GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED|BAD_USER_INPUT/.test(seen)) faults.add(`${plan.field}: the document is not accepted: ${seen.slice(0, 200)}`);
    if (seen.includes(ownWord)) sawOwn.add(plan.field);
    return seen.replace(UUID, '<id>').replace(MOMENT, '<at>').replaceAll(matrix.foreign.word, '<word>').replaceAll(matrix.absent.word, '<word>');
  };

  const tryAs = async (actor: string, plan: Plan): Promise<void> => {
    const atTheGate = await ask(actor, plan, fill(plan, { inSlot: (slot) => [matrix.own(plan, slot)], isGiven: () => false }), `${plan.field} as ${actor}`);
    const tried = new Set<string>();
    for (const slot of plan.slots) {
      for (const [way, filled] of Object.entries(waysOf(matrix, plan, slot))) {
        if (tried.has(JSON.stringify(filled(matrix.absent))) || (way === 'mixed' && isTurnedAway(atTheGate))) continue;
        tried.add(JSON.stringify(filled(matrix.absent)));
        const words = `${plan.field}(${plan.variables.find(({ name }) => name === slot.path[0])!.argument}${slot.path.slice(1).map((part) => `.${part}`).join('')}) ${way} as ${actor}`;
        const absent = await ask(actor, plan, filled(matrix.absent), words);
        const foreign = await ask(actor, plan, filled(matrix.foreign), words);
        // What happened in between may have changed the answer for both.
        if (foreign !== absent && foreign !== await ask(actor, plan, filled(matrix.absent), words)) {
          faults.add(`${words}: absent and foreign are told apart:\n  ${absent.slice(0, 300)}\n  ${foreign.slice(0, 300)}`);
        }
      }
    }
  };

  for (const plan of matrix.plans) {
    // What changes something is tried by one after another, so that no answer depends on what another actor just did.
    if (plan.operation === 'mutation') for (const actor of matrix.actors) await tryAs(actor, plan);
    else await Promise.all(matrix.actors.map((actor) => tryAs(actor, plan)));
  }
  return { asked, slots: matrix.plans.reduce((sum, { slots }) => sum + slots.length, 0), faults: [...faults], sawOwn: [...sawOwn] };
}

/** The field's policy refused, before anything was looked at. */
const isTurnedAway = (seen: string): boolean => /"errors":\[.*"code":"(NOT_SIGNED_IN|NOT_ALLOWED)"/.test(seen) && !/"data":\{"\w+":[{[]/.test(seen);

/** Alone: nothing else that may be left out is given; mixed: everything is, and a list also holds something of one's own. */
function waysOf(matrix: Matrix, plan: Plan, tried: Slot): Record<'alone' | 'mixed', (named: Named) => Record<string, unknown>> {
  const leadsTo = (path: readonly string[]): boolean => tried.path.slice(0, path.length).join('.') === path.join('.');
  const filled = (named: Named, slot: Slot, beside: boolean): string[] => {
    const own = matrix.own(plan, slot);
    if (slot !== tried) return [own];
    return [...(beside && slot.inList ? [own] : []), slot.named === 'ID' ? named.id : named.word];
  };
  return {
    alone: (named) => fill(plan, { inSlot: (slot) => filled(named, slot, false), isGiven: leadsTo }),
    mixed: (named) => fill(plan, { inSlot: (slot) => filled(named, slot, true), isGiven: () => true }),
  };
}
