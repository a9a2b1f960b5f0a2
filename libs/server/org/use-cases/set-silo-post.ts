import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { ok, refuse, type MemberId, type Result, type SiloId } from '#domain/kernel';
import { capacitiesFor, may, ruleOf } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { EndPosts } from './end-posts.ts';
import { GivePost } from './give-post.ts';

export type SiloPost = { readonly siloId: SiloId; readonly kind: 'LEAD' | 'STAND_IN'; readonly memberId: MemberId | null };

/** Says who leads a silo, or stands in for its lead: whoever held that post before gives way, and still belongs to the silo. */
@Injectable()
export class SetSiloPost {
  constructor(
    private readonly organizations: OrganizationRepository,
    private readonly ends: EndPosts,
    private readonly gives: GivePost,
  ) {}

  async run(tx: TenantTx, { siloId, kind, memberId }: SiloPost): Promise<Result<SiloId>> {
    const by = tx.actor.memberId;
    const silo = await this.organizations.silo(tx, siloId);
    const member = memberId === null ? null : await this.organizations.member(tx, memberId);
    if (silo === null || by === null) return refuse('NOT_FOUND', 'There is no such silo.');
    if (memberId !== null && (member === null || member.leftAt !== null)) return refuse('NOT_FOUND', 'Nothing was changed: there is nobody like this here, or they have left.', 'memberId');
    const posts = await this.organizations.posts(tx);
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    if (!may('silo.edit', capacitiesFor(by, posts, {}, today))) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('silo.edit').sentence}`);
    const former = posts.filter((post) => post.siloId === siloId && post.kind === kind && post.memberId !== memberId);
    for (const post of former) {
      await this.ends.run(tx, { siloId, kind, memberId: post.memberId });
      if (!posts.some((other) => other !== post && other.siloId === siloId && other.memberId === post.memberId)) {
        const stays = await this.gives.run(tx, { kind: 'CONTRIBUTOR', memberId: post.memberId, siloId });
        if (!stays.ok) return stays;
      }
    }
    if (memberId === null) return ok(siloId);
    await this.ends.run(tx, { siloId, kind: kind === 'LEAD' ? 'STAND_IN' : 'LEAD', memberId });
    const given = await this.gives.run(tx, { kind, memberId, siloId });
    return given.ok ? ok(siloId) : given;
  }
}
