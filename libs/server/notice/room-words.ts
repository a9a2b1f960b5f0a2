import { Injectable } from '@nestjs/common';
import { dateInWords, localDateOf } from '#domain/calendar';
import type { AfterClose } from '#domain/forum';
import type { LocalDate, MemberId, SittingId } from '#domain/kernel';
import { roomClosedMessage, type MessageSection } from '#domain/notice';
import type { TenantTx } from '#server/database';
import { MessagesAfterClose, type AfterSitting } from '#server/forum';
import { OrgReader } from '#server/org';
import type { NoticeTable } from './notice.table.ts';
import type { Reader } from './readers-hours.ts';

/** What a notice of a closed room says: in one line, and in full. */
export type RoomSaid = { readonly text: string; readonly path: string; readonly sections: readonly MessageSection[] };

/** The one message after a sitting, as its reader sees it: own promises, own silo's hand-offs, what must be known. */
@Injectable()
export class RoomWords {
  constructor(
    private readonly after: MessagesAfterClose,
    private readonly org: OrgReader,
  ) {}

  /** By the id of the notice. A sitting that does not concern its reader any more is not told by mail; the inbox still says that it has closed. */
  async of(tx: TenantTx, notices: readonly NoticeTable[], reader: Pick<Reader, 'memberId' | 'hours'>): Promise<ReadonlyMap<string, RoomSaid>> {
    const ids = [...new Set(notices.filter((notice) => notice.subjectKind === 'sitting').map((notice) => notice.subjectId as SittingId))];
    if (ids.length === 0) return new Map();
    const names = new Map((await this.org.silos(tx)).map((silo) => [silo.id, silo.name]));
    const today = localDateOf(tx.now, reader.hours.zone);
    const sittings = new Map<string, RoomSaid>();
    const others = new Map<string, RoomSaid>();
    for (const [id, after] of await this.after.readAll(tx, ids)) {
      const mine = after.messages.find((message) => message.memberId === (reader.memberId as MemberId));
      if (mine) sittings.set(id, inWords(after, mine, { names, today }));
      else others.set(id, inWords(after, { memberId: reader.memberId, promises: [], handOffs: [], mustKnow: [] }, { names, today }));
    }
    return new Map(notices.flatMap((notice) => {
      const said = sittings.get(notice.subjectId) ?? (notice.channel === 'INBOX' ? others.get(notice.subjectId) : undefined);
      return said ? [[notice.id, said] as const] : [];
    }));
  }
}

function inWords({ sitting, forumName }: AfterSitting, mine: AfterClose, { names, today }: { names: ReadonlyMap<string, string>; today: LocalDate }): RoomSaid {
  const path = `/sittings/${sitting.id}`;
  const { sections } = roomClosedMessage(mine, {
    forumName, on: sitting.on, today, readerName: '', minutesPath: path,
    siloName: (id) => (id === null ? 'the CCO’s office' : (names.get(id) ?? 'a silo that is gone')),
    pathOf: (outcome) => (outcome.commitmentId === null ? null : `/commitments/${outcome.commitmentId}`),
  });
  const first = mine.promises[0] ?? mine.handOffs[0] ?? mine.mustKnow[0];
  const count = mine.promises.length + mine.handOffs.length + mine.mustKnow.length;
  const what = first ? `: ${first.text}${count > 1 ? `, and ${count - 1} more for you` : ''}` : ' has closed; its minutes are there';
  return { text: `${forumName} of ${dateInWords(sitting.on, today)}${what}`, path, sections };
}
