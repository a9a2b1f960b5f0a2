import type { TenantTx } from '#server/database';
import type { Titled } from './talk-subjects.ts';

/** What rows of one kind are called, by a named statement over `$1` organization and `$2` ids that answers id, title and path. */
export const titledRows = (name: string, statement: string) => async (tx: TenantTx, ids: readonly string[]): Promise<ReadonlyMap<string, Titled>> => {
  const rows = await tx.sql<Titled & { id: string }>(name, statement, [tx.orgId, ids]);
  return new Map(rows.map(({ id, title, path }) => [id, { title, path }]));
};
