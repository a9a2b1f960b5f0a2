import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { asRole } from '../ask-database.ts';
import { foundCompany, type Company } from '../company.ts';
import { dayAhead, pass, settle, step, tick } from '../days.ts';
import { Importer } from '../imported.ts';
import type { Caller, Program } from '../program.ts';
import { compare } from './compare.ts';
import { dayIn, ZONES } from './day-in.ts';
import { look, type Held } from './held.ts';
import * as told from './model.ts';
import type { Model } from './model.ts';

export const WAYS = [
  'screen', 'answer', 'cell', 'bulk', 'bulkDays', 'undoBulk', 'suggest', 'takeSuggested', 'ripple', 'returnedFile', 'outsideFile', 'triage', 'ruling', 'undo', 'undoSlip',
  'day', 'deliver', 'finish', 'agree', 'handle',
] as const;
export type Way = (typeof WAYS)[number];
/** What chance says of one move: which way, on which promise, how far, why, and yes or no. */
export type Chance = { readonly way: Way; readonly which: number; readonly days: number; readonly reason: string; readonly yes: boolean };

const HEADER = 'key,title,owning_silo,owner,status,due,promised_to';
const BULK = '{ bulk { id changed refusals { ids } } problem { code message } }';
type Bulk = { bulk: { id: string; changed: number; refusals: { ids: string[] }[] } | null; problem: { code: string } | null };

/** Promises of a small company and, beside each, what its dates must be: takes any way of writing a date, and compares. */
export class Walker {
  readonly promises: Held[] = [];
  readonly taken = new Map<Way, number>();
  private lastBulk: { id: string; of: Caller; ids: readonly string[] } | null = null;
  private files = 0;

  private constructor(
    private readonly program: Program,
    readonly company: Company,
    private readonly as: Readonly<Record<'ada' | 'ben' | 'cco' | 'ceo', Caller>>,
    private readonly importers: readonly Importer[],
  ) {}

  static async begin(program: Program, key: string): Promise<Walker> {
    const company = await foundCompany(program, key);
    const { ada, ben, cco, ceo } = company.members;
    const callers = { ada: await company.as(ada), ben: await company.as(ben), cco: await company.as(cco), ceo: await company.as(ceo) };
    const importer = (caller: Caller) => new Importer(program.url, company.orgId, (Reflect.get(caller, 'cookie') as string).split('=')[1]!);
    const walker = new Walker(program, company, callers, [importer(callers.cco), importer(callers.ada)]);
    await walker.promise('support', 20);
    await walker.promise('support', 25);
    const ahead = await walker.promise('product', 18);
    const behind = await walker.promise('support', 21, true);
    const linked = await callers.ada.ask<{ addDependency: { problem: null } }>('mutation ($input: LinkInput!) { addDependency(input: $input) { problem { code } } }', { input: { id: behind.id, otherId: ahead.id } });
    expect(linked.data.addDependency.problem).toBeNull();
    await walker.fromFile(['K-1', 30], ['K-2', -40]);
    return walker;
  }

