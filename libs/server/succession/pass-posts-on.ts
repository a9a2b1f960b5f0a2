import { Injectable } from '@nestjs/common';
import { ok, type MemberId, type Result } from '#domain/kernel';
import type { Passing } from '#domain/succession';
import type { TenantTx } from '#server/database';
import { EndPosts, GivePost } from '#server/org';

/** Ends every post of a member; a lead's passes to whoever takes it, who is no stand-in of that silo any more. */
@Injectable()
export class PassPostsOn {
  constructor(
    private readonly end: EndPosts,
    private readonly give: GivePost,
  ) {}

  async run(tx: TenantTx, memberId: MemberId, passings: readonly Passing[]): Promise<Result<null>> {
    await this.end.run(tx, { memberId });
    for (const { holding, to } of passings) {
      if (holding.kind !== 'POST' || to === null) continue;
      const { kind, siloId } = holding.post;
      if (kind === 'LEAD') await this.end.run(tx, { memberId: to, siloId: siloId!, kind: 'STAND_IN' });
      const given = await this.give.run(tx, { kind, memberId: to, siloId });
      if (!given.ok) return given;
    }
    return ok(null);
  }
}
