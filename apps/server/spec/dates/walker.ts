import { asRole } from '../ask-database.ts';
import { foundCompany } from '../company.ts';
import { pass, settle, step, tick } from '../days.ts';
import type { Caller, Program } from '../program.ts';
import { ByFile } from './by-file.ts';
import { compare } from './compare.ts';
import { dayIn, ZONES } from './day-in.ts';
import { look, type Held } from './held.ts';
import { InBulk } from './in-bulk.ts';
import * as told from './model.ts';
import type { Model } from './model.ts';
import { Scene, type Way } from './scene.ts';

/** What chance says of one move: which way, on which promise, how far, why, and yes or no. */
export type Chance = { readonly way: Way; readonly which: number; readonly days: number; readonly reason: string; readonly yes: boolean };

/** Takes any way of writing a date on the promises of a scene, and compares. */
export class Walker {
  private readonly inBulk: InBulk;
  private readonly byFile: ByFile;

  private constructor(readonly scene: Scene) {
    this.inBulk = new InBulk(scene);
    this.byFile = new ByFile(scene);
  }

  static async begin(program: Program, key: string): Promise<Walker> {
    const company = await foundCompany(program, key);
    const { ada, ben, cco, ceo } = company.members;
    const callers = { ada: await company.as(ada), ben: await company.as(ben), cco: await company.as(cco), ceo: await company.as(ceo) };
    const walker = new Walker(new Scene(program, company, callers));
    await walker.promise('support', 20);
    await walker.promise('support', 25);
    const ahead = await walker.promise('product', 18);
    const behind = await walker.promise('support', 21, true);
    const linked = await callers.ada.ask<{ addDependency: { problem: null } }>('mutation ($input: LinkInput!) { addDependency(input: $input) { problem { code } } }', { input: { id: behind.id, otherId: ahead.id } });
    expect(linked.data.addDependency.problem).toBeNull();
    await walker.byFile.promise(['K-1', 30], ['K-2', -40]);
    return walker;
  }

