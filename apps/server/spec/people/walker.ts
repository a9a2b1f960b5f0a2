import type { CommitmentId, LocalDate, MemberId, SiloId } from '#domain/kernel';
import { PlanSeries, ProposeCommitment } from '#server/commitment';
import { Tenancy } from '#server/database';
import { OfferHandoff } from '#server/handoff';
import { PlanLeave } from '#server/org';
import { asRole } from '../ask-database.ts';
import { foundCompany, type Company } from '../company.ts';
import { dayAhead, pass, settle, step } from '../days.ts';
import type { Caller, Program } from '../program.ts';
import { stillHeld } from '../walls/holders.ts';
import { BROKEN } from './broken.ts';

export const WAYS = ['propose', 'repeat', 'hand-off', 'reschedule', 'reassign', 'leave', 'return', 'place', 'lead', 'away', 'close', 'split', 'rename', 'day'] as const;
export type Way = (typeof WAYS)[number];
export type Chance = { readonly way: Way; readonly a: number; readonly b: number };

type Silo = { id: SiloId; key: string; version: number; leadId: MemberId | null };
type Promised = { id: CommitmentId; version: number; standing: string; carriedBy: SiloId; promisedTo: SiloId | null; ownerId: MemberId | null };
type Answer = { problem: { code: string; message: string } | null };

/** Once listed it stays so until it is placed, also when somebody leads its silo again. */
const LISTED = new Set(['commitment.owner_id', 'series.owner_id']);

const pick = <One>(list: readonly One[], at: number): One | undefined => list[at % Math.max(1, list.length)];

/** Lives an organization's history by the real use cases, and looks after each step whether anything was lost. */
export class Walker {
  readonly taken = new Map<Way, number>();
  private readonly keys = new Set(['support', 'product']);
  private readonly slips = new Map<string, number>();
  private made = 0;

  private constructor(
    private readonly program: Program,
    readonly company: Company,
    private readonly cco: Caller,
  ) {}

  static async begin(program: Program, key: string): Promise<Walker> {
    const company = await foundCompany(program, key);
    const walker = new Walker(program, company, await company.as(company.members.cco));
    for (const name of ['care', 'sales']) await walker.mutate('addSilos', 'AddSilosInput', { silos: [{ key: name, name }] });
    for (const name of ['care', 'sales']) walker.keys.add(name);
    for (const [at, way] of (['lead', 'lead', 'propose', 'propose', 'propose'] as const).entries()) await walker.take({ way, a: at, b: at + 1 });
    return walker;
  }

  async take({ way, a, b }: Chance): Promise<void> {
    if (await this.ways[way](a, b)) this.taken.set(way, (this.taken.get(way) ?? 0) + 1);
  }

  /** What is wrong now: nothing may be. */
  async faults(): Promise<string[]> {
    await settle(this.program);
    const { orgId } = this.company;
    const listed = new Set((await this.ask<{ withoutHolder: { kind: string; commitment: { id: string } | null; series: { id: string } | null; silo: { id: string } | null }[] }>('{ withoutHolder { kind commitment { id } series { id } silo { id } } }'))
      .withoutHolder.map(({ kind, commitment, series, silo }) => `${kind} ${(commitment ?? series ?? silo)?.id ?? ''}`));
    return asRole(this.program.database.urls.admin, async (sql) => {
      const faults: string[] = [];
      for (const { what, text } of BROKEN) {
        for (const { id, listedAs } of await sql<{ id: string; listedAs: string | null }>(text, [orgId])) if (listedAs === null || !listed.has(listedAs)) faults.push(`${what}: ${id}`);
      }
      for (const { id } of await sql<{ id: MemberId }>('select id from member where org_id = $1 and left_at is not null', [orgId])) {
        for (const [column, count] of Object.entries(await stillHeld(sql, orgId, id))) if (count > 0 && !LISTED.has(column)) faults.push(`${column} still names somebody who left`);
      }
      for (const { id, count } of await sql<{ id: string; count: number }>('select commitment_id as id, count(*)::int as count from slip where org_id = $1 and undone_at is null group by 1', [orgId])) {
        if (count !== (this.slips.get(id) ?? 0)) faults.push(`a slip that nobody asked for: ${id}`);
      }
      return faults;
    });
  }

  /** Old addresses that lead nowhere. */
  async lost(): Promise<string[]> {
    const lost: string[] = [];
    for (const key of this.keys) {
      const { silo, commitments } = await this.ask<{ silo: { closedOn: string | null } | null; commitments: { totalCount: number } | null }>(
        'query ($key: String!, $keys: [String!]) { silo(key: $key) { closedOn } commitments(filter: { carriedBy: $keys }) { totalCount } }', { key, keys: [key] });
      if (silo === null || silo.closedOn !== null || commitments === null) lost.push(key);
    }
    for (const { id } of await this.promises()) if ((await this.ask<{ commitment: unknown }>('query ($id: ID!) { commitment(id: $id) { id } }', { id })).commitment === null) lost.push(id);
    return lost;
  }