  async take({ way, which, days, reason, yes }: Chance): Promise<void> {
    const one = this.pick(way, which);
    const [on, now] = [await this.ahead(days), await this.now()];
    const side = one.carrier === 'support' ? { carrier: this.as.ada, receiver: this.as.ben } : { carrier: this.as.ben, receiver: this.as.ada };
    const { model } = one;
    const running = model.standing === 'ACCEPTED';
    const move = (caller: Caller, name: string, input: Record<string, unknown>, becomes: () => Model) => this.step(way, one, caller, name, input, becomes);
    switch (way) {
      case 'screen': return running ? move(side.carrier, 'rescheduleCommitment', { on, reason }, () => told.wants(model, { on, reason }, now)) : undefined;
      case 'answer': {
        const later = await this.ahead(days + 200);
        if (model.asked === null && running) await this.step('screen', one, side.carrier, 'rescheduleCommitment', { on: later, reason }, () => told.wants(model, { on: later, reason }, now));
        return move(side.receiver, 'answerAskedDate', { yes }, () => told.answered(one.model, yes));
      }
      case 'cell': {
        const caller = yes ? side.carrier : this.as.cco;
        return running ? move(caller, 'putDate', { on, reason }, () => this.put(model, caller, side.carrier, { on, reason }, now)) : undefined;
      }
      case 'bulk': return this.bulk(way, yes ? this.as.ada : this.as.cco, { kind: 'DATE', on, reason }, now);
      case 'bulkDays': return this.bulk(way, yes ? this.as.ada : this.as.cco, { kind: 'DAYS', days: yes ? days : -days, reason }, now);
      case 'undoBulk': {
        if (this.lastBulk === null || yes) await this.bulk('bulk', yes ? this.as.ada : this.as.cco, { kind: 'DATE', on, reason }, now);
        return this.undoBulk();
      }
      case 'suggest': return running ? move(this.as.cco, 'suggestDate', { on, reason }, () => told.suggests(model, { on, reason })) : undefined;
      case 'takeSuggested': return move(side.carrier, 'answerSuggestedDate', { yes, note: 'As said.' }, () => told.suggestionAnswered(model, yes, now));
      case 'ripple': return this.ripple(await this.ahead(days + 30), reason, now);
      case 'returnedFile': return this.returnedFile(one, yes ? this.as.ada : this.as.cco, on, now);
      case 'outsideFile': return this.outsideFile(on, now);
      case 'triage': return this.triage(on, reason);
      case 'ruling': return this.rule(one, days, reason);
      // Whoever agreed to a later date takes that back at once: the slip stays in the ledger and counts nowhere.
      case 'undoSlip': {
        const later = await this.ahead(days + 300);
        if (running) await this.step('screen', one, side.carrier, 'rescheduleCommitment', { on: later, reason }, () => told.wants(model, { on: later, reason }, now));
        if (one.model.asked?.on === later) await this.step('answer', one, side.receiver, 'answerAskedDate', { yes: true }, () => told.answered(one.model, true));
        return this.undo(way, one, side.receiver);
      }
      case 'undo': {
        if (running) await this.step('cell', one, side.carrier, 'putDate', { on, reason }, () => told.wants(model, { on, reason }, now));
        return this.undo(way, one, side.carrier);
      }
      case 'day': {
        await pass(this.program, this.company.orgId, 1 + (days % 3));
        return this.count(way);
      }
      case 'deliver': return running ? this.deliver(way, one, yes) : undefined;
      case 'finish': {
        if (!running) return;
        await this.deliver(way, one, true);
        await move(side.receiver, 'verifyDelivery', {}, () => told.verified(one.model));
        return void (await this.promise('support', days));
      }
      case 'agree': return this.agree(way, days, yes);
      // A turn that is no date: whoever else's change it is, it leaves all dates as they are.
      case 'handle': return move(side.carrier, 'editCommitment', { nextStep: `Step ${on} ${reason}` }, () => told.otherwise(model));
    }
  }

  /** One of the last promises; where something must wait for the way, one on which it does. */
  private pick(way: Way, which: number): Held {
    const fits = this.promises.filter(({ model }) => (way === 'answer' ? model.asked !== null : way === 'takeSuggested' ? model.suggested !== null : way === 'undo' || way === 'undoSlip' ? model.standing === 'ACCEPTED' : true))
      .filter(({ carrier }) => carrier === 'support' || !['deliver', 'finish', 'ruling'].includes(way));
    const among = (fits.length > 0 ? fits : this.promises).slice(-8);
    return among[which % among.length]!;
  }

  async compare(): Promise<void> {
    await compare(this.promises, this.as.ben, this.as.cco, await this.now());
  }

  private async step(way: Way, one: Held, caller: Caller, name: string, input: Record<string, unknown>, becomes: () => Model): Promise<void> {
    const { version } = await look(this.as.ben, one);
    const { problem } = await step(caller, name, { id: one.id, version, ...input });
    if (problem) return void expect(['INVALID', 'WRONG_STATE', 'NOT_ALLOWED']).toContain(problem.code);
    one.model = becomes();
    this.count(way);
  }

