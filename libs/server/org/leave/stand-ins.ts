import { Injectable } from '@nestjs/common';
import type { Fact, MemberId, Result } from '#domain/kernel';
import { actsFor, type PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository } from '../organization.repository.ts';
import { LeaveRepository } from './leave.repository.ts';

/** Decides as oneself (`principal` null), or in the place of somebody who is away, with their posts. */
type Decide<Value> = (principal: MemberId | null, posts: readonly PostHeld[]) => Result<Value> | Promise<Result<Value>>;

/** Somebody who is away, over whom their place came to the member, and their posts. */
export type Instead = { readonly principal: MemberId; readonly way: readonly MemberId[]; readonly posts: readonly PostHeld[] };

export type TakenBy<Value> = { readonly decided: Result<Value>; emit(facts: readonly Fact[]): void };

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

  /** For whom a member stands in now, over whom, and with which posts. */
  async insteads(tx: TenantTx, by: MemberId): Promise<readonly Instead[]> {
    const found = actsFor(by, await this.leaves.absences(tx));
    const all: Instead[] = [];
    for (const { principal, way } of found) all.push({ principal, way, posts: await this.organizations.postsOf(tx, principal) });
    return all;
  }

  async take<Value>(tx: TenantTx, by: MemberId, decide: Decide<Value>): Promise<TakenBy<Value>> {
    const decided = await decide(null, []);
    const own: TakenBy<Value> = { decided, emit: (facts) => tx.emit(...facts) };
    if (decided.ok || decided.problem.code !== 'NOT_ALLOWED') return own;
    for (const { principal, way } of actsFor(by, await this.leaves.absences(tx))) {
      const instead = await decide(principal, await this.organizations.postsOf(tx, principal));
      if (instead.ok) return { decided: instead, emit: (facts) => tx.emitInsteadOf(principal, way, ...facts) };
    }
    return own;
  }
}
