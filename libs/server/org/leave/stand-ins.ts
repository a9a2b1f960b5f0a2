import { Injectable } from '@nestjs/common';
import type { Fact, MemberId, Refused, Result } from '#domain/kernel';
import { actsFor, type Acting, type PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { LeaveRepository } from './leave.repository.ts';

/** Decides as oneself (`principal` null), or in the place of somebody who is away, with their posts. */
type Decide<Value> = (principal: MemberId | null, posts: readonly PostHeld[]) => Result<Value> | Promise<Result<Value>>;

/** Somebody who is away, over whom their place came to the member, and their posts. */
export type Instead = { readonly principal: MemberId; readonly way: readonly MemberId[]; readonly posts: readonly PostHeld[] };

export type TakenBy<Value> = { readonly decided: Result<Value>; emit(facts: readonly Fact[]): void };

const isForPosts = ({ problem }: Refused): boolean => problem.code === 'NOT_ALLOWED';

/** Lets a stand-in act: what a member may not do by themselves they may do for whom they stand in, and the record says so. */
@Injectable()
export class StandIns {
  constructor(
    private readonly leaves: LeaveRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** For whom a member stands in now. */
  async principalsOf(tx: TenantTx, member: MemberId | null): Promise<readonly MemberId[]> {
    return member === null ? [] : actsFor(member, await this.leaves.absences(tx)).map(({ principal }) => principal);
  }

  /** Whoever reads, with those for whom they stand in now: what they are offered is what `take` lets them do. Null for the product itself. */
  acting(tx: TenantTx): Promise<Acting | null> {
    return tx.once('acting', async () => {
      const { memberId } = tx.actor;
      if (memberId === null) return null;
      const standsInFor = await this.principalsOf(tx, memberId);
      const posts = (await this.organizations.posts(tx)).filter((post) => post.memberId === memberId || standsInFor.includes(post.memberId));
      return { memberId, standsInFor, posts };
    });
  }

  /** For whom a member stands in now, over whom, and with which posts. */
  async insteads(tx: TenantTx, by: MemberId): Promise<readonly Instead[]> {
    const found = actsFor(by, await this.leaves.absences(tx));
    const all: Instead[] = [];
    for (const { principal, way } of found) all.push({ principal, way, posts: await this.organizations.postsOf(tx, principal) });
    return all;
  }

  /** What is refused is told as it was refused to whoever may, if there is anybody in whose place the member may. */
  async take<Value>(tx: TenantTx, by: MemberId, decide: Decide<Value>): Promise<TakenBy<Value>> {
    let decided = await decide(null, []);
    const emit = (facts: readonly Fact[]) => tx.emit(...facts);
    if (decided.ok || !isForPosts(decided)) return { decided, emit };
    for (const { principal, way } of actsFor(by, await this.leaves.absences(tx))) {
      const instead = await decide(principal, await this.organizations.postsOf(tx, principal));
      if (instead.ok) return { decided: instead, emit: (facts) => tx.emitInsteadOf(principal, way, ...facts) };
      if (isForPosts(decided)) decided = instead;
    }
    return { decided, emit };
  }
}