  async take({ way, which, days, reason, yes }: Chance): Promise<void> {
    const one = this.pick(way, which);
    const [on, now] = [await this.scene.ahead(days), await this.scene.now()];
    const side = one.carrier === 'support' ? { carrier: this.scene.as.ada, receiver: this.scene.as.ben } : { carrier: this.scene.as.ben, receiver: this.scene.as.ada };
    const { model } = one;
    const running = model.standing === 'ACCEPTED';
    const move = (caller: Caller, name: string, input: Record<string, unknown>, becomes: () => Model) => this.step(way, one, caller, name, input, becomes);
    switch (way) {
      case 'screen': return running ? move(side.carrier, 'rescheduleCommitment', { on, reason }, () => told.wants(model, { on, reason }, now)) : undefined;
      case 'answer': {
        const later = await this.scene.ahead(days + 200);
        if (model.asked === null && running) await this.step('screen', one, side.carrier, 'rescheduleCommitment', { on: later, reason }, () => told.wants(model, { on: later, reason }, now));
        return move(side.receiver, 'answerAskedDate', { yes }, () => told.answered(one.model, yes));
      }
      case 'cell': {
        const caller = yes ? side.carrier : this.scene.as.cco;
        return running ? move(caller, 'putDate', { on, reason }, () => this.scene.put(model, caller, side.carrier, { on, reason }, now)) : undefined;
      }
      case 'bulk': return this.inBulk.move(way, yes ? this.scene.as.ada : this.scene.as.cco, { kind: 'DATE', on, reason }, now);
      case 'bulkDays': return this.inBulk.move(way, yes ? this.scene.as.ada : this.scene.as.cco, { kind: 'DAYS', days: yes ? days : -days, reason }, now);
      case 'undoBulk': {
        if (this.scene.lastBulk === null || yes) await this.inBulk.move('bulk', yes ? this.scene.as.ada : this.scene.as.cco, { kind: 'DATE', on, reason }, now);
        return this.inBulk.takeBack();
      }
      case 'suggest': return running ? move(this.scene.as.cco, 'suggestDate', { on, reason }, () => told.suggests(model, { on, reason })) : undefined;
      case 'takeSuggested': return move(side.carrier, 'answerSuggestedDate', { yes, note: 'As said.' }, () => told.suggestionAnswered(model, yes, now));
      case 'ripple': return this.ripple(await this.scene.ahead(days + 30), reason, now);
      case 'returnedFile': return this.byFile.returned(one, yes ? this.scene.as.ada : this.scene.as.cco, on, now);
      case 'outsideFile': return this.byFile.outside(on, now);
      case 'triage': return this.triage(on, reason);
      case 'ruling': return this.rule(one, days, reason);
      // Whoever agreed to a later date takes that back at once: the slip stays in the ledger and counts nowhere.
      case 'undoSlip': {
        const later = await this.scene.ahead(days + 300);
        if (running) await this.step('screen', one, side.carrier, 'rescheduleCommitment', { on: later, reason }, () => told.wants(model, { on: later, reason }, now));
        if (one.model.asked?.on === later) await this.step('answer', one, side.receiver, 'answerAskedDate', { yes: true }, () => told.answered(one.model, true));
        return this.undo(way, one, side.receiver);
      }
      case 'undo': {
        if (running) await this.step('cell', one, side.carrier, 'putDate', { on, reason }, () => told.wants(model, { on, reason }, now));
        return this.undo(way, one, side.carrier);
      }
      case 'day': {
        await pass(this.scene.program, this.scene.company.orgId, 1 + (days % 3));
        return this.scene.count(way);
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
    const fits = this.scene.promises.filter(({ model }) => (way === 'answer' ? model.asked !== null : way === 'takeSuggested' ? model.suggested !== null : way === 'undo' || way === 'undoSlip' ? model.standing === 'ACCEPTED' : true))
      .filter(({ carrier }) => carrier === 'support' || !['deliver', 'finish', 'ruling'].includes(way));
    const among = (fits.length > 0 ? fits : this.scene.promises).slice(-8);
    return among[which % among.length]!;
  }

  async compare(): Promise<void> {
    await compare(this.scene.promises, this.scene.as.ben, this.scene.as.cco, await this.scene.now());
  }

  private async step(way: Way, one: Held, caller: Caller, name: string, input: Record<string, unknown>, becomes: () => Model): Promise<void> {
    const { version } = await look(this.scene.as.ben, one);
    const { problem } = await step(caller, name, { id: one.id, version, ...input });
    if (problem) return void expect(['INVALID', 'WRONG_STATE', 'NOT_ALLOWED']).toContain(problem.code);
    one.model = becomes();
    this.scene.count(way);
  }

  private async undo(way: Way, one: Held, caller: Caller): Promise<void> {
    const { data } = await caller.ask<{ commitment: { undo: { id: string } | null } }>('query ($id: ID!) { commitment(id: $id) { undo { id } } }', { id: one.id });
    if (data.commitment.undo === null) return;
    const answer = await caller.ask<{ undoChange: { problem: { code: string } | null } }>('mutation ($input: UndoChangeInput!) { undoChange(input: $input) { problem { code } } }', { input: { id: data.commitment.undo.id } });
    if (answer.data.undoChange.problem !== null) return void expect(answer.data.undoChange.problem.code).toBe('WRONG_STATE');
    one.model = told.undone(one.model);
    this.scene.count(way);
  }

  /** What another promise waits for moves; the date that follows is a suggestion and nothing else. */
  private async ripple(on: string, reason: string, now: number): Promise<void> {
    const ahead = this.scene.promises.find(({ carrier, model }) => carrier === 'product' && model.standing === 'ACCEPTED');
    if (!ahead) return;
    await this.step('ripple', ahead, this.scene.as.ben, 'rescheduleCommitment', { on, reason }, () => told.wants(ahead.model, { on, reason }, now));
    if (ahead.model.asked?.on === on) await this.step('ripple', ahead, this.scene.as.ada, 'answerAskedDate', { yes: true }, () => told.answered(ahead.model, true));
    await settle(this.scene.program);
  }

  private async triage(on: string, reason: string): Promise<void> {
    const waiting = () => this.scene.promises.find(({ model }) => model.arrears === 'WAITING' && model.standing === 'ACCEPTED');
    if (!waiting()) await this.byFile.promise([`K-${this.scene.promises.length}`, -40]);
    const one = waiting()!;
    await this.step('triage', one, this.scene.as.cco, 'triageArrears', { kind: 'NEW_DATE', on, reason }, () => told.holds(one.model, { on, reason }));
  }

  /** It stays undelivered until it stands before the sponsor, who says which date holds; ten minutes later it does. */
  private async rule(one: Held, days: number, reason: string): Promise<void> {
    const { model, title } = one;
    if (model.standing !== 'ACCEPTED' || model.arrears === 'WAITING') return;
    const cards = () => this.scene.as.ceo.ask<{ decisions: { id: string; commitment: { title: string } | null }[] }>('{ decisions { id commitment { title } } }');
    await pass(this.scene.program, this.scene.company.orgId, Math.max(0, told.daysFrom(dayIn(await this.scene.now(), 'UTC'), model.agreed!)) + 25);
    await this.compare();
    const card = (await cards()).data.decisions.find(({ commitment }) => commitment?.title === title);
    if (!card) return;
    const on = await this.scene.ahead(days);
    const input = { escalationId: card.id, kind: 'COURSE_CORRECT', agreedOn: on, reason, instruction: `By ${on}` };
    const held = await this.scene.as.ceo.ask<{ holdRuling: { problem: { code: string } | null } }>('mutation ($input: HoldRulingInput!) { holdRuling(input: $input) { problem { code } } }', { input });
    expect(held.data.holdRuling.problem).toBeNull();
    await asRole(this.scene.program.database.urls.admin, (sql) => sql(`update organization set clock_offset = clock_offset + interval '11 minutes' where org_id = '${this.scene.company.orgId}'`));
    await tick(this.scene.program);
    one.model = told.holds(one.model, { on, reason });
    this.scene.count('ruling');
  }

  private async deliver(way: Way, one: Held, stays: boolean): Promise<void> {
    const [carrier, receiver] = one.carrier === 'support' ? [this.scene.as.ada, this.scene.as.ben] : [this.scene.as.ben, this.scene.as.ada];
    const claimedOn = dayIn(await this.scene.now(), ZONES[one.carrier]);
    await this.step(way, one, carrier, 'deliverCommitment', { evidence: 'Live.' }, () => told.delivered(one.model, claimedOn));
    if (!stays || way === 'deliver') await this.step(way, one, receiver, 'returnDelivery', { reason: 'Not for all.' }, () => told.returned(one.model));
  }

  /** Two silos agree on terms: what is on the table then is the original date. */
  private async agree(way: Way, days: number, countered: boolean): Promise<void> {
    const { silos, members } = this.scene.company;
    const on = await this.scene.ahead(days);
    const title = `Agreed ${this.scene.promises.length}`;
    const { commitment } = await step(this.scene.as.ben, 'proposeCommitment', { title, carriedBy: silos.support, promisedTo: silos.product, ownerId: members.ada, on });
    const one: Held = { id: commitment.id, key: String(commitment['key']), title, carrier: 'support', fileKey: null, waitsForAnother: false, model: told.proposed(on) };
    this.scene.promises.push(one);
    if (!countered) return this.step(way, one, this.scene.as.ada, 'acceptCommitment', { overLimit: true }, () => told.accepted(one.model));
    const other = await this.scene.ahead(days + 9);
    await this.step(way, one, this.scene.as.ada, 'counterCommitment', { on: other }, () => told.countered(one.model, other));
    await this.step(way, one, this.scene.as.ben, 'acceptCommitment', { overLimit: true }, () => told.accepted(one.model));
  }

  private async promise(carrier: 'support' | 'product', days: number, waitsForAnother = false): Promise<Held> {
    const { silos, members } = this.scene.company;
    const on = await this.scene.ahead(days);
    const title = `Promise ${this.scene.promises.length}`;
    const [by, ownerId, promisedTo] = carrier === 'support' ? [this.scene.as.ada, members.ada, silos.product] as const : [this.scene.as.ben, members.ben, silos.support] as const;
    const { commitment } = await step(by, 'proposeCommitment', { title, carriedBy: silos[carrier], promisedTo, ownerId, on });
    const one: Held = { id: commitment.id, key: String(commitment['key']), title, carrier, fileKey: null, waitsForAnother, model: told.promised(on) };
    this.scene.promises.push(one);
    return one;
  }
}
