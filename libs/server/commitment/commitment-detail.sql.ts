import type { Instant } from '#domain/kernel';
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

const part = (table: string): string =>
  `coalesce((select jsonb_agg(to_jsonb(x) order by x.seq) from ${table} x where x.org_id = c.org_id and x.commitment_id = c.id), '[]')`;

export const DETAIL = `
  select to_jsonb(c) as row, coalesce(s.zone, 'UTC') as zone, ${part('slip')} as slips, ${part('counter_round')} as rounds,
    ${part('delivery')} as deliveries,
    coalesce((select jsonb_agg(x.silo_id order by x.id) from contributing_silo x where x.org_id = c.org_id and x.commitment_id = c.id), '[]') as silos
  from commitment c left join silo s on s.org_id = c.org_id and s.id = c.carried_by
  where c.org_id = $1 and c.id = any($2::uuid[])`;

const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const isInstant = (name: string): boolean => name === 'at' || name.endsWith('_at');

function revive(raw: Raw): Record<string, unknown> {
  const entries = Object.entries(raw).map(([name, value]) => {
    const revived = isInstant(name) && typeof value === 'string' ? (Date.parse(value) as Instant) : value;
    return [camel(name), revived] as const;
  });
  return Object.fromEntries(entries);
}

export const COMMITMENT = {
  revive: (row: object): CommitmentTable => revive(row as Raw) as unknown as CommitmentTable,
  reviveParts: (parts: Pick<DetailRow, 'slips' | 'rounds' | 'deliveries' | 'silos'>): Parts => ({
    slips: parts.slips.map(revive) as never,
    rounds: parts.rounds.map((raw) => ({ ...revive(raw), on: raw.proposed_on })) as never,
    deliveries: parts.deliveries.map(revive) as never,
    contributingSiloIds: parts.silos,
  }),
};
