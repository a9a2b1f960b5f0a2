import * as life from '#domain/commitment';
import { addDays } from '#domain/calendar';
import type { LocalDate, MemberId } from '#domain/kernel';
import { leadOf, type Person } from './people.ts';
import type { Happening, PromiseScript } from './script.ts';

/** Who speaks when a script does not say: the lead of the side whose turn it is, or the owner. */
export function speakerOf(script: PromiseScript, happening: Happening): Person {
  if (happening.by) return happening.by;
  const receiver = script.to ? leadOf(script.to) : 'mina';
  switch (happening.do) {
    case 'agree-date': case 'refuse-date': case 'verify': case 'return': case 'judge':
      return receiver;
    case 'accept': case 'accept-over-limit': case 'counter': case 'decline':
      return leadOf(script.from);
    default:
      return script.owner ?? leadOf(script.from);
  }
}

type Decide = (commitment: life.Commitment, step: life.Step) => life.Decided;
type World = { readonly today: LocalDate; memberId(person: Person): MemberId };

/** The pure step that a happening stands for; comments are no step. */
export function stepFor(happening: Exclude<Happening, { do: 'comment' | 'raise' | 'accept-over-limit' }>, world: World): Decide {
  const date = (day: number): LocalDate => addDays(world.today, day);
  switch (happening.do) {
    case 'accept': return (c, step) => life.accept(c, {}, step);
    case 'take-ownership': return (c, step) => life.answerOwnership(c, { yes: true }, step);
    case 'counter': return (c, step) => life.counter(c, { on: date(happening.due), note: happening.note }, step);
    case 'decline': return (c, step) => life.decline(c, happening, step);
    case 'on-track': return (c, step) => life.report(c, { state: 'ON_TRACK', confidence: happening.confidence, evidence: happening.evidence }, step);
    case 'at-risk': {
      const { confidence, evidence, ask, text } = happening;
      return (c, step) => life.report(c, { state: 'AT_RISK', confidence, evidence, ask: { kind: ask, text } }, step);
    }
    case 'ask-date': return (c, step) => life.reschedule(c, { on: date(happening.due), reason: happening.reason, note: happening.note }, step);
    case 'agree-date': return (c, step) => life.agreeDate(c, step);
    case 'refuse-date': return (c, step) => life.refuseDate(c, { note: happening.note }, step);
    case 'deliver': {
      const { evidence, link, verifier } = happening;
      const proofs = link ? [{ kind: 'LINK', url: link, title: '' } as const] : [];
      return (c, step) => life.deliver(c, { evidence, proofs, verifierId: verifier ? world.memberId(verifier) : null }, step);
    }
    case 'suggest-date': return (c, step) => life.suggestDate(c, { on: date(happening.due), reason: happening.reason, note: happening.note }, step);
    case 'answer-suggested': return (c, step) => life.answerSuggestedDate(c, happening, step);
    case 'plan-change': return (c, step) => life.planChange(c, { kind: happening.kind, playbook: true }, step);
    case 'pass-step': return (c, step) => life.passPlaybookStep(c, happening, step);
    case 'return': return (c, step) => life.returnDelivery(c, happening, step);
    case 'verify': return (c, step) => life.verify(c, { note: happening.note, effectOn: happening.effect === undefined ? null : date(happening.effect) }, step);
    case 'judge': return (c, step) => life.judgeEffect(c, happening, step);
    case 'withdraw': return (c, step) => life.withdraw(c, happening, step);
  }
}
