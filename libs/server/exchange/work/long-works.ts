import { Injectable } from '@nestjs/common';
import type { MemberId, Problem } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { LongWorkTable, type WorkState, type WorkStep } from './long-work.table.ts';

export type WorkView = Omit<LongWorkTable, 'orgId' | 'byMemberId' | 'attempts' | 'dismissed'>;
type Begun = { readonly cancelAsked: boolean; readonly attempts: number; readonly problem: Problem | null; readonly byMemberId: MemberId };

const SHOWN = `select id, kind, subject_id as "subjectId", title, asked_at as "askedAt", state, step, done, total, cancel_asked as "cancelAsked", problem, ended_at as "endedAt"
  from long_work where org_id = $1`;
const NOT_OVER = "state in ('WAITING', 'RUNNING')";

@Injectable()
export class LongWorks {
  async insert(tx: TenantTx, work: Pick<LongWorkTable, 'id' | 'kind' | 'subjectId' | 'title' | 'byMemberId' | 'total'>): Promise<void> {
    await tx.rows(LongWorkTable).insert({ ...work, askedAt: tx.now, state: 'WAITING', step: 'READING', done: 0, attempts: 0, cancelAsked: false, dismissed: false });
  }

  /** Takes it up, also again after a process was killed; null when it is over. */
  async begin(tx: TenantTx, id: string): Promise<Begun | null> {
    const [row] = await tx.sql<Begun>(
      'long-work-begin',
      `update long_work set state = 'RUNNING', attempts = attempts + 1, step = 'READING', done = 0 where org_id = $1 and id = $2 and ${NOT_OVER}
       returning cancel_asked as "cancelAsked", attempts, problem, by_member_id as "byMemberId"`,
      [tx.orgId, id],
    );
    return row ?? null;
  }

  /** Says how far it is; answers whether it was taken back. */
  async say(tx: TenantTx, id: string, step: WorkStep, done: number, total: number): Promise<boolean> {
    const [row] = await tx.sql<{ cancelAsked: boolean }>(
      'long-work-say',
      `update long_work set step = $3, done = $4, total = $5 where org_id = $1 and id = $2 and ${NOT_OVER} returning cancel_asked as "cancelAsked"`,
      [tx.orgId, id, step, done, total],
    );
    return row?.cancelAsked ?? true;
  }

  async keepProblem(tx: TenantTx, id: string, problem: Problem): Promise<void> {
    await tx.rows(LongWorkTable).update({ id }, { problem });
  }

  /** Ends it with the transaction that did it; false when it was taken back in this last moment. */
  async end(tx: TenantTx, id: string, state: WorkState, problem: Problem | null = null): Promise<boolean> {
    const rows = await tx.sql(
      'long-work-end',
      `update long_work set state = $3, problem = $4, ended_at = $5, done = case when $3 = 'DONE' then total else done end
       where org_id = $1 and id = $2 and ${NOT_OVER} and (not cancel_asked or $3 <> 'DONE') returning id`,
      [tx.orgId, id, state, problem === null ? null : JSON.stringify(problem), new Date(tx.now)],
    );
    return rows.length > 0;
  }

  /** The member's own: false where there is none of that id that still runs. */
  async askToCancel(tx: TenantTx, id: string): Promise<boolean> {
    const rows = await tx.sql('long-work-cancel', `update long_work set cancel_asked = true where org_id = $1 and id = $2 and by_member_id = $3 and ${NOT_OVER} returning id`, [tx.orgId, id, tx.actor.memberId]);
    return rows.length > 0;
  }

  async dismiss(tx: TenantTx, id: string): Promise<boolean> {
    const rows = await tx.sql('long-work-dismiss', `update long_work set dismissed = true where org_id = $1 and id = $2 and by_member_id = $3 and not ${NOT_OVER} returning id`, [tx.orgId, id, tx.actor.memberId]);
    return rows.length > 0;
  }

  /** What the member asked for and has not put away, newest first. */
  mine(tx: TenantTx): Promise<WorkView[]> {
    return tx.sql<WorkView>('long-work-mine', `${SHOWN} and by_member_id = $2 and not dismissed order by asked_at desc, id desc limit 20`, [tx.orgId, tx.actor.memberId]);
  }

  async byIds(tx: TenantTx, ids: readonly string[]): Promise<(WorkView | null)[]> {
    const rows = await tx.sql<WorkView>('long-work-by-id', `${SHOWN} and id = any($2::uuid[]) and by_member_id = $3`, [tx.orgId, ids, tx.actor.memberId]);
    const found = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => found.get(id) ?? null);
  }

  /** The last work on each subject. */
  async ofSubjects(tx: TenantTx, subjectIds: readonly string[]): Promise<(WorkView | null)[]> {
    const rows = await tx.sql<WorkView>('long-work-of-subjects', `${SHOWN} and subject_id = any($2::uuid[]) order by asked_at, id`, [tx.orgId, subjectIds]);
    const found = new Map(rows.map((row) => [row.subjectId, row]));
    return subjectIds.map((id) => found.get(id) ?? null);
  }
}
