import type { Caller } from '../program.ts';
import type { Model } from './model.ts';

/** A promise that is walked with, and what its dates must be. */
export type Held = { readonly id: string; readonly key: string; readonly title: string; readonly carrier: 'support' | 'product'; readonly fileKey: string | null; readonly waitsForAnother: boolean; model: Model };
/** The same as the API tells it. */
export type Seen = {
  version: number; standing: string; proposedOn: string | null; originalOn: string | null; agreedOn: string | null; arrears: string; slipCount: number; slipDays: number; undo: { id: string } | null;
  asked: { on: string; reason: string } | null; suggested: { on: string; reason: string; becauseOf: { id: string } | null } | null;
  slips: { fromOn: string; toOn: string; days: number; reason: string; undoneAt: string | null }[];
};
const SEEN = 'version standing proposedOn originalOn agreedOn arrears slipCount slipDays undo { id } asked { on reason } suggested { on reason becauseOf { id } } slips { fromOn toOn days reason undoneAt }';

export async function look(caller: Caller, { id }: Pick<Held, 'id'>): Promise<Seen> {
  const { data, errors } = await caller.ask<{ commitment: Seen }>(`query ($id: ID!) { commitment(id: $id) { ${SEEN} } }`, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.commitment;
}

export async function lookAtAll(caller: Caller): Promise<ReadonlyMap<string, Seen>> {
  const { data, errors } = await caller.ask<{ commitments: { nodes: (Seen & { id: string })[] } }>(`{ commitments(sort: NUMBER, first: 100) { nodes { id ${SEEN} } } }`);
  if (errors) throw new Error(JSON.stringify(errors));
  return new Map(data.commitments.nodes.map((node) => [node.id, node]));
}