  /** By whichever way is open to whoever puts a date. */
  private put(model: Model, caller: Caller, carrier: Caller, put: told.Told, now: number): Model {
    if (caller === this.as.cco) return model.arrears === 'WAITING' ? told.holds(model, put) : told.suggests(model, put);
    return caller === carrier ? told.wants(model, put, now) : model;
  }

  private async bulk(way: Way, caller: Caller, change: { kind: 'DATE'; on: string; reason: string } | { kind: 'DAYS'; days: number; reason: string }, now: number): Promise<void> {
    const mine = this.promises.filter(({ carrier, model }) => carrier === 'support' && model.standing === 'ACCEPTED').slice(-5);
    const rows = await Promise.all(mine.map(async (one) => ({ id: one.id, version: (await look(this.as.ben, one)).version })));
    if (rows.length === 0) return;
    const { data } = await caller.ask<{ bulkEdit: Bulk }>(`mutation ($input: BulkEditInput!) { bulkEdit(input: $input) ${BULK} }`, { input: { rows, change } });
    if (data.bulkEdit.problem !== null) return void expect(data.bulkEdit.problem.code).toBe('INVALID');
    const refused = new Set(data.bulkEdit.bulk!.refusals.flatMap(({ ids }) => ids));
    const today = dayIn(now, ZONES.support);
    const changed = mine.filter(({ id }) => !refused.has(id));
    for (const one of changed) {
      const from = one.model.agreed! < today ? today : one.model.agreed!;
      const on = change.kind === 'DATE' ? change.on : new Date(Date.parse(from) + change.days * 86_400_000).toISOString().slice(0, 10);
      one.model = this.put(one.model, caller, this.as.ada, { on, reason: change.reason }, now);
    }
    expect(changed).toHaveLength(data.bulkEdit.bulk!.changed);
    this.lastBulk = { id: data.bulkEdit.bulk!.id, of: caller, ids: changed.map(({ id }) => id) };
    if (changed.length > 0) this.count(way);
  }

  private async undoBulk(): Promise<void> {
    if (this.lastBulk === null) return;
    const { id, of, ids } = this.lastBulk;
    this.lastBulk = null;
    const { data } = await of.ask<{ undoBulkEdit: Bulk }>(`mutation ($input: UndoChangeInput!) { undoBulkEdit(input: $input) ${BULK} }`, { input: { id } });
    const kept = new Set(data.undoBulkEdit.bulk!.refusals.flatMap((refusal) => refusal.ids));
    const back = this.promises.filter((one) => ids.includes(one.id) && !kept.has(one.id));
    for (const one of back) one.model = told.undone(one.model);
    if (back.length > 0) this.count('undoBulk');
  }

  private async undo(way: Way, one: Held, caller: Caller): Promise<void> {
    const { data } = await caller.ask<{ commitment: { undo: { id: string } | null } }>('query ($id: ID!) { commitment(id: $id) { undo { id } } }', { id: one.id });
    if (data.commitment.undo === null) return;
    const answer = await caller.ask<{ undoChange: { problem: { code: string } | null } }>('mutation ($input: UndoChangeInput!) { undoChange(input: $input) { problem { code } } }', { input: { id: data.commitment.undo.id } });
    if (answer.data.undoChange.problem !== null) return void expect(answer.data.undoChange.problem.code).toBe('WRONG_STATE');
    one.model = told.undone(one.model);
    this.count(way);
  }

  /** What another promise waits for moves; the date that follows is a suggestion and nothing else. */
  private async ripple(on: string, reason: string, now: number): Promise<void> {
    const ahead = this.promises.find(({ carrier, model }) => carrier === 'product' && model.standing === 'ACCEPTED');
    if (!ahead) return;
    await this.step('ripple', ahead, this.as.ben, 'rescheduleCommitment', { on, reason }, () => told.wants(ahead.model, { on, reason }, now));
    if (ahead.model.asked?.on === on) await this.step('ripple', ahead, this.as.ada, 'answerAskedDate', { yes: true }, () => told.answered(ahead.model, true));
    await settle(this.program);
  }

