import { Injectable } from '@nestjs/common';
import { waitingFor, type Commitment, type Question, type Waiting } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import type { LadderPost } from '#domain/escalation';
import type { MemberId } from '#domain/kernel';
import { heldOn, type PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '#server/org';

export type Owing = { readonly memberId: MemberId; readonly posts: readonly LadderPost[] };

/** Who owes a promise an answer: the leads and stand-ins of the side whose turn it is, or the member named as owner. */
@Injectable()
export class WhoOwes {
  constructor(private readonly organizations: OrganizationRepository) {}

  async of(tx: TenantTx, commitment: Commitment, question: Question): Promise<Owing[]> {
    const waiting = waitingFor(commitment).find((one) => one.question === question);
    if (!waiting) return [];
    const { zone } = await this.organizations.get(tx);
    const today = localDateOf(tx.now, zone);
    return owing(commitment, waiting, (await this.organizations.posts(tx)).filter((post) => heldOn(post, today)));
  }
}

function owing(commitment: Commitment, { from }: Waiting, posts: readonly PostHeld[]): Owing[] {
  if (from !== 'CARRIER' && from !== 'RECEIVER') return [{ memberId: from, posts: [] }];
  const silo = from === 'CARRIER' ? commitment.carriedBy : commitment.promisedTo;
  if (silo === null) return posts.filter((post) => post.kind === 'CCO').map(({ memberId }) => ({ memberId, posts: ['CCO'] }));
  const found = new Map<MemberId, LadderPost[]>();
  for (const { memberId, kind, siloId } of posts) {
    if (siloId !== silo || (kind !== 'LEAD' && kind !== 'STAND_IN')) continue;
    found.set(memberId, [...(found.get(memberId) ?? []), kind]);
  }
  return [...found].map(([memberId, as]) => ({ memberId, posts: as }));
}
