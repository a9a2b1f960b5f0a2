import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain/calendar';
import { passedOnText, standInLeftText, stillWanted, toPlaceText, whyToldInWords, type NoticeState, type PassedOn, type Wanted } from '#domain/notice';
import type { FactValue, LocalDate, MemberId } from '#domain/kernel';
import { heldOn } from '#domain/org';
import type { TenantTx } from '#server/database';
import { OrganizationRepository, OrgReader } from '#server/org';
import { VacanciesReader, type VacancyView } from '#server/succession';
import type { NoticeTable } from '../notice.table.ts';
import type { Reader } from '../readers-hours.ts';
import type { ToldFact } from '../told-facts.reader.ts';

export type PeopleSaid = { readonly text: string; readonly path: string; readonly wanted: Wanted; readonly why: string };
type Around = { readonly name: (id: FactValue | undefined) => string; readonly silo: (id: string) => string; readonly vacancies: readonly VacancyView[]; readonly ccos: ReadonlySet<string>; readonly today: LocalDate };

/** What notices about people who left say as things stand now: a question to the CCO goes once everything is placed. */
@Injectable()
export class PeopleWords {
  constructor(
    private readonly vacancies: VacanciesReader,
    private readonly organizations: OrganizationRepository,
    private readonly org: OrgReader,
  ) {}

  /** By the id of the notice. */
  async of(tx: TenantTx, notices: readonly NoticeTable[], facts: ReadonlyMap<string, ToldFact>, reader: Pick<Reader, 'memberId' | 'active' | 'hours'>): Promise<ReadonlyMap<string, PeopleSaid>> {
    const mine = notices.filter(({ subjectKind, kind }) => subjectKind === 'member' && kind !== 'MENTION');
    if (mine.length === 0) return new Map();
    const around = await this.around(tx, mine, facts, reader);
    return new Map(mine.flatMap((notice) => {
      const fact = facts.get(notice.factId);
      return fact ? [[notice.id, { ...wordsOf(notice, fact, around), why: whyToldInWords(notice.kind), wanted: stillWanted(notice, stateOf(notice, around, reader)) }] as const] : [];
    }));
  }

  private async around(tx: TenantTx, notices: readonly NoticeTable[], facts: ReadonlyMap<string, ToldFact>, { hours }: Pick<Reader, 'hours'>): Promise<Around> {
    const ids = [...new Set(notices.flatMap(({ subjectId, factId }) => [subjectId, facts.get(factId)?.data.standInId]).filter((id) => typeof id === 'string'))];
    const members = await this.org.membersById(tx, ids as MemberId[]);
    const asks = notices.some(({ kind }) => kind === 'QUESTION');
    const silos = new Map((await this.org.silos(tx)).map(({ id, name }) => [id as string, name]));
    const today = localDateOf(tx.now, hours.zone);
    const ccos = asks ? (await this.organizations.posts(tx)).filter((post) => post.kind === 'CCO' && heldOn(post, today)) : [];
    return {
      today,
      vacancies: asks ? await this.vacancies.list(tx) : [],
      ccos: new Set(ccos.map(({ memberId }) => memberId)),
      name: (id) => members.find((member) => member?.id === id)?.name ?? 'Somebody',
      silo: (id) => silos.get(id) ?? 'a silo',
    };
  }
}

const left = ({ subjectId }: NoticeTable, { vacancies }: Around): readonly VacancyView[] => vacancies.filter(({ formerId }) => formerId === subjectId);

function wordsOf(notice: NoticeTable, { data, byName }: ToldFact, around: Around): Pick<PeopleSaid, 'text' | 'path'> {
  const { name, silo, today } = around;
  const who = name(notice.subjectId);
  if (notice.kind === 'QUESTION') {
    const open = left(notice, around);
    const placeBy = open.flatMap((one) => (one.placeBy ? [one.placeBy] : [])).toSorted()[0] ?? null;
    return { text: toPlaceText({ left: who, count: open.length || Number(data.unplaced), placeBy, today }), path: '/settings/members' };
  }
  if (notice.rule === 'leave.stand-in-left') {
    return { text: standInLeftText({ standIn: name(data.standInId), fromOn: data.fromOn as LocalDate, untilOn: data.untilOn as LocalDate, today }), path: '/settings/leave' };
  }
  const passed = { ...data, leads: (data.leads as readonly string[]).map(silo) } as unknown as PassedOn;
  return { text: passedOnText({ left: who, by: data.why === 'PLACED' ? byName : null, passed }), path: '/commitments?q=owner%3Ame+is%3Aopen' };
}

function stateOf(notice: NoticeTable, around: Around, { memberId, active }: Pick<Reader, 'memberId' | 'active'>): NoticeState {
  const asks = notice.kind === 'QUESTION';
  return { recipientActive: active, recipientMaySee: true, recipientHolds: !asks || around.ccos.has(notice.insteadOf ?? memberId), subjectOpen: !asks || left(notice, around).length > 0 };
}