  /** The list is exported, one date is edited in it, and it comes back: what it changed is taken back like a bulk edit. */
  private async returnedFile(one: Held, caller: Caller, on: string, now: number): Promise<void> {
    if (one.model.standing !== 'ACCEPTED' || (caller === this.as.ada && one.carrier !== 'support')) return;
    const importer = this.importers[caller === this.as.ada ? 1 : 0];
    const response = await fetch(`${this.program.url}/export/commitments?format=csv&sort=NUMBER&columns=title,carriedBy,due`, { headers: { cookie: importer!.cookie } });
    const records = parse(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true }) as Record<string, string>[];
    for (const cells of records) if (cells['Key'] === one.key) cells['Due'] = on;
    const applied = await this.bringIn(importer!, `list-${(this.files += 1)}.csv`, stringify(records, { header: true }));
    if (applied.updated === 0) return;
    one.model = this.put(one.model, caller, this.as.ada, { on, reason: 'OUTSIDE' }, now);
    const { data } = await caller.ask<{ import: { bulk: { id: string } } }>('query ($id: ID!) { import(id: $id) { bulk { id } } }', { id: applied.id });
    this.lastBulk = { id: data.import.bulk.id, of: caller, ids: [one.id] };
    this.count('returnedFile');
  }

  /** A file that is kept elsewhere says another date. */
  private async outsideFile(on: string, now: number): Promise<void> {
    const one = this.promises.find(({ fileKey, model }) => fileKey === 'K-1' && model.standing === 'ACCEPTED');
    if (!one) return;
    await this.bringIn(this.importers[0]!, 'elsewhere.csv', this.fileOf([[one.fileKey!, on]]));
    const { asked } = await look(this.as.ben, one);
    if (asked?.on !== on || asked.reason !== 'OUTSIDE' || (one.model.asked?.on === on && one.model.asked.reason === 'OUTSIDE')) return;
    one.model = told.fileWants(one.model, { on, reason: 'OUTSIDE' }, now);
    this.count('outsideFile');
  }

  private async triage(on: string, reason: string): Promise<void> {
    const waiting = () => this.promises.find(({ model }) => model.arrears === 'WAITING' && model.standing === 'ACCEPTED');
    if (!waiting()) await this.fromFile([`K-${this.promises.length}`, -40]);
    const one = waiting()!;
    await this.step('triage', one, this.as.cco, 'triageArrears', { kind: 'NEW_DATE', on, reason }, () => told.holds(one.model, { on, reason }));
  }

  /** It stays undelivered until it stands before the sponsor, who says which date holds; ten minutes later it does. */
  private async rule(one: Held, days: number, reason: string): Promise<void> {
    const { model, title } = one;
    if (model.standing !== 'ACCEPTED' || model.arrears === 'WAITING') return;
    const cards = () => this.as.ceo.ask<{ decisions: { id: string; commitment: { title: string } | null }[] }>('{ decisions { id commitment { title } } }');
    await pass(this.program, this.company.orgId, Math.max(0, told.daysFrom(dayIn(await this.now(), 'UTC'), model.agreed!)) + 25);
    await this.compare();
    const card = (await cards()).data.decisions.find(({ commitment }) => commitment?.title === title);
    if (!card) return;
    const on = await this.ahead(days);
    const input = { escalationId: card.id, kind: 'COURSE_CORRECT', agreedOn: on, reason, instruction: `By ${on}` };
    const held = await this.as.ceo.ask<{ holdRuling: { problem: { code: string } | null } }>('mutation ($input: HoldRulingInput!) { holdRuling(input: $input) { problem { code } } }', { input });
    expect(held.data.holdRuling.problem).toBeNull();
    await asRole(this.program.database.urls.admin, (sql) => sql(`update organization set clock_offset = clock_offset + interval '11 minutes' where org_id = '${this.company.orgId}'`));
    await tick(this.program);
    one.model = told.holds(one.model, { on, reason });
    this.count('ruling');
  }

  private async deliver(way: Way, one: Held, stays: boolean): Promise<void> {
    const [carrier, receiver] = one.carrier === 'support' ? [this.as.ada, this.as.ben] : [this.as.ben, this.as.ada];
    const claimedOn = dayIn(await this.now(), ZONES[one.carrier]);
    await this.step(way, one, carrier, 'deliverCommitment', { evidence: 'Live.' }, () => told.delivered(one.model, claimedOn));
    if (!stays || way === 'deliver') await this.step(way, one, receiver, 'returnDelivery', { reason: 'Not for all.' }, () => told.returned(one.model));
  }

  /** Two silos agree on terms: what is on the table then is the original date. */
  private async agree(way: Way, days: number, countered: boolean): Promise<void> {
    const { silos, members } = this.company;
    const on = await this.ahead(days);
    const title = `Agreed ${this.promises.length}`;
    const { commitment } = await step(this.as.ben, 'proposeCommitment', { title, carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on });
    const one: Held = { id: commitment.id, key: String(commitment['key']), title, carrier: 'support', fileKey: null, waitsForAnother: false, model: told.proposed(on) };
    this.promises.push(one);
    if (!countered) return this.step(way, one, this.as.ada, 'acceptCommitment', { overLimit: true }, () => told.accepted(one.model));
    const other = await this.ahead(days + 9);
    await this.step(way, one, this.as.ada, 'counterCommitment', { on: other }, () => told.countered(one.model, other));
    await this.step(way, one, this.as.ben, 'acceptCommitment', { overLimit: true }, () => told.accepted(one.model));
  }

  private async promise(carrier: 'support' | 'product', days: number, waitsForAnother = false): Promise<Held> {
    const { silos, members } = this.company;
    const on = await this.ahead(days);
    const title = `Promise ${this.promises.length}`;
    const [by, ownerId, promisedTo] = carrier === 'support' ? [this.as.ada, members.ada, silos.product] as const : [this.as.ben, members.ben, silos.support] as const;
    const { commitment } = await step(by, 'proposeCommitment', { title, carriedBy: silos[carrier], promisedTo, ownerId, on });
    const one: Held = { id: commitment.id, key: String(commitment['key']), title, carrier, fileKey: null, waitsForAnother, model: told.promised(on) };
    this.promises.push(one);
    return one;
  }

  private async fromFile(...rows: readonly (readonly [string, number])[]): Promise<void> {
    const dated = await Promise.all(rows.map(async ([key, days]) => [key, await this.ahead(days)] as const));
    await this.bringIn(this.importers[0]!, 'elsewhere.csv', this.fileOf(dated));
    const { data } = await this.as.cco.ask<{ commitments: { nodes: { id: string; key: string; title: string }[] } }>('{ commitments(sort: NUMBER, first: 100) { nodes { id key title } } }');
    for (const [fileKey, on] of dated) {
      const { id, key, title } = data.commitments.nodes.find((node) => node.title === `From ${fileKey}`)!;
      this.promises.push({ id, key, title, carrier: 'support', fileKey, waitsForAnother: false, model: told.promised(on, on < dayIn(await this.now(), 'Europe/Berlin') ? 'WAITING' : 'NO') });
    }
  }

  private fileOf(rows: readonly (readonly [string, string])[]): string {
    return [HEADER, ...rows.map(([key, on]) => `${key},From ${key},support,ada,implementable,${on},product`), ''].join('\n');
  }

  private async bringIn(importer: Importer, name: string, text: string): Promise<{ id: string; updated: number }> {
    const { file } = await importer.send(name, text);
    const run = await importer.startFiles([file!]);
    const { problem } = await importer.apply(run);
    expect(problem).toBeNull();
    return { id: run.id, updated: run.totals.find(({ kind }) => kind === 'COMMITMENTS')!.updated };
  }

  private ahead(days: number): Promise<string> {
    return dayAhead(this.program, this.company.orgId, days);
  }

  private async now(): Promise<number> {
    const [row] = await asRole(this.program.database.urls.admin, (sql) => sql<{ now: string }>(`select extract(epoch from now() + clock_offset) * 1000 as now from organization where org_id = '${this.company.orgId}'`));
    return Number(row!.now);
  }

  private count(way: Way): void {
    this.taken.set(way, (this.taken.get(way) ?? 0) + 1);
  }
}
