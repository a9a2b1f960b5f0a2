import type { Parts } from '../cli/with-program.ts';
import { addDays, atLocal, localDateOf } from '#domain/calendar';
import { instant, type CommitmentId, type Instant, type LocalDate, type Result, type Zone } from '#domain/kernel';
import { mention } from '#domain/talk';
import { AcceptCommitment, CommentOnCommitment, ProposeCommitment, TakeStep } from '#server/commitment';
import { SystemDoor, Tenancy, type TenantTx } from '#server/database';
import { RaiseCounters } from '#server/escalation';
import { Effects, Jobs, Tick } from '#server/jobs';
import { DeliverDue } from '#server/notice';
import { OpenExample, SetExampleClock } from '#server/org';
import type { Example } from './found-example.ts';
import { speakerOf, stepFor } from './live-promise.ts';
import { must } from './must.ts';
import { COMPANY, leadOf, type Person } from './people.ts';
import type { Day, Happening, PromiseScript } from './script.ts';

const ZONE = COMPANY.zone as Zone;

/** The example's past, lived day by day through the same use cases that everybody else uses. */
export class Past {
  private readonly started = new Map<PromiseScript, CommitmentId>();
  private readonly tenancy: Tenancy;
  readonly today: LocalDate;

  constructor(
    private readonly app: Parts,
    readonly example: Example,
    now: Instant,
  ) {
    this.tenancy = app.get(Tenancy);
    this.today = localDateOf(now, ZONE);
  }

  on(day: Day): LocalDate {
    return addDays(this.today, day);
  }

  commitmentOf(script: PromiseScript): CommitmentId {
    return this.started.get(script)!;
  }

  /** One working morning: the clock moves there, what was due happens, and what people do follows. */
  async live(day: Day, time: string, doings: readonly (() => Promise<void>)[]): Promise<void> {
    await this.moveTo(day, time);
    await this.settle();
    for (const doing of doings) await doing();
    if (doings.length > 0) await this.settle();
  }

  /** The clock goes on within a day, as it does in a room. */
  moveTo(day: Day, time: string): Promise<void> {
    return this.setClock(atLocal(this.on(day), time, ZONE));
  }

  async propose(script: PromiseScript): Promise<void> {
    const { members, silos } = this.example;
    // An empty promise list would hide who asks: the receiving silo's lead does, or the CCO for the customers.
    const by: Person = script.to ? leadOf(script.to) : 'mina';
    const id = await this.as(by, (tx) => this.app.get(ProposeCommitment).run(tx, {
      title: script.title,
      customerEffect: script.effect,
      doneWhen: script.doneWhen,
      carriedBy: silos[script.from],
      promisedTo: script.to ? silos[script.to] : null,
      contributingSiloIds: script.contributing?.map((key) => silos[key]),
      ownerId: script.owner ? members[script.owner] : null,
      on: script.due === undefined ? null : this.on(script.due),
    }), script.title);
    this.started.set(script, id);
  }

  async happen(script: PromiseScript, happening: Happening): Promise<void> {
    const id = this.commitmentOf(script);
    const by = speakerOf(script, happening);
    if (happening.do === 'comment') {
      await this.as(by, (tx) => this.app.get(CommentOnCommitment).run(tx, { id, text: this.naming(happening.text) }), script.title);
      return;
    }
    if (happening.do === 'raise') {
      await this.as(by, (tx) => this.app.get(RaiseCounters).run(tx, { id, reason: happening.reason }), script.title);
      return;
    }
    if (happening.do === 'accept-over-limit') {
      await this.as(by, (tx) => this.app.get(AcceptCommitment).run(tx, { id, overLimit: true }), script.title);
      return;
    }
    const decide = stepFor(happening, { today: this.today, memberId: (person) => this.example.members[person] });
    await this.as(by, (tx) => this.app.get(TakeStep).run(tx, { id }, decide), `${script.title}: ${happening.do} by ${by}`);
  }

  /** `@priya` in a script is that person. */
  private naming(text: string): string {
    return text.replace(/@([a-z]+)/g, (whole, person: Person) => (person in this.example.members ? mention(this.example.members[person]) : whole));
  }

  /** Runs a use case as one of the people, and insists that it is allowed. */
  async as<Value>(person: Person, useCase: (tx: TenantTx) => Promise<Result<Value>>, what: string): Promise<Value> {
    return must(await this.run(person, useCase), what);
  }

  /** Runs a use case as one of the people; a refusal is an answer. */
  run<Value>(person: Person, useCase: (tx: TenantTx) => Promise<Result<Value>>): Promise<Result<Value>> {
    const { orgId, members } = this.example;
    return this.tenancy.write({ orgId, memberId: members[person] }, useCase);
  }

  async comeBack(): Promise<void> {
    const actor = { orgId: this.example.orgId, memberId: null, as: 'example' };
    must(await this.tenancy.write(actor, (tx) => this.app.get(OpenExample).run(tx, { key: COMPANY.key })));
    await this.settle();
  }

  private async setClock(at: Instant): Promise<void> {
    const actor = { orgId: this.example.orgId, memberId: null, as: 'example' };
    must(await this.tenancy.write(actor, (tx) => this.app.get(SetExampleClock).run(tx, { at })));
  }

  /** Lets everything that follows from what has happened happen, before the clock moves on. */
  private async settle(): Promise<void> {
    const { orgId } = this.example;
    for (let round = 0; round < 50; round += 1) {
      await this.app.get(Jobs).seal();
      await this.app.get(Tick).claimDue(orgId);
      const open = await this.app.get(SystemDoor).sql<{ factId: string; handler: string }>(
        'example-open-effects',
        `select fact_id as "factId", handler from fact_effect where org_id = $1 and done_at is null`,
        [orgId],
      );
      const waiting = await this.app.get(SystemDoor).sql('example-heads', 'select 1 from fact_head where org_id = $1 limit 1', [orgId]);
      if (open.length === 0 && waiting.length === 0) return this.app.get(DeliverDue).run(orgId);
      for (const effect of open) await this.app.get(Effects).run({ orgId, ...effect });
    }
    throw new Error('The example’s facts do not come to rest.');
  }
}

/** The offset of an organization that begins on a day before now, at nine in the morning. */
export const offsetFor = (now: Instant, day: Day): number => instant(atLocal(addDays(localDateOf(now, ZONE), day), '09:00', ZONE)) - now;
