import { Injectable } from '@nestjs/common';
import type { MemberId } from '#domain/kernel';
import { routeAround, wayAround } from '#domain/org';
import type { TenantTx } from '#server/database';
import { LeaveRepository } from '#server/org';
import type { Telling } from './use-cases/tell-members.ts';

const FALLBACKS = `
  select coalesce(
      (select p.member_id from post p where p.org_id = $1 and p.kind = 'LEAD' and p.silo_id = c.carried_by),
      (select p.member_id from post p where p.org_id = $1 and p.kind = 'STAND_IN' and p.silo_id = c.carried_by order by p.id limit 1)) as lead,
    (select p.member_id from post p where p.org_id = $1 and p.kind = 'CCO' order by p.id limit 1) as cco
  from (select (select carried_by from commitment where org_id = $1 and id = $2) as carried_by) c`;

/** Sends what goes to somebody who is away to whoever stands in, now; a circle or nobody: to the silo's lead, then to the CCO as messenger. */
@Injectable()
export class RouteAroundAbsent {
  constructor(private readonly leaves: LeaveRepository) {}

  async around(tx: TenantTx, tellings: readonly Telling[]): Promise<readonly Telling[]> {
    const absences = await this.leaves.absences(tx);
    if (!tellings.some(({ recipientId }) => absences.has(recipientId))) return tellings;
    const routed: Telling[] = [];
    for (const telling of tellings) {
      const { recipientId } = telling;
      if (!absences.has(recipientId)) {
        routed.push(telling);
        continue;
      }
      const way = wayAround(recipientId, absences);
      const reader = routeAround(recipientId, absences, way === null ? await this.fallbacks(tx, telling) : []);
      // Nobody at all is there: it waits for them.
      routed.push(reader === null ? telling : { ...telling, recipientId: reader, insteadOf: recipientId, way: way ?? [], messenger: telling.messenger || way === null });
    }
    return routed;
  }

  private async fallbacks(tx: TenantTx, { subject }: Telling): Promise<readonly (MemberId | null)[]> {
    const [row] = await tx.sql<{ lead: MemberId | null; cco: MemberId | null }>('absent-fallbacks', FALLBACKS, [tx.orgId, subject.id]);
    return [row!.lead, row!.cco];
  }
}
