import { Injectable } from '@nestjs/common';
import { numberOfKey, type FileKind, type FromFile, type ImportFile, type Listed, type Said, type Snapshot } from '#domain/exchange';
import type { CommitmentId, MemberId, SiloId, Zone } from '#domain/kernel';
import type { Member, Silo } from '#domain/org';
import { CommitmentSets } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { MemberTable, OrganizationRepository, SiloFormerKeyTable, SiloTable } from '#server/org';
import { ImportedThingTable } from './import.table.ts';

/** The organization as an import meets it: everything with what the last file said of it. */
@Injectable()
export class SnapshotRepository {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly commitments: CommitmentSets,
  ) {}

  /** By number: the commitments whose keys the files name as the list writes them. */
  async listed(tx: TenantTx, files: readonly ImportFile[]): Promise<ReadonlyMap<number, Listed>> {
    const keys = files.filter(({ kind }) => kind === 'COMMITMENTS').flatMap(({ table, mapping }) => {
      const at = table.headers.indexOf(mapping['key'] ?? '');
      return at < 0 ? [] : table.rows.map((row) => row[at] ?? '');
    });
    const numbers = new Set(keys.flatMap((key) => numberOfKey(key.trim()) ?? []));
    return new Map((await this.commitments.byNumbers(tx, [...numbers])).map((one) => [one.commitment.number, one]));
  }

  async read(tx: TenantTx): Promise<Snapshot> {
    const said: Record<FileKind, Map<string, Said>> = { PEOPLE: new Map(), SILOS: new Map(), COMMITMENTS: new Map() };
    for (const thing of await tx.rows(ImportedThingTable).find({})) said[thing.kind].set(thing.subjectId, thing.said);
    const withSaid = <Thing extends { readonly id: string }>(kind: FileKind, things: readonly Thing[]): FromFile<Thing>[] =>
      things.map((thing) => ({ thing, said: said[kind].get(thing.id) ?? null }));
    const brought = [...said.COMMITMENTS.keys()] as CommitmentId[];
    return {
      members: withSaid('PEOPLE', (await tx.rows(MemberTable).find({})).map(toMember)),
      silos: withSaid('SILOS', (await tx.rows(SiloTable).find({})).map(toSilo)),
      formerSiloKeys: new Map((await tx.rows(SiloFormerKeyTable).find({})).map(({ key, siloId }) => [key, siloId as SiloId])),
      posts: await this.organizations.posts(tx),
      commitments: withSaid('COMMITMENTS', await this.commitments.read(tx, brought)),
    };
  }
}

const toMember = (row: MemberTable): Member => ({
  id: row.id as MemberId, version: 1, name: row.name, handle: row.handle, zone: row.zone as Zone | null, active: row.leftAt === null,
});

const toSilo = (row: SiloTable): Silo => ({
  id: row.id as SiloId, version: row.version, key: row.key, name: row.name, kind: row.kind, mandate: row.mandate,
  zone: row.zone as Zone, country: row.country, closedOn: row.closedOn, heirId: row.heirId as SiloId | null,
});
