import { Injectable } from '@nestjs/common';
import { percentOf, type KeptRate, type Share, type WithdrawnTogether } from '#domain/commitment';
import type { Instant, LocalDate, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CARRIED_BY_CCO_OFFICE, INHERITED_RATES, siloStandings } from './silo-standing.sql.ts';

type Counts = {
  readonly owedBy: number;
  readonly owedTo: number;
  readonly proposed: number;
  readonly delivered: number;
  readonly atRisk: number;
  readonly overdue: number;
  readonly arrears: number;
  readonly silent: number;
  readonly slipped: number;
  readonly waitingForAnswer: number;
};

export type SiloStanding = Counts & { readonly lastWordAt: Instant | null; readonly nextDueOn: LocalDate | null; readonly kept: KeptRate & WithdrawnTogether };

type Verdicts = Omit<KeptRate, 'percent'> & WithdrawnTogether;
type Row = Omit<SiloStanding, 'kept'> & { readonly siloId: SiloId | null } & Verdicts;

const COUNTS = ['owedBy', 'owedTo', 'proposed', 'delivered', 'atRisk', 'overdue', 'arrears', 'silent', 'slipped', 'waitingForAnswer'] as const;
const VERDICTS = ['kept', 'notKept', 'leftOut', 'withdrawn', 'open'] as const;

/** How silos stand, counted by the database. */
@Injectable()
export class SiloStandingReader {
  /** Every silo's, all of them together, and the CCO's office, which only receives. */
  async grid(tx: TenantTx): Promise<{ bySilo: ReadonlyMap<SiloId, SiloStanding>; total: SiloStanding; ccoOffice: SiloStanding }> {
    const rows = await tx.sql<Row>('silo-standings', siloStandings(false), [tx.orgId, new Date(tx.now)]);
    const bySilo = new Map(rows.flatMap((row) => (row.siloId === null ? [] : [[row.siloId, toStanding(row)] as const])));
    return { bySilo, total: toStanding(sum(rows)), ccoOffice: toStanding(rows.find((row) => row.siloId === null) ?? sum([])) };
  }

  async ofSilos(tx: TenantTx, ids: readonly SiloId[]): Promise<SiloStanding[]> {
    const rows = await tx.sql<Row>('silo-standings-of', siloStandings(true), [tx.orgId, new Date(tx.now), ids]);
    const found = new Map(rows.map((row) => [row.siloId, row]));
    return ids.map((id) => toStanding(found.get(id) ?? sum([])));
  }

  /** Of these silos, the rates of those that were closed into them. */
  async inheritedBy(tx: TenantTx, ids: readonly SiloId[]): Promise<InheritedRate[][]> {
    const rows = await tx.sql<InheritedRow>('inherited-rates', INHERITED_RATES, [tx.orgId, new Date(tx.now), ids]);
    return ids.map((id) => rows.filter(({ heirId }) => heirId === id).map(toInherited));
  }

  async shareCarriedByCcoOffice(tx: TenantTx, today: LocalDate): Promise<Share> {
    const [row] = await tx.sql<{ open: number; carried: number }>('cco-office-share', CARRIED_BY_CCO_OFFICE, [tx.orgId, today]);
    return { ...row!, percent: percentOf(row!.carried, row!.open) };
  }
}

export type InheritedRate = { readonly siloId: SiloId; readonly key: string; readonly name: string; readonly closedOn: LocalDate; readonly kept: KeptRate & WithdrawnTogether };
type InheritedRow = Omit<InheritedRate, 'kept'> & Verdicts & { readonly heirId: SiloId };

const toInherited = ({ siloId, key, name, closedOn, kept, notKept, leftOut, withdrawn, open }: InheritedRow): InheritedRate => ({
  siloId, key, name, closedOn, kept: { kept, notKept, leftOut, withdrawn, open, percent: percentOf(kept, kept + notKept) },
});

function toStanding({ siloId: _silo, kept, notKept, leftOut, withdrawn, open, ...plain }: Row): SiloStanding {
  return { ...plain, kept: { kept, notKept, leftOut, withdrawn, open, percent: percentOf(kept, kept + notKept) } };
}

/** The office carries nothing; what it owes an answer to and is owed counts in the total. */
function sum(rows: readonly Row[]): Row {
  const added = Object.fromEntries([...COUNTS, ...VERDICTS].map((name) => [name, rows.reduce((all, row) => all + row[name], 0)]));
  const words = rows.flatMap((row) => row.lastWordAt ?? []);
  const dues = rows.flatMap((row) => row.nextDueOn ?? []).toSorted();
  return {
    ...(added as Counts & Verdicts),
    siloId: null,
    lastWordAt: words.length > 0 ? (Math.max(...words) as Instant) : null,
    nextDueOn: dues[0] ?? null,
  };
}
