export type SortName = 'DUE' | 'SILO' | 'LAST_WORD' | 'NUMBER';

/** How the list can be ordered: an expression that is never null, its type, and the join that it needs. The id breaks ties. */
export const ORDERS: Readonly<Record<SortName, { key: string; type: string; join: string; cursor: RegExp }>> = {
  DUE: { key: 'c.due_on', type: 'date', join: '', cursor: /^\d{4}-\d\d-\d\d$/ },
  SILO: {
    key: "(lower(carrier.name) || ' ' || c.due_on::text)",
    type: 'text',
    cursor: /^[^\0]{1,300}$/,
    join: 'join silo carrier on carrier.org_id = c.org_id and carrier.id = c.carried_by',
  },
  LAST_WORD: { key: "coalesce(c.last_word_at, timestamptz '1970-01-01')", type: 'timestamptz', join: '', cursor: /^\d{4}-\d\d-\d\d [\d:.]+[+-][\d:]+$/ },
  NUMBER: { key: 'c.number', type: 'int', join: '', cursor: /^\d{1,9}$/ },
};

/** The place after which a page begins; null for the first page and for a cursor that is none. */
export function parseCursor(cursor: string | null, sort: SortName): { key: string; id: string } | null {
  if (cursor === null) return null;
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    const fits = typeof key === 'string' && ORDERS[sort].cursor.test(key) && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id);
    return fits ? { key, id } : null;
  } catch {
    return null;
  }
}
