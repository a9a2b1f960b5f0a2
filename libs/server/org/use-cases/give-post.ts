import { Injectable } from '@nestjs/common';
import { ok, refuse, type LocalDate, type MemberId, type PostId, type Result, type SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { PostTable } from '../post.table.ts';
import { SiloTable } from '../silo.table.ts';

export type NewPost = {
  readonly kind: PostTable['kind'];
  readonly memberId: MemberId;
  readonly siloId?: SiloId | null;
  readonly fromOn?: LocalDate | null;
  readonly untilOn?: LocalDate | null;
};

/** Gives a member a post. Having it already changes nothing; a second lead of a silo is refused. */
@Injectable()
export class GivePost {
  async run(tx: TenantTx, input: NewPost): Promise<Result<PostId>> {
    const siloId = input.siloId ?? null;
    const silo = siloId && (await tx.rows(SiloTable).findOne({ id: siloId }));
    if (silo && silo.closedOn !== null) return refuse('WRONG_STATE', `${silo.name} is closed, and has no posts any more. Nothing was changed.`, 'siloId');
    const held = await tx.rows(PostTable).find({ kind: input.kind, ...(siloId && { siloId }) });
    const mine = held.find((post) => post.memberId === input.memberId);
    if (mine) return ok(mine.id as PostId);
    if (input.kind === 'LEAD' && held.length > 0) return refuse('WRONG_STATE', 'This silo has a lead already. Nothing was changed.', 'kind');
    const id = tx.newId<PostId>();
    const { kind, memberId, fromOn = null, untilOn = null } = input;
    await tx.rows(PostTable).insert({ id, kind, memberId, siloId, fromOn, untilOn });
    tx.emit({ type: 'post.given', subject: { kind: 'post', id }, data: { kind, memberId, siloId } });
    return ok(id);
  }
}
