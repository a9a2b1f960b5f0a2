import { Injectable } from '@nestjs/common';
import { dateInWords, localDateOf } from '#domain/calendar';
import { lastTerms, standingSlips, type Commitment } from '#domain/commitment';
import { costOfWaiting, decisionBetween, decisionNeeded, type CostOfWaiting } from '#domain/escalation';
import type { Instant, MemberId, SiloId } from '#domain/kernel';
import type { PostHeld } from '#domain/org';
import type { Detail } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { orgBook, OrgReader, type SiloView } from '#server/org';
import { CommentReader, type CommentView } from '#server/talk';

/** What one side of a matter said last. No silo is the CCO's office; no words is silence. */
export type ViewOfSide = {
  readonly side: 'CARRIER' | 'RECEIVER';
  readonly silo: SiloView | null;
  readonly byId: MemberId | null;
  readonly at: Instant | null;
  readonly words: string | null;
  readonly confidence: number | null;
  readonly ask: string | null;
};

export type DecisionView = { readonly needed: string; readonly cost: CostOfWaiting | null; readonly views: readonly ViewOfSide[] };

type Said = { readonly posts: readonly PostHeld[]; readonly comments: readonly CommentView[] };

/** The sponsor's card about a promise: what is to be decided, what waiting has cost, and what both sides say. */
@Injectable()
export class DecisionReader {
  constructor(
    private readonly org: OrgReader,
    private readonly talk: CommentReader,
  ) {}

  async read(tx: TenantTx, details: readonly Detail[]): Promise<DecisionView[]> {
    const ids = [...new Set(details.flatMap(({ commitment: { carriedBy, promisedTo } }) => (promisedTo ? [carriedBy, promisedTo] : [carriedBy])))];
    const silos = new Map((await this.org.silosById(tx, ids)).flatMap((silo) => (silo ? [[silo.id as string, silo] as const] : [])));
    // Whoever belongs to a silo speaks for it, the CCO for the CCO's office.
    const posts = (await orgBook(tx)).posts.filter(({ siloId, kind }) => siloId || kind === 'CCO');
    const comments = await this.talk.of(tx, 'commitment', details.map(({ commitment: { id } }) => id));
    return details.map((detail) => this.view(tx, detail, silos, { posts, comments: comments.filter(({ subjectId }) => subjectId === detail.commitment.id) }));
  }

  private view(tx: TenantTx, { commitment }: Detail, silos: ReadonlyMap<string, SiloView>, { posts, comments }: Said): DecisionView {
    const carrier = silos.get(commitment.carriedBy);
    const receiver = commitment.promisedTo === null ? null : (silos.get(commitment.promisedTo) ?? null);
    const lastOf = (silo: SiloId | null) => comments.findLast((comment) => comment.takenBackAt === null && posts.some((post) => post.memberId === comment.byId && (post.siloId ?? null) === silo));
    if (commitment.standing === 'PROPOSED') return betweenTerms(commitment, carrier!, receiver);
    const { report, agreedOn, originalOn } = commitment;
    const slips = standingSlips(commitment);
    const today = localDateOf(tx.now, carrier!.zone);
    const said = lastOf(commitment.carriedBy);
    const carriers: ViewOfSide = report && (!said || report.at >= said.at)
      ? { side: 'CARRIER', silo: carrier!, byId: report.byMemberId, at: report.at, words: report.evidence || null, confidence: report.confidence, ask: report.ask?.text ?? null }
      : { side: 'CARRIER', silo: carrier!, byId: said?.byId ?? null, at: said?.at ?? null, words: said?.text ?? null, confidence: null, ask: report?.ask?.text ?? null };
    const answer = lastOf(commitment.promisedTo);
    return {
      needed: decisionNeeded({ title: commitment.title, carriedBy: carrier!.name }),
      cost: agreedOn && originalOn ? costOfWaiting({ originalOn, agreedOn, slips, today }) : null,
      views: [carriers, { side: 'RECEIVER', silo: receiver, byId: answer?.byId ?? null, at: answer?.at ?? null, words: answer?.text ?? null, confidence: null, ask: null }],
    };
  }
}

/** What two silos could not agree on: each side's last terms, in its own words. */
function betweenTerms(commitment: Commitment, carrier: SiloView, receiver: SiloView | null): DecisionView {
  const terms = lastTerms(commitment);
  const on = (side: ViewOfSide['side']) => terms.find((one) => one.side === side)?.on ?? null;
  return {
    needed: decisionBetween({ title: commitment.title, carrierOn: on('CARRIER'), receiverOn: on('RECEIVER') }),
    cost: null,
    views: terms.map(({ side, byMemberId, at, note, on: date }) => ({
      side, silo: side === 'CARRIER' ? carrier : receiver, byId: byMemberId, at, words: note || null, confidence: null, ask: date && `${dateInWords(date, localDateOf(at, carrier.zone))}`,
    })),
  };
}
