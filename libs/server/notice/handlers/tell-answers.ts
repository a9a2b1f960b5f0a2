import { Injectable } from '@nestjs/common';
import type { Commitment } from '#domain/commitment';
import { ok, type CommitmentId, type MemberId, type Result } from '#domain/kernel';
import { CommitmentDetailReader } from '#server/commitment';
import type { TenantTx } from '#server/database';
import type { DeliveredFact } from '#server/jobs';
import { ToldFactsReader } from '../told-facts.reader.ts';
import { TellMembers } from '../use-cases/tell-members.ts';

type Asker = (commitment: Commitment, fact: DeliveredFact) => { members: readonly (MemberId | null)[] } | { whoLast: string };

const proposer: Asker = (commitment) => ({ members: [commitment.proposedBy] });
const askedForDate: Asker = () => ({ whoLast: 'commitment.date-asked' });
const suggester: Asker = (_commitment, fact) => ({ members: [fact.data.suggestedBy as MemberId | null] });
const deliverers: Asker = (commitment, fact) => ({ members: commitment.deliveries[Number(fact.data.seq) - 1]?.byMemberIds ?? [] });

/** Who asked for what a fact answers. */
const ASKERS: Readonly<Record<string, Asker>> = {
  'commitment.accepted': proposer,
  'commitment.declined': proposer,
  'commitment.slipped': (_commitment, fact) => ({ members: fact.data.path === 'AGREED' ? [fact.data.askedBy as MemberId | null] : [] }),
  'commitment.date-refused': askedForDate,
  'commitment.date-lapsed': askedForDate,
  'commitment.suggestion-taken': suggester,
  'commitment.suggestion-refused': suggester,
  'commitment.returned': deliverers,
  'commitment.verified': deliverers,
  'commitment.owner-accepted': () => ({ whoLast: 'commitment.owner-named' }),
  'commitment.owner-declined': () => ({ whoLast: 'commitment.owner-named' }),
};

/** An answer becomes one notice for whoever asked, never for who gave it. */
@Injectable()
export class TellAnswers {
  static readonly on = Object.keys(ASKERS);

  constructor(
    private readonly tell: TellMembers,
    private readonly commitments: CommitmentDetailReader,
    private readonly facts: ToldFactsReader,
  ) {}

  async run(tx: TenantTx, fact: DeliveredFact): Promise<Result<null>> {
    const [detail] = await this.commitments.read(tx, [fact.subject.id as CommitmentId]);
    if (!detail || detail.commitment.asImported) return ok(null);
    const { commitment } = detail;
    const asker = ASKERS[fact.type]!(commitment, fact);
    const members = 'members' in asker ? asker.members : [await this.facts.lastActor(tx, commitment.id, asker.whoLast, fact.at)];
    const recipients = new Set(members.filter((member) => member !== null && member !== fact.actorId));
    const subject = { kind: 'commitment', id: commitment.id } as const;
    await this.tell.run(tx, [...recipients].map((member) => ({
      kind: 'ANSWER' as const, rule: fact.type, subject, occurrence: fact.id, recipientId: member!, factId: fact.id,
    })));
    return ok(null);
  }
}
