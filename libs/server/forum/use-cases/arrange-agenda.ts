import { Injectable } from '@nestjs/common';
import { proposeAgenda, setAgenda, type AgendaItem, type ProposedAgenda, type Sitting } from '#domain/forum';
import { cleanText, ok, refuse, type AgendaItemId, type CommitmentId, type Result, type SittingId, type Subject } from '#domain/kernel';
import { CommitmentRepository } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { CandidatesReader } from '../candidates.reader.ts';
import { TakeSittingStep, type SittingInput } from './take-sitting-step.ts';

export type NewItem = { readonly title: string; readonly why?: string; readonly minutes: number; readonly commitmentId?: CommitmentId | null };
/** An item that stays: in this order, with this many minutes (left out: as before). */
export type KeptItem = { readonly id: AgendaItemId; readonly minutes?: number | null };

/** Makes a sitting's agenda: from what is proposed, and by cutting, ordering and adding. */
@Injectable()
export class ArrangeAgenda {
  constructor(
    private readonly candidates: CandidatesReader,
    private readonly commitments: CommitmentRepository,
    private readonly steps: TakeSittingStep,
  ) {}

  /** What the exceptions of today propose beside what is on the agenda already, within the time that it leaves. */
  async propose(tx: TenantTx, sitting: Sitting): Promise<ProposedAgenda> {
    const taken = sitting.agenda.reduce((sum, item) => sum + item.minutes, 0);
    return proposeAgenda(await this.candidates.read(tx, sitting), sitting.minutes - taken);
  }

  /** Takes up what is proposed: all that fits, or those named (also when they do not fit). */
  accept(tx: TenantTx, input: SittingInput & { readonly subjectIds?: readonly string[] | null }): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, async (sitting, step) => {
      const proposed = await this.propose(tx, sitting);
      const { subjectIds } = input;
      const wanted = subjectIds ? [...proposed.items, ...proposed.left].filter(({ subject }) => subject !== null && subjectIds.includes(subject.id)) : proposed.items;
      const fresh = wanted.map(({ subject, title, why, minutes, carried }) => ({ id: tx.newId<AgendaItemId>(), subject, title, why, minutes, carried }));
      if (fresh.length === 0) return refuse('INVALID', 'Nothing was changed: there is nothing proposed that is not on the agenda.', 'commitmentIds');
      return setAgenda(sitting, [...sitting.agenda, ...fresh], step);
    });
  }

  /** The agenda in the order of these ids; what is left out is cut. */
  arrange(tx: TenantTx, input: SittingInput & { readonly items: readonly KeptItem[] }): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, (sitting, step) => {
      const known = new Map(sitting.agenda.map((item) => [item.id, item]));
      if (input.items.some(({ id }) => !known.has(id))) return refuse('NOT_FOUND', 'Nothing was changed: one of these items is not on the agenda.', 'items');
      const items = input.items.map(({ id, minutes }): AgendaItem => ({ ...known.get(id)!, minutes: minutes ?? known.get(id)!.minutes }));
      return setAgenda(sitting, items, step);
    });
  }

  add(tx: TenantTx, input: SittingInput & NewItem): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, async (sitting, step) => {
      const subject = await this.subjectOf(tx, sitting, input.commitmentId ?? null);
      if (!subject.ok) return subject;
      const title = cleanText(input.title).slice(0, 500) || (subject.value?.title ?? '');
      const why = cleanText(input.why ?? '').slice(0, 500) || 'Added by hand.';
      const item = { id: tx.newId<AgendaItemId>(), subject: subject.value?.subject ?? null, title, why, minutes: input.minutes, carried: 0 };
      return setAgenda(sitting, [...sitting.agenda, item], step);
    });
  }

  private async subjectOf(tx: TenantTx, sitting: Sitting, id: CommitmentId | null): Promise<Result<{ subject: Subject; title: string } | null>> {
    if (id === null) return ok(null);
    const held = await this.commitments.find(tx, id);
    if (held === null) return refuse('NOT_FOUND', 'Nothing was added: there is no such commitment.', 'commitmentId');
    if (sitting.agenda.some((item) => item.subject?.id === id)) return refuse('INVALID', 'Nothing was added: this commitment is on the agenda already.', 'commitmentId');
    return ok({ subject: { kind: 'commitment', id }, title: held.commitment.title });
  }
}
