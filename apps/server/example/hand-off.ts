import { addDays } from '#domain/calendar';
import * as life from '#domain/handoff';
import type { CommitmentId, HandoffId } from '#domain/kernel';
import { ContributionSteps, OfferHandoff, TakeHandoffStep } from '#server/handoff';
import type { Parts } from '../cli/with-program.ts';
import { HANDOFFS, PARTS, type HandoffScript, type PartScript } from './handoffs.ts';
import type { Past } from './live-through.ts';
import { leadOf } from './people.ts';
import type { Day, PromiseScript } from './script.ts';

type Add = (day: Day, doing: () => Promise<void>) => void;
type Turn = HandoffScript['then'][number];
const GIVERS: readonly Turn['do'][] = ['offer-again', 'deliver', 'ask-due'];

/** Lets the silos of the example hand off and take parts, on the days on which they did. */
export class HandingOff {
  constructor(
    private readonly app: Parts,
    private readonly past: Past,
    private readonly scripts: readonly PromiseScript[],
  ) {}

  schedule(add: Add): void {
    for (const script of HANDOFFS) this.handOff(script, add);
    for (const script of PARTS) this.takePart(script, add);
  }

  private handOff(script: HandoffScript, add: Add): void {
    const { title, from, to } = script;
    const { silos } = this.past.example;
    let id: HandoffId;
    add(script.on, async () => {
      const terms = { commitmentId: this.inside(script.inside), title, ready: script.ready, fromSilo: silos[from], toSilo: silos[to], dueOn: this.past.on(script.due) };
      id = await this.past.as(leadOf(from), (tx) => this.app.get(OfferHandoff).run(tx, terms), title);
    });
    for (const turn of script.then) {
      const by = leadOf(GIVERS.includes(turn.do) ? from : to);
      add(turn.on, async () => {
        await this.past.as(by, (tx) => this.app.get(TakeHandoffStep).run(tx, { id }, this.stepFor(turn)), `${title}: ${turn.do}`);
      });
    }
  }

  private stepFor(turn: Turn): (handoff: life.Handoff, step: life.HandoffStep) => life.HandoffDecided {
    const date = (day: Day) => addDays(this.past.today, day);
    switch (turn.do) {
      case 'accept': return (h, step) => life.accept(h, turn, step);
      case 'done': return (h, step) => life.sayDone(h, turn, step);
      case 'return': return (h, step) => life.giveBack(h, { reason: turn.reason, wishedOn: turn.wished === undefined ? null : date(turn.wished) }, step);
      case 'offer-again': return (h, step) => life.offerAgain(h, { dueOn: date(turn.due), note: turn.note }, step);
      case 'deliver': return (h, step) => life.deliver(h, { evidence: turn.evidence, met: h.ready.map((_line, index) => index) }, step);
      case 'ask-due': return (h, step) => life.moveDue(h, { on: date(turn.due), reason: turn.reason, note: turn.note }, step);
      case 'agree-due': return (h, step) => life.answerDue(h, { yes: true }, step);
    }
  }

  private takePart(script: PartScript, add: Add): void {
    const siloId = this.past.example.silos[script.silo];
    const steps = () => this.app.get(ContributionSteps);
    add(script.on, async () => {
      const asked = { commitmentId: this.inside(script.inside), siloId, part: script.part, dueOn: script.due === undefined ? null : this.past.on(script.due) };
      await this.past.as(leadOf(this.called(script.inside).from), (tx) => steps().ask(tx, asked), script.part);
    });
    for (const { on, do: what, note } of script.then) {
      const decide = { accept: life.acceptContribution, done: life.finishContribution, decline: life.declineContribution }[what];
      add(on, async () => {
        await this.past.as(leadOf(script.silo), (tx) => steps().answerOf(tx, { commitmentId: this.inside(script.inside), siloId }, (part, step) => decide(part, { note }, step)), script.part);
      });
    }
  }

  private inside(title: string): CommitmentId {
    return this.past.commitmentOf(this.called(title));
  }

  private called(title: string): PromiseScript {
    return this.scripts.find((script) => script.title === title)!;
  }
}
