import { Injectable } from '@nestjs/common';
import type { FileKind, ImportPlan, Snapshot, Writes } from '#domain/exchange';
import { ok, refuse, type BulkId, type MemberId, type Result, type SiloId, type Zone } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import { CommitmentRepository, CommitmentSets, KeepReturned } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { StartClocks } from '#server/escalation';
import { MemberTable, PostTable, SiloTable } from '#server/org';
import type { Progress } from './work/progress.ts';

const RENAME = `update member m set name = r.name from json_to_recordset($2) as r(id uuid, name text) where m.org_id = $1 and m.id = r.id`;
const END_POSTS = `delete from post p using json_to_recordset($2) as r(kind text, "memberId" uuid, "siloId" uuid)
  where p.org_id = $1 and p.kind = r.kind and p.member_id = r."memberId" and p.silo_id = r."siloId"`;
const KEEP_SAID = `insert into imported_thing (org_id, id, kind, subject_id, said)
  select $1, id, kind, "subjectId", said from json_to_recordset($2) as r(id uuid, kind text, "subjectId" uuid, said jsonb)
  on conflict (org_id, kind, subject_id) do update set said = excluded.said`;

/** So many rows at a time: between them it says how far it is, and can be stopped. A row is written twice: itself, and what its file said. */
const AT_A_TIME = 5_000;

function* parts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += AT_A_TIME) yield rows.slice(from, from + AT_A_TIME);
}

/** Writes everything that a plan says, in about a dozen statements however many rows it has, and tells its facts. Answers the edit that takes a returned list back. */
@Injectable()
export class WritePlan {
  constructor(
    private readonly repository: CommitmentRepository,
    private readonly commitments: CommitmentSets,
    private readonly clocks: StartClocks,
    private readonly returned: KeepReturned,
  ) {}

  async run(tx: TenantTx, plan: ImportPlan, snapshot: Snapshot, by: MemberId, progress: Progress): Promise<Result<BulkId | null>> {
    const { create, update } = plan.commitments;
    await progress.step('WRITING', create.length + update.length);
    await this.writeMembers(tx, plan);
    const silos = await this.writeSilos(tx, plan);
    if (!silos.ok) return silos;
    await this.writePosts(tx, plan.posts.give, plan.posts.end);
    const commitments = await this.writeCommitments(tx, plan, snapshot, progress);
    if (!commitments.ok) return commitments;
    await this.keepSaid(tx, plan, progress);
    await this.clocks.run(tx, create.map(({ thing }) => thing));
    for (const fact of plan.facts) tx.emitAs(by, fact);
    return ok(await this.returned.run(tx, plan.edited, by));
  }

  private async writeMembers(tx: TenantTx, { members }: ImportPlan): Promise<void> {
    await tx.rows(MemberTable).insertSet(
      members.create.map(({ thing: { id, name, handle, zone } }) => ({ id, accountId: null, handle: handle!, name, email: null, zone, digestAt: '08:00', joinedAt: tx.now })),
    );
    const renamed = members.update.map(({ thing: { id, name } }) => ({ id, name }));
    if (renamed.length > 0) await tx.sql('import-rename-members', RENAME, [tx.orgId, JSON.stringify(renamed)]);
  }

  private async writeSilos(tx: TenantTx, { silos }: ImportPlan): Promise<Result<null>> {
    await tx.rows(SiloTable).insertSet(
      silos.create.map(({ thing: { id, version, key, name, mandate, kind, zone, country } }) => ({
        id, version, key, name, mandate, kind, zone, country, reportingLine: 'NONE' as const, createdAt: tx.now,
      })),
    );
    const changed = silos.update.map(({ thing: { id, version, name, mandate, kind } }) => ({ id, version, name, mandate, kind }));
    const written = await tx.rows(SiloTable).updateSet(changed);
    return written === changed.length ? ok(null) : refuse('STALE', 'Somebody changed these silos at the same moment. Nothing was imported; look at the new dry run and repeat it.');
  }

  /** Who gives way goes first: a silo has one lead. */
  private async writePosts(tx: TenantTx, give: readonly PostHeld[], end: readonly PostHeld[]): Promise<void> {
    const ended = end.map(({ kind, memberId, siloId }) => ({ kind, memberId, siloId }));
    if (ended.length > 0) await tx.sql('import-end-posts', END_POSTS, [tx.orgId, JSON.stringify(ended)]);
    await tx.rows(PostTable).insertSet(give.map(({ kind, memberId, siloId }) => ({ id: tx.newId(), kind, memberId, siloId: siloId ?? null })));
  }

  private async writeCommitments(tx: TenantTx, { silos, commitments, edited }: ImportPlan, snapshot: Snapshot, progress: Progress): Promise<Result<null>> {
    const known = [...snapshot.silos, ...silos.create].map(({ thing }) => [thing.id, thing.zone] as const);
    const zones = new Map<SiloId, Zone>(known);
    await this.repository.takeNumbers(tx, commitments.create.length);
    for (const part of parts(commitments.create)) {
      await this.commitments.insert(tx, part.map(({ thing }) => thing), zones);
      await progress.advance(part.length / 2);
    }
    const before = new Map(snapshot.commitments.map(({ thing }) => [thing.id, thing]));
    const brought = commitments.update.map(({ thing }) => ({ before: before.get(thing.id)!, after: thing }));
    return this.commitments.update(tx, [...brought, ...edited], zones);
  }

  private async keepSaid(tx: TenantTx, { members, silos, commitments }: ImportPlan, progress: Progress): Promise<void> {
    const of = (kind: FileKind, { create, update }: Writes<{ readonly id: string }>) =>
      [...create, ...update].map(({ thing, said }) => ({ id: tx.newId(), kind, subjectId: thing.id, said }));
    const things = [...of('PEOPLE', members), ...of('SILOS', silos), ...of('COMMITMENTS', commitments)];
    for (const part of parts(things)) {
      await tx.sql('import-keep-said', KEEP_SAID, [tx.orgId, JSON.stringify(part)]);
      await progress.advance(part.length / 2);
    }
  }
}
