import { Injectable } from '@nestjs/common';
import { planForum, type PlanForum as Plan } from '#domain/forum';
import { ok, type ForumId, type Result } from '#domain/kernel';
import { KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { ForumRepository } from '../forum.repository.ts';
import { ForumSteps } from '../forum-steps.ts';

export type NewForum = Omit<Plan, 'id'>;

/** Plans a forum: its rhythm, its length and the silos that have a seat. Its dates follow from the rule. */
@Injectable()
export class PlanForum {
  constructor(
    private readonly forums: ForumRepository,
    private readonly steps: ForumSteps,
    private readonly known: KnownReferences,
  ) {}

  async run(tx: TenantTx, input: NewForum): Promise<Result<ForumId>> {
    const allowed = await this.steps.allowed(tx, 'forum.plan');
    if (!allowed.ok) return allowed;
    const known = await this.known.check(tx, { silos: input.siloIds });
    if (!known.ok) return known;
    const decided = planForum({ ...input, id: tx.newId<ForumId>() });
    if (!decided.ok) return decided;
    await this.forums.insert(tx, decided.value.forum);
    allowed.value.emit(...decided.value.facts);
    return ok(decided.value.forum.id);
  }
}
