import { Injectable } from '@nestjs/common';
import type { MemberId, SiloId } from '#domain/kernel';
import type { PostKind } from '#domain/org';
import type { TenantTx } from '#server/database';
import { PostTable } from '../post.table.ts';

export type PostsThatEnd = { readonly memberId?: MemberId; readonly siloId?: SiloId; readonly kind?: PostKind };

/** Ends posts: all of a member's, all of a silo's, or of one kind of them. */
@Injectable()
export class EndPosts {
  async run(tx: TenantTx, which: PostsThatEnd): Promise<void> {
    const rows = tx.rows(PostTable);
    for (const { id, kind, memberId, siloId } of await rows.find(which, { id: 'ASC' })) {
      await rows.delete({ id });
      tx.emit({ type: 'post.ended', subject: { kind: 'post', id }, data: { kind, memberId, siloId } });
    }
  }
}
