import * as life from '#domain/commitment';
import { lacksOf } from '#domain/forum';
import { ok, type CommitmentId, type ForumId, type SiloId, type SittingId, type Zone } from '#domain/kernel';
import { TakeStep } from '#server/commitment';
import { Tenancy } from '#server/database';
import { ArrangeAgenda, CaptureOutcome, CloseSitting, OpenSitting, PlanForum, RunSitting, SittingRepository } from '#server/forum';
import type { Parts } from '../cli/with-program.ts';
import type { Past } from './live-through.ts';
import { must } from './must.ts';
import { COMPANY, leadOf, SILO_KEYS, type Person } from './people.ts';
import type { Day } from './script.ts';
import { FORUM, HELD, rhythmFor, sittingDays, type SittingScript } from './sittings.ts';

/** A time within the hour in which the forum sits. */
const minutesIn = (minutes: number): string => `${FORUM.at.slice(0, 2)}:${String(minutes).padStart(2, '0')}`;

type RoomPromise = { readonly id: CommitmentId; readonly owner: Person; readonly lead: Person; readonly receiver: Person };
type Add = (day: Day, doing: () => Promise<void>) => void;

/** The customer forum: planned, held three times, and open for next week. */
export class Sittings {
  private forumId!: ForumId;

  constructor(
    private readonly app: Parts,
    private readonly past: Past,
  ) {}

  /** Puts what happens around the forum on the days on which it happens. */
  schedule(add: Add, firstDay: Day): void {
    const rule = rhythmFor(this.past.today);
    const { held, next } = sittingDays(rule, this.past.today);
    const { silos } = this.past.example;
    add(firstDay + 2, async () => {
      const { name, at, minutes } = FORUM;
      const plan = { name, at, minutes, rule, zone: COMPANY.zone as Zone, siloIds: SILO_KEYS.map((key) => silos[key]) };
      this.forumId = await this.past.as(FORUM.chair, (tx) => this.app.get(PlanForum).run(tx, plan), 'plan the forum');
    });
    for (const [index, day] of held.entries()) this.scheduleHeld(add, day, HELD[index]!);
    const opening = Math.min(next - 10, -1);
    add(opening, async () => {
      const id = await this.open(next);
      await this.past.as(FORUM.chair, (tx) => this.app.get(ArrangeAgenda).accept(tx, { id }), 'accept the agenda');
    });
  }

  private scheduleHeld(add: Add, day: Day, script: SittingScript): void {
    let id: SittingId;
    add(day - 12, async () => void (id = await this.open(day)));
    add(day, () => this.hold(id, day, script));
    add(day + 1, () => this.acceptPromises(id, script));
    const { evidence } = script;
    if (evidence === undefined) return;
    add(day + 18, () => this.eachAccepted(id, script, (promise) => this.take(promise.owner, promise.id, (c, step) => life.deliver(c, { evidence }, step))));
    add(day + 19, () => this.eachAccepted(id, script, (promise) => this.take(promise.receiver, promise.id, (c, step) => life.verify(c, {}, step))));
  }

  private open(day: Day): Promise<SittingId> {
    const { members } = this.past.example;
    const sitting = { forumId: this.forumId, key: this.past.on(day), chairId: members[FORUM.chair], scribeId: members[FORUM.scribe] };
    return this.past.as(FORUM.chair, (tx) => this.app.get(OpenSitting).run(tx, sitting), 'open a sitting');
  }

  private async hold(id: SittingId, day: Day, script: SittingScript): Promise<void> {
    const { silos } = this.past.example;
    const room = this.app.get(RunSitting);
    const chair = <Value>(what: string, use: Parameters<typeof this.past.as<Value>>[1]) => this.past.as(FORUM.chair, use, what);
    await this.past.run(FORUM.chair, (tx) => this.app.get(ArrangeAgenda).accept(tx, { id }));
    await this.past.moveTo(day, FORUM.at);
    await chair('start the sitting', (tx) => room.start(tx, { id }));
    for (const key of SILO_KEYS) {
      const mark = script.absent.includes(key) ? 'ABSENT' : script.standIns.includes(key) ? 'STAND_IN' : 'PRESENT';
      await chair(`mark ${key}`, (tx) => room.markAttendance(tx, { id, siloId: silos[key], mark }));
    }
    const agenda = (await this.sitting(id)).agenda.slice(0, 6);
    for (const [index, item] of agenda.entries()) {
      await this.past.moveTo(day, minutesIn(2 + 8 * index));
      await chair('take an item', (tx) => room.takeItem(tx, { id, itemId: item.id, from: agenda[index - 1]?.id ?? null }));
      const line = script.lines[index]?.replace(/\{\+(\d+)\}/, (_, days: string) => this.past.on(day + Number(days)));
      if (line) await chair(line, (tx) => this.app.get(CaptureOutcome).run(tx, { id, line }));
      if (index < agenda.length - 1) await chair('settle an item', (tx) => room.settleItem(tx, { id, itemId: item.id, settled: true }));
    }
    for (const late of script.lines.slice(agenda.length)) {
      const line = late.replace(/\{\+(\d+)\}/, (_, days: string) => this.past.on(day + Number(days)));
      await chair(line, (tx) => this.app.get(CaptureOutcome).run(tx, { id, line, itemId: null }));
    }
    await this.past.moveTo(day, minutesIn(54));
    await chair('close the sitting', (tx) => this.app.get(CloseSitting).run(tx, { id }));
  }

  private acceptPromises(id: SittingId, script: SittingScript): Promise<void> {
    return this.eachAccepted(id, script, async ({ id: promise, owner, lead }) => {
      await this.take(lead, promise, (c, step) => life.accept(c, {}, step));
      await this.take(owner, promise, (c, step) => life.answerOwnership(c, { yes: true }, step));
    });
  }

  private take(person: Person, id: CommitmentId, decide: (c: life.Commitment, step: life.Step) => life.Decided): Promise<unknown> {
    return this.past.as(person, (tx) => this.app.get(TakeStep).run(tx, { id }, decide), `a promise of the room, by ${person}`);
  }

  /** The promises of a room whose silos said yes, with the people who speak for them. */
  private async eachAccepted(id: SittingId, script: SittingScript, doing: (promise: RoomPromise) => Promise<unknown>): Promise<void> {
    const { silos, members } = this.past.example;
    const keyOf = (siloId: SiloId | null) => SILO_KEYS.find((key) => silos[key] === siloId);
    for (const outcome of (await this.sitting(id)).outcomes) {
      if (outcome.kind !== 'COMMITMENT' || lacksOf(outcome).length > 0) continue;
      const key = keyOf(outcome.carriedBy);
      const receiver = keyOf(outcome.promisedTo);
      const owner = (Object.keys(members) as Person[]).find((person) => members[person] === outcome.ownerId);
      if (!key || !owner || !script.accepting.includes(key)) continue;
      await doing({ id: outcome.commitmentId!, owner, lead: leadOf(key), receiver: receiver ? leadOf(receiver) : 'mina' });
    }
  }

  private async sitting(id: SittingId) {
    const { orgId } = this.past.example;
    const held = must(await this.app.get(Tenancy).write({ orgId, memberId: null, as: 'example' }, async (tx) => ok(await this.app.get(SittingRepository).lock(tx, id))));
    return held!.sitting;
  }
}