  private readonly ways: Readonly<Record<Way, (a: number, b: number) => Promise<boolean>>> = {
    propose: async (a, b) => {
      const [from, to] = [pick(await this.silos(), a), pick(await this.silos(), b)];
      const owner = pick(await this.here(), b);
      if (!from?.leadId || !to || from.id === to.id || !owner) return false;
      const made = await this.write<CommitmentId>(from.leadId, async (tx) => this.program.get(ProposeCommitment).run(tx, {
        title: `Promise ${(this.made += 1)}`, carriedBy: from.id, promisedTo: to.id, ownerId: a % 2 ? from.leadId : owner, verifierId: a % 3 ? null : to.leadId, on: (await this.ahead(20 + b)) as LocalDate,
        contributingSiloIds: (await this.silos()).map(({ id }) => id).filter((id) => id !== from.id && id !== to.id).slice(0, a % 2),
      }));
      return made !== null;
    },
    repeat: async (a) => {
      const one = pick((await this.promises()).filter(({ standing }) => standing === 'ACCEPTED'), a);
      const lead = one && (await this.leadOf(one.carriedBy));
      if (!one || !lead) return false;
      const rule = { kind: 'WEEKLY', every: 1, days: [1], startsOn: await this.ahead(1) } as never;
      return (await this.write(lead, (tx) => this.program.get(PlanSeries).start(tx, { commitmentId: one.id, title: 'Again {date}', rule, daysAhead: 2 }))) !== null;
    },
    'hand-off': async (a, b) => {
      const one = pick((await this.promises()).filter(({ standing }) => standing === 'ACCEPTED'), a);
      const to = pick((await this.silos()).filter(({ id }) => id !== one?.carriedBy), b);
      const lead = one && (await this.leadOf(one.carriedBy));
      if (!one || !to || !lead) return false;
      const dueOn = (await this.ahead(10)) as LocalDate;
      return (await this.write(lead, (tx) => this.program.get(OfferHandoff).run(tx, { commitmentId: one.id, title: 'The runbook', ready: ['Signed'], fromSilo: one.carriedBy, toSilo: to.id, dueOn }))) !== null;
    },
    reschedule: async (a, b) => {
      const one = pick((await this.promises()).filter(({ standing, promisedTo }) => standing === 'ACCEPTED' && promisedTo !== null), a);
      const [lead, other] = one ? [await this.leadOf(one.carriedBy), await this.leadOf(one.promisedTo!)] : [];
      if (!one || !lead || !other || lead === other) return false;
      const asked = await step(await this.company.as(lead), 'rescheduleCommitment', { id: one.id, version: one.version, on: await this.ahead(90 + b * 3), reason: 'SCOPE' });
      if (asked.problem !== null) return false;
      const agreed = await step(await this.company.as(other), 'answerAskedDate', { id: one.id, version: asked.commitment.version, yes: true });
      if (agreed.problem === null) this.slips.set(one.id, Number(agreed.commitment.slipCount));
      return agreed.problem === null;
    },
    reassign: async (a, b) => {
      const one = pick((await this.promises()).filter(({ standing }) => standing === 'ACCEPTED'), a);
      const [lead, owner] = one ? [await this.leadOf(one.carriedBy), pick(await this.here(), b)] : [];
      if (!one || !lead || !owner) return false;
      const named = await step(await this.company.as(lead), 'nameOwner', { id: one.id, version: one.version, ownerId: owner });
      if (named.problem !== null) return false;
      if (a % 2) await step(await this.company.as(owner), 'answerOwnership', { id: one.id, version: named.commitment.version, yes: b % 3 > 0 });
      return true;
    },
    leave: async (a) => {
      const here = await this.here();
      const memberId = pick(here, a);
      return memberId !== undefined && here.length > 2 && this.mutate('deactivateMember', 'MemberStepInput', { memberId });
    },
    return: async (a) => {
      const gone = pick(await this.sql<{ id: MemberId }>('select id from member where org_id = $1 and left_at is not null order by id'), a);
      return gone !== undefined && this.mutate('reactivateMember', 'MemberStepInput', { memberId: gone.id });
    },
    place: async (a, b) => {
      const open = pick((await this.ask<{ withoutHolder: { commitment: { id: string } | null; series: { id: string } | null }[] }>('{ withoutHolder { commitment { id } series { id } } }')).withoutHolder.filter((one) => one.commitment ?? one.series), a);
      const memberId = pick(await this.here(), b);
      if (!open || !memberId) return false;
      return this.mutate('placePromises', 'PlacePromisesInput', { commitmentIds: open.commitment ? [open.commitment.id] : [], seriesIds: open.series ? [open.series.id] : [], memberId });
    },
    lead: async (a, b) => {
      const silo = pick((await this.silos()).filter(({ leadId }) => leadId === null || a % 4 === 3), a);
      const memberId = pick(await this.here(), b);
      return silo !== undefined && memberId !== undefined && this.mutate('setSiloPost', 'SetSiloPostInput', { siloId: silo.id, kind: silo.leadId === null ? 'LEAD' : 'STAND_IN', memberId });
    },
    away: async (a, b) => {
      const here = await this.here();
      const [memberId, standInId] = [pick(here, a), pick(here, b)];
      if (!memberId || !standInId || memberId === standInId) return false;
      const [fromOn, untilOn] = [(await this.ahead(a % 4)) as LocalDate, (await this.ahead((a % 4) + 5)) as LocalDate];
      return (await this.write(memberId, (tx) => this.program.get(PlanLeave).run(tx, { memberId, standInId, fromOn, untilOn }))) !== null;
    },
    close: async (a, b) => {
      const [from, to] = [pick(await this.silos(), a), pick(await this.silos(), b)];
      return from !== undefined && to !== undefined && from.id !== to.id && (await this.silos()).length > 2 && this.mutate('closeSilo', 'CloseSiloInput', { siloId: from.id, heirId: to.id, version: from.version });
    },
    split: async (a, b) => {
      const silo = pick(await this.silos(), a);
      if (!silo) return false;
      const key = `part-${(this.made += 1)}`;
      const commitmentIds = (await this.promises()).filter((one, at) => one.carriedBy === silo.id && at % 2 === b % 2).map(({ id }) => id);
      const split = await this.mutate('splitSilo', 'SplitSiloInput', { siloId: silo.id, version: silo.version, into: [{ key, name: key, leadId: b % 2 ? pick(await this.here(), b) : null, commitmentIds }] });
      if (split) this.keys.add(key);
      return split;
    },
    rename: async (a) => {
      const silo = pick(await this.silos(), a);
      if (!silo) return false;
      const key = `key-${(this.made += 1)}`;
      const renamed = await this.mutate('editSilo', 'EditSiloInput', { siloId: silo.id, version: silo.version, key });
      if (renamed) this.keys.add(key);
      return renamed;
    },
    day: async (a) => {
      await pass(this.program, this.company.orgId, 1 + (a % 4));
      return true;
    },
  };

