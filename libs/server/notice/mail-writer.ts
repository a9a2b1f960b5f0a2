import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { composeAtOnce, composeDigest, oneLine, type DigestPart, type Message, type NoticeKind, type Unwanted } from '#domain/notice';
import type { TenantTx } from '#server/database';
import type { NoticeTable } from './notice.table.ts';
import { NoticeWords, type Said } from './notice-words.ts';
import type { Reader } from './readers-hours.ts';

export type Written = { readonly message: Message | null; readonly unwanted: readonly { readonly id: string; readonly why: Unwanted }[] };

const PARTS: Record<NoticeKind, DigestPart> = { QUESTION: 'NEEDS_YOU', STEP: 'DATES', ANSWER: 'NEWS', NEWS: 'NEWS', MENTION: 'NEEDS_YOU', ROOM_CLOSED: 'NEWS' };

/** Writes a mail from its notices as things stand now; what is no longer wanted is left out, and named. */
@Injectable()
export class MailWriter {
  constructor(private readonly words: NoticeWords) {}

  async write(tx: TenantTx, mail: { kind: 'DIGEST' | 'AT_ONCE'; reader: Reader; notices: readonly NoticeTable[] }): Promise<Written> {
    const said = await this.words.of(tx, mail.notices, mail.reader);
    const unwanted = said.flatMap(({ notice, wanted }) => (wanted.wanted ? [] : [{ id: notice.id, why: wanted.why }]));
    const wanted = said.filter((one) => one.wanted.wanted);
    const { name, hours } = mail.reader;
    const message =
      mail.kind === 'AT_ONCE'
        ? withRooms(wanted, name)
        : composeDigest(
            wanted.map(({ notice, text, path }) => ({ text, path, part: partOf(notice), about: aboutOf(notice) })),
            { name, today: localDateOf(tx.now, hours.zone) },
          );
    return { message, unwanted };
  }
}

/** What goes out at once; a closed room stands first and in full. */
function withRooms(wanted: readonly Said[], name: string): Message | null {
  const others = wanted.filter((one) => !one.room);
  const [first] = wanted.flatMap((one) => (one.room ? [one] : []));
  const rest = composeAtOnce(others.map(({ notice, text, path }) => ({ text, path, isAnswer: notice.kind === 'ANSWER' })), { name, why: others[0]?.why ?? '' });
  if (!first) return rest;
  const sections = [...wanted.flatMap((one) => one.room?.sections ?? []), ...(rest?.sections ?? [])];
  return { subject: oneLine(first.text).slice(0, 120), greeting: `Hello ${name},`, sections, footer: first.why };
}

/** A matter that came up to somebody needs them; steps before that only tell of a date. */
const partOf = ({ kind, rule }: NoticeTable): DigestPart => (kind === 'STEP' && (rule === 'CCO' || rule === 'SPONSOR') ? 'NEEDS_YOU' : PARTS[kind]);

/** Of a clock's steps only the last is said; of everything else, each thing once. */
const aboutOf = ({ kind, subjectId, rule, occurrence }: NoticeTable): string => (kind === 'STEP' || kind === 'MENTION' ? `${subjectId} ${occurrence}` : `${subjectId} ${rule}`);
