import { revive, rowsInJson } from '#server/database';
import type { Parts } from './commitment-row.ts';
import type { CommitmentTable } from './commitment.table.ts';

/** JSON knows no instants: they arrive as text and are revived by the names of their columns. */
type Raw = Readonly<Record<string, unknown>>;

export type DetailRow = {
  readonly row: CommitmentTable;
  readonly zone: string;
  readonly slips: Raw[];
  readonly rounds: Raw[];
  readonly deliveries: Raw[];
  readonly silos: string[];
};

const part = (table: string): string => rowsInJson(`${table} x where x.org_id = c.org_id and x.commitment_id = c.id`, 'x.seq');

export const DETAIL = `
  select to_jsonb(c) as row, coalesce(s.zone, 'UTC') as zone, ${part('slip')} as slips, ${part('counter_round')} as rounds,
    ${part('delivery')} as deliveries,
    coalesce((select jsonb_agg(x.silo_id order by x.id) from contributing_silo x where x.org_id = c.org_id and x.commitment_id = c.id), '[]') as silos
  from commitment c left join silo s on s.org_id = c.org_id and s.id = c.carried_by
  where c.org_id = $1 and c.id = any($2::uuid[])`;

export const COMMITMENT = {
  revive: (row: object): CommitmentTable => revive(row),
  reviveParts: (parts: Pick<DetailRow, 'slips' | 'rounds' | 'deliveries' | 'silos'>): Parts => ({
    slips: parts.slips.map((raw) => revive(raw)) as never,
    rounds: parts.rounds.map((raw) => ({ ...revive(raw), on: raw.proposed_on })) as never,
    deliveries: parts.deliveries.map((raw) => revive(raw)) as never,
    contributingSiloIds: parts.silos,
  }),
};