  private sql<Row>(text: string): Promise<Row[]> {
    return asRole(this.program.database.urls.admin, (sql) => sql<Row>(text, [this.company.orgId]));
  }

  private async ask<Data>(query: string, variables = {}): Promise<Data> {
    const { data, errors } = await this.cco.ask<Data>(query, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  }

  /** Whether it was done; a refusal is an answer too. */
  private async mutate(name: string, type: string, input: object): Promise<boolean> {
    return (await this.ask<Record<string, Answer>>(`mutation ($input: ${type}!) { ${name}(input: $input) { problem { code message } } }`, { input }))[name]!.problem === null;
  }

  private async write<Value>(memberId: MemberId, fn: Parameters<Tenancy['write']>[1]): Promise<Value | null> {
    const done = await this.program.get(Tenancy).write({ orgId: this.company.orgId, memberId }, fn);
    return done.ok ? (done.value as Value) : null;
  }

  private ahead(days: number): Promise<string> {
    return dayAhead(this.program, this.company.orgId, days);
  }

  private silos(): Promise<Silo[]> {
    return this.sql<Silo>(`select s.id, s.key, s.version, p.member_id as "leadId" from silo s left join post p on p.org_id = s.org_id and p.silo_id = s.id and p.kind = 'LEAD' where s.org_id = $1 and s.closed_on is null order by s.id`);
  }

  private async leadOf(siloId: SiloId): Promise<MemberId | null> {
    return (await this.silos()).find(({ id }) => id === siloId)?.leadId ?? null;
  }

  private promises(): Promise<Promised[]> {
    return this.sql<Promised>(`select id, version, standing, carried_by as "carriedBy", promised_to as "promisedTo", owner_id as "ownerId" from commitment where org_id = $1 and standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED') order by number`);
  }

  /** Whoever may come and go: neither the CCO nor the sponsor. */
  private async here(): Promise<MemberId[]> {
    const rows = await this.sql<{ id: MemberId }>(`select m.id from member m where m.org_id = $1 and m.left_at is null and not exists (select 1 from post p where p.org_id = m.org_id and p.member_id = m.id and p.kind in ('CCO', 'SPONSOR', 'OBSERVER')) order by m.id`);
    return rows.map(({ id }) => id);
  }
}
