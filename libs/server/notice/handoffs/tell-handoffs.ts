import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { giverOf } from '#domain/handoff';
import { ladderOf, recipientsOf, type LadderRule } from '#domain/escalation';
import type { HandoffQuestion } from '#domain/notice';
import { ok, type HandoffId, type MemberId, type Result } from '#domain/kernel';
import { heldOn } from '#domain/org';
import type { TenantTx } from '#server/database';
import { actorsOf, ClockRepository, Surroundings } from '#server/escalation';
import { HandoffReader, type WatchedHandoff } from '#server/handoff';
import type { DeliveredFact } from '#server/jobs';
import { OrganizationRepository } from '#server/org';
import { TellMembers, type Telling } from '../use-cases/tell-members.ts';
import { leadsOf } from './leads-of.ts';

const ASKS: Readonly<Record<string, HandoffQuestion>> = {
  'handoff.offered': 'HANDOFF_OFFER', 'handoff.offered-again': 'HANDOFF_OFFER', 'handoff.delivered': 'HANDOFF_DELIVERY', 'handoff.due-asked': 'HANDOFF_DUE',
};
const ANSWERS = ['handoff.accepted', 'handoff.returned', 'handoff.done', 'handoff.due-refused', 'handoff.due-moved'];
const NEWS = ['handoff.voided', 'handoff.escalated'];

/** What happens to a hand-off reaches whoever answers for the other silo: the offer the receiver, the answer the giver. */
@Injectable()
export class TellHandoffs {
  static readonly on = [...Object.keys(ASKS), ...ANSWERS, ...NEWS];

  constructor(
    private readonly tell: TellMembers,
    private readonly handoffs: HandoffReader,
    private readonly organizations: OrganizationRepository,
    private readonly clocks: ClockRepository,
    private readonly surroundings: Surroundings,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const [handoff] = await this.handoffs.watched(tx, [fact.data.handoffId as HandoffId]);
    if (!handoff) return ok(null);
    const posts = await this.organizations.posts(tx);
    const today = localDateOf(tx.now, (await this.organizations.get(tx)).zone);
    const subject = { kind: 'handoff', id: handoff.id } as const;
    const about = { subject, occurrence: fact.id, factId: fact.id };
    const question = ASKS[fact.type];
    const receivers = leadsOf(posts, handoff.toSilo, today);
    if (question) {
      await this.tell.run(tx, receivers.filter(notActor(fact)).map(({ memberId, posts: as }): Telling => ({ ...about, kind: 'QUESTION', rule: question, recipientId: memberId, posts: as })));
      return ok(null);
    }
    const givers = [...claimants(handoff, fact), giverOf(handoff, handoff.around)];
    const isNews = NEWS.includes(fact.type);
    const ccos = fact.type === 'handoff.escalated' ? posts.filter((post) => post.kind === 'CCO' && heldOn(post, today)) : [];
    const others = isNews ? [...receivers, ...leadsOf(posts, handoff.fromSilo, today), ...ccos].map(({ memberId }) => memberId) : [];
    const told = new Set([...givers, ...others].filter((member) => member !== null && member !== fact.actorId));
    await this.tell.run(tx, [...told].map((member): Telling => ({ ...about, kind: isNews ? 'NEWS' : 'ANSWER', rule: fact.type, recipientId: member! })));
    return ok(null);
  }

  /** A step of its clock that fired becomes one notice for each who holds a post of it. */
  async step(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const [handoff] = await this.handoffs.watched(tx, [fact.subject.id as HandoffId]);
    const clock = await this.clocks.byId(tx, String(fact.data.clockId));
    if (!handoff || !clock) return ok(null);
    const { siloId } = clock.subject;
    const ladder = ladderOf(clock.ladderVersion);
    const rule = fact.data.rule as LadderRule;
    const step = ladder.steps.find((one) => one.rule === rule)!;
    const holders = (await this.surroundings.of(tx, [siloId])).holders(actorsOf(handoff, handoff.around, siloId));
    await this.tell.run(tx, recipientsOf(step, holders, ladder).map(({ memberId, as, messenger }): Telling => ({
      kind: 'STEP', rule, subject: { kind: 'handoff', id: handoff.id }, occurrence: clock.id, recipientId: memberId, posts: as, messenger, factId: fact.id,
    })));
    return ok(null);
  }
}

const notActor = (fact: DeliveredFact) => ({ memberId }: { readonly memberId: MemberId }): boolean => memberId !== fact.actorId;

/** Whoever made the claim that the fact answers, or asked for the date. */
const claimants = ({ rounds }: WatchedHandoff, fact: DeliveredFact): readonly (MemberId | null)[] => {
  if (fact.type === 'handoff.due-moved' && Number(fact.data.days) > 0) return [fact.data.askedBy as MemberId];
  return fact.type === 'handoff.due-refused' || fact.type === 'handoff.due-moved' ? [] : [rounds.at(-1)?.byMemberId ?? null];
};
