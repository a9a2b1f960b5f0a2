import { Injectable } from '@nestjs/common';
import { carryOver, closeSitting, lockMinutes, type Outcome, type Sitting } from '#domain/forum';
import { ok, type AgendaItemId, type LocalDate, type MemberId, type Result, type SittingId } from '#domain/kernel';
import { sha256, type TenantTx } from '#server/database';
import { SittingRepository } from '../sitting.repository.ts';
import { SittingsOfForum } from '../sittings-of-forum.ts';
import { TakeSittingStep, type SittingInput } from './take-sitting-step.ts';

type Terms = { id: string; ownerId: MemberId | null; dueOn: LocalDate | null };

const TERMS = `
  select id, coalesce(owner_id, named_owner_id) as "ownerId", coalesce(agreed_on, proposed_on) as "dueOn"
  from commitment where org_id = $1 and id = any($2::uuid[])`;

const digest = (text: string): string => sha256(text).toString('hex');

/** Closes a sitting: its minutes are drafted, signed and locked in the same commit, and what is open goes to the next one. */
@Injectable()
export class CloseSitting {
  constructor(
    private readonly sittings: SittingRepository,
    private readonly ofForum: SittingsOfForum,
    private readonly steps: TakeSittingStep,
  ) {}

  async run(tx: TenantTx, input: SittingInput): Promise<Result<SittingId>> {
    const held = await this.steps.hold(tx, input);
    if (!held.ok) return held;
    const { sitting, step } = held.value;
    const current = await this.withTermsOfToday(tx, sitting);
    const { decided: closed, emit } = await this.steps.decide(tx, held.value, (taken) => closeSitting(current, taken));
    if (!closed.ok) return closed;
    const locked = lockMinutes(closed.value.sitting, step.by, digest, tx.now);
    if (!locked.ok) return locked;
    await this.sittings.lockMinutes(tx, locked.value.minutes);
    const saved = await this.sittings.save(tx, held.value, closed.value.sitting);
    if (!saved.ok) return saved;
    await this.carry(tx, sitting);
    emit([...closed.value.facts, ...locked.value.facts]);
    return ok(input.id);
  }

  /** A promise made in the room can have got another owner or date on its owner's own screen since. */
  private async withTermsOfToday(tx: TenantTx, sitting: Sitting): Promise<Sitting> {
    const made = sitting.outcomes.flatMap((outcome) => (outcome.kind === 'COMMITMENT' && outcome.commitmentId !== null ? [outcome.commitmentId] : []));
    if (made.length === 0) return sitting;
    const terms = new Map((await tx.sql<Terms>('captured-terms', TERMS, [tx.orgId, made])).map((one) => [one.id, one]));
    const outcomes = sitting.outcomes.map((outcome): Outcome => {
      const now = outcome.kind === 'COMMITMENT' && outcome.commitmentId !== null ? terms.get(outcome.commitmentId) : undefined;
      return outcome.kind === 'COMMITMENT' && now ? { ...outcome, ownerId: now.ownerId, dueOn: now.dueOn } : outcome;
    });
    return { ...sitting, outcomes };
  }

  /** A next sitting that is open already takes the open matters now; one that opens later takes them then. */
  private async carry(tx: TenantTx, sitting: Sitting): Promise<void> {
    const nextId = await this.ofForum.nextOpen(tx, sitting.forumId, sitting.id);
    const next = nextId === null ? null : await this.sittings.lock(tx, nextId);
    if (!next) return;
    const known = new Set(next.sitting.agenda.flatMap((item) => item.subject?.id ?? []));
    const carried = carryOver(sitting).filter((item) => !known.has(item.subject?.id ?? '')).map((item) => ({ ...item, id: tx.newId<AgendaItemId>() }));
    if (carried.length === 0) return;
    await this.sittings.save(tx, next, { ...next.sitting, agenda: [...carried, ...next.sitting.agenda] });
    const data = { forumId: sitting.forumId, fromSittingId: sitting.id, itemIds: carried.map((item) => item.id) };
    tx.emit({ type: 'sitting.items-carried', subject: { kind: 'sitting', id: next.sitting.id }, data });
  }
}
