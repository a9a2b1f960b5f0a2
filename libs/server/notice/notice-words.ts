import { Injectable } from '@nestjs/common';
import { waitingFor, type Commitment, type Question } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import { holderOf, type LadderRule } from '#domain/escalation';
import { answerText, questionText, stepText, stillWanted, whyInWords, whyToldInWords, type NoticeState, type Wanted } from '#domain/notice';
import type { CommitmentId, LocalDate } from '#domain/kernel';
import { CommitmentDetailReader } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { ComingStepReader, type ComingStep } from '#server/escalation';
import { MentionWords } from './mention-words.ts';
import type { NoticeTable } from './notice.table.ts';
import { HandoffWords } from './handoffs/handoff-words.ts';
import { PeopleWords } from './people/people-words.ts';
import { RoomWords, type RoomSaid } from './room-words.ts';
import type { Reader } from './readers-hours.ts';
import { ToldFactsReader, type ToldFact } from './told-facts.reader.ts';
import { WhoOwes } from './who-owes.ts';

export type Said = { readonly notice: NoticeTable; readonly text: string; readonly path: string; readonly wanted: Wanted; readonly why: string; readonly fact: ToldFact | null; /** A closed room, in full. */ readonly room?: RoomSaid };

/** What notices say as things stand now, and whether they are still wanted: for mail, inbox and outbox alike. */
@Injectable()
export class NoticeWords {
  constructor(
    private readonly commitments: CommitmentDetailReader,
    private readonly coming: ComingStepReader,
    private readonly facts: ToldFactsReader,
    private readonly whoOwes: WhoOwes,
    private readonly rooms: RoomWords,
    private readonly mentions: MentionWords,
    private readonly handoffs: HandoffWords,
    private readonly people: PeopleWords,
  ) {}

  async of(tx: TenantTx, notices: readonly NoticeTable[], reader: Pick<Reader, 'memberId' | 'active' | 'hours'>): Promise<Said[]> {
    const ids = [...new Set(notices.filter((notice) => notice.subjectKind === 'commitment' && notice.kind !== 'MENTION').map((notice) => notice.subjectId as CommitmentId))];
    const details = ids.length === 0 ? [] : await this.commitments.read(tx, ids);
    const commitments = new Map(details.flatMap((detail) => (detail ? [[detail.commitment.id as string, detail.commitment] as const] : [])));
    const stepped = new Set<string>(notices.filter(({ kind }) => kind === 'STEP').map(({ subjectId }) => subjectId));
    const climbing = [...commitments.values()].filter(({ id }) => stepped.has(id));
    const coming = climbing.length === 0 ? new Map<string, ComingStep>() : await this.coming.read(tx, climbing);
    const facts = await this.facts.byId(tx, notices.map((notice) => notice.factId));
    const rooms = await this.rooms.of(tx, notices, reader);
    const mentions = await this.mentions.of(tx, notices);
    const handoffs = await this.handoffs.of(tx, notices, facts, reader);
    const people = await this.people.of(tx, notices, facts, reader);
    const today = localDateOf(tx.now, reader.hours.zone);
    const said: Said[] = [];
    for (const notice of notices) {
      const room = rooms.get(notice.id);
      if (room) {
        const state = { recipientActive: reader.active, recipientMaySee: true, recipientHolds: true, subjectOpen: true };
        said.push({ notice, text: room.text, path: room.path, wanted: stillWanted(notice, state), why: whyOf(notice), fact: facts.get(notice.factId) ?? null, room });
        continue;
      }
      const mention = mentions.get(notice.id);
      if (mention) {
        const wanted = stillWanted(notice, { recipientActive: reader.active, recipientMaySee: true, recipientHolds: true, subjectOpen: mention.stands });
        said.push({ notice, text: mention.text, path: mention.path, wanted, why: whyOf(notice), fact: facts.get(notice.factId) ?? null });
        continue;
      }
      const other = handoffs.get(notice.id) ?? people.get(notice.id);
      if (other) {
        said.push({ notice, ...other, fact: facts.get(notice.factId) ?? null });
        continue;
      }
      const commitment = commitments.get(notice.subjectId);
      if (!commitment) continue;
      const fact = facts.get(notice.factId) ?? null;
      const step = coming.get(commitment.id);
      const wanted = stillWanted(notice, await this.state(tx, notice, commitment, step, reader));
      said.push({ notice, text: wordsOf(notice, commitment, fact, step, today), path: notice.rule === 'SPONSOR' ? '/decisions' : `/commitments/${commitment.id}`, wanted, why: whyOf(notice), fact });
    }
    return said;
  }

  private async state(tx: TenantTx, notice: NoticeTable, commitment: Commitment, step: ComingStep | undefined, reader: Pick<Reader, 'memberId' | 'active'>): Promise<NoticeState> {
    const seen = { recipientActive: reader.active, recipientMaySee: true };
    if (notice.kind === 'STEP') {
      const holds = notice.posts.some((post) => step && holderOf(post, step.holders) === (notice.insteadOf ?? reader.memberId));
      return { ...seen, recipientHolds: holds, subjectOpen: step?.clock.id === notice.occurrence };
    }
    if (notice.kind !== 'QUESTION') return { ...seen, recipientHolds: true, subjectOpen: true };
    const owing = await this.whoOwes.of(tx, commitment, notice.rule as Question);
    const mine = owing.some((one) => one.memberId === (notice.insteadOf ?? reader.memberId));
    return { ...seen, recipientHolds: mine, subjectOpen: waitingFor(commitment).some((one) => one.question === notice.rule) && (notice.posts.length > 0 || mine) };
  }
}

function wordsOf(notice: NoticeTable, commitment: Commitment, fact: ToldFact | null, step: ComingStep | undefined, today: LocalDate): string {
  const { title } = commitment;
  if (notice.kind === 'STEP') {
    const agreedOn = step?.clock.agreedOn ?? commitment.agreedOn ?? today;
    return stepText({ rule: notice.rule as LadderRule, title, agreedOn, today, next: step?.warning ?? null });
  }
  if (notice.kind === 'QUESTION') return questionText(notice.rule as Question, title);
  const date = (name: string): LocalDate | null => (fact?.data[name] as LocalDate | undefined) ?? null;
  const words = fact?.words?.note ?? fact?.words?.reason ?? fact?.words?.instruction ?? '';
  return answerText({ type: notice.rule, title, by: fact?.byName ?? 'Somebody', today, toOn: date('toOn'), agreedOn: date('agreedOn') ?? commitment.agreedOn, words });
}

const whyOf = ({ kind, rule, posts, messenger }: NoticeTable): string => (kind === 'STEP' ? whyInWords(rule as LadderRule, posts, messenger) : whyToldInWords(kind));
