import { Injectable } from '@nestjs/common';
import * as room from '#domain/forum';
import type { AgendaItemId, MemberId, OutcomeId, Result, SittingId } from '#domain/kernel';
import { KnownReferences } from '#server/commitment';
import type { TenantTx } from '#server/database';
import { TakeSittingStep, type SittingInput } from './take-sitting-step.ts';

/** What happens in the room besides capturing: begin, move on, settle, mark who came. */
@Injectable()
export class RunSitting {
  constructor(
    private readonly steps: TakeSittingStep,
    private readonly known: KnownReferences,
  ) {}

  start(tx: TenantTx, input: SittingInput): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, room.startSitting);
  }

  /** `from` is the item that the mover's screen showed: two who press "next" at once move the room once. */
  takeItem(tx: TenantTx, input: SittingInput & { readonly itemId: AgendaItemId; readonly from: AgendaItemId | null }): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, (sitting, step) => room.takeItem(sitting, input, step));
  }

  settleItem(tx: TenantTx, input: SittingInput & { readonly itemId: AgendaItemId; readonly settled: boolean }): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, (sitting, step) => room.settleItem(sitting, input, step));
  }

  async markAttendance(tx: TenantTx, input: SittingInput & room.MarkAttendance): Promise<Result<SittingId>> {
    const known = await this.known.check(tx, { members: [input.memberId] });
    return known.ok ? this.steps.run(tx, input, (sitting, step) => room.markAttendance(sitting, input, step)) : known;
  }

  async appoint(tx: TenantTx, input: SittingInput & { readonly chairId: MemberId | null; readonly scribeId: MemberId | null }): Promise<Result<SittingId>> {
    const known = await this.known.check(tx, { members: [input.chairId, input.scribeId] });
    return known.ok ? this.steps.run(tx, input, (sitting, step) => room.appointToSitting(sitting, input, step)) : known;
  }

  dropOutcome(tx: TenantTx, input: SittingInput & { readonly outcomeId: OutcomeId }): Promise<Result<SittingId>> {
    return this.steps.run(tx, input, (sitting, step) => room.dropOutcome(sitting, input, step));
  }
}
