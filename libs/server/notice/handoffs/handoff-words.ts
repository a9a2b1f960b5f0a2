import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { holderOf, type LadderRule } from '#domain/escalation';
import { handoffAnswerText, handoffQuestionText, handoffStepText, offerRuleInWords, stillWanted, whyInWords, whyToldInWords, type HandoffQuestion, type NoticeState, type Wanted } from '#domain/notice';
import type { HandoffId, LocalDate, SiloId } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { ComingHandoffStepReader, type ComingStep } from '#server/escalation';
import { HandoffReader, type HandoffView } from '#server/handoff';
import { OrganizationRepository, OrgReader } from '#server/org';
import type { NoticeTable } from '../notice.table.ts';
import type { Reader } from '../readers-hours.ts';
import type { ToldFact } from '../told-facts.reader.ts';
import { leadsOf } from './leads-of.ts';

export type HandoffSaid = { readonly text: string; readonly path: string; readonly wanted: Wanted; readonly why: string };
type Around = { readonly handoff: HandoffView; readonly step: ComingStep | undefined; readonly receivers: ReadonlySet<string>; readonly name: (silo: SiloId) => string; readonly today: LocalDate };

/** What notices about hand-offs say as things stand now, and whether they are still wanted. */
@Injectable()
export class HandoffWords {
  constructor(
    private readonly handoffs: HandoffReader,
    private readonly coming: ComingHandoffStepReader,
    private readonly organizations: OrganizationRepository,
    private readonly org: OrgReader,
  ) {}

  /** By the id of the notice. */
  async of(tx: TenantTx, notices: readonly NoticeTable[], facts: ReadonlyMap<string, ToldFact>, reader: Pick<Reader, 'memberId' | 'active' | 'hours'>): Promise<ReadonlyMap<string, HandoffSaid>> {
    const mine = notices.filter(({ subjectKind }) => subjectKind === 'handoff');
    const ids = [...new Set(mine.map(({ subjectId }) => subjectId as HandoffId))];
    if (ids.length === 0) return new Map();
    const views = new Map((await this.handoffs.byIds(tx, ids)).flatMap((view) => (view ? [[view.id as string, view] as const] : [])));
    const names = new Map((await this.org.silos(tx)).map((silo) => [silo.id as string, silo.name]));
    const coming = await this.coming.read(tx, ids);
    const posts = await this.organizations.posts(tx);
    const today = localDateOf(tx.now, reader.hours.zone);
    return new Map(mine.flatMap((notice) => {
      const handoff = views.get(notice.subjectId);
      if (!handoff) return [];
      const receivers = new Set<string>(leadsOf(posts, handoff.toSilo, today).map(({ memberId }) => memberId));
      const around = { handoff, step: coming.get(handoff.id), receivers, today, name: (silo: SiloId) => names.get(silo) ?? 'a silo that is gone' };
      return [[notice.id, saidOf(notice, facts.get(notice.factId) ?? null, around, reader)] as const];
    }));
  }
}

function saidOf(notice: NoticeTable, fact: ToldFact | null, around: Around, reader: Pick<Reader, 'memberId' | 'active'>): HandoffSaid {
  const { handoff, name, today, step } = around;
  const told = { title: handoff.title, from: name(handoff.fromSilo), to: name(handoff.toSilo), dueOn: handoff.dueOn, askedOn: handoff.asked?.on ?? null };
  const said = { path: `/handoffs/${handoff.id}`, wanted: stillWanted(notice, stateOf(notice, around, reader)) };
  if (notice.kind === 'STEP') {
    const rule = notice.rule as LadderRule;
    const ladderVersion = step?.clock.ladderVersion ?? 0;
    const text = handoffStepText(told, { rule, ladderVersion, countsFrom: step?.clock.agreedOn ?? handoff.dueOn, today, next: step?.warning ?? null });
    return { ...said, text, why: whyInWords(rule, notice.posts, notice.messenger, offerRuleInWords(rule, step?.clock.ladderVersion)) };
  }
  const why = whyToldInWords(notice.kind);
  if (notice.kind === 'QUESTION') return { ...said, text: handoffQuestionText(notice.rule as HandoffQuestion, told, today), why };
  const toOn = (fact?.data.toOn as LocalDate | undefined) ?? null;
  const words = fact?.words?.note ?? fact?.words?.reason ?? '';
  return { ...said, text: handoffAnswerText(told, { type: notice.rule, by: fact?.byName ?? 'Throughline', toOn, words }, today), why };
}

const WAITS: Readonly<Record<HandoffQuestion, (handoff: HandoffView) => boolean>> = {
  HANDOFF_OFFER: ({ state }) => state === 'OFFERED',
  HANDOFF_DELIVERY: ({ state }) => state === 'DELIVERED',
  HANDOFF_DUE: ({ asked }) => asked !== null,
};

function stateOf(notice: NoticeTable, { handoff, step, receivers }: Around, { memberId: readerId, active }: Pick<Reader, 'memberId' | 'active'>): NoticeState {
  const memberId = notice.insteadOf ?? readerId;
  const seen = { recipientActive: active, recipientMaySee: true };
  if (notice.kind === 'STEP') {
    const holds = notice.posts.some((post) => step && holderOf(post, step.holders) === memberId);
    return { ...seen, recipientHolds: holds, subjectOpen: step?.clock.id === notice.occurrence };
  }
  if (notice.kind !== 'QUESTION') return { ...seen, recipientHolds: true, subjectOpen: true };
  return { ...seen, recipientHolds: receivers.has(memberId), subjectOpen: WAITS[notice.rule as HandoffQuestion](handoff) };
}
