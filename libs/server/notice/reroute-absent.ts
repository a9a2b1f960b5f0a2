import { Injectable } from '@nestjs/common';
import type { MemberId, Subject } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { LeaveRepository } from '#server/org';
import { NoticeRepository } from './notice.repository.ts';
import type { NoticeTable } from './notice.table.ts';
import { RouteAroundAbsent } from './route-around-absent.ts';
import { TellMembers, type Telling } from './use-cases/tell-members.ts';

/** What waits as mail for somebody whose leave has begun meanwhile goes to whoever stands in: at the moment of sending, not of writing. */
@Injectable()
export class RerouteAbsent {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly leaves: LeaveRepository,
    private readonly routes: RouteAroundAbsent,
    private readonly tell: TellMembers,
  ) {}

  /** Who got something of it. */
  async run(tx: TenantTx, readers: readonly MemberId[]): Promise<readonly MemberId[]> {
    const absences = await this.leaves.absences(tx);
    const away = readers.filter((reader) => absences.has(reader));
    if (away.length === 0) return [];
    const taken = new Set<MemberId>();
    for (const notice of await this.notices.waiting(tx, away)) {
      const [routed] = await this.routes.around(tx, [tellingOf(notice)]);
      if (routed!.recipientId === notice.recipientId) continue;
      await this.notices.drop(tx, notice.id, 'RECIPIENT_AWAY');
      await this.tell.run(tx, [tellingOf(notice)]);
      taken.add(routed!.recipientId);
    }
    return [...taken];
  }
}

/** As it was told first: to the principal, whoever it went to since. */
const tellingOf = ({ kind, rule, subjectKind, subjectId, occurrence, recipientId, insteadOf, posts, messenger, factId }: NoticeTable): Telling => ({
  kind, rule, subject: { kind: subjectKind, id: subjectId } as Subject, occurrence, recipientId: (insteadOf ?? recipientId) as MemberId, posts, messenger, factId,
});
