import { Injectable } from '@nestjs/common';
import { dropSuggestion, factOf, ripple, suggestDate, type Decided, type Follows } from '#domain/commitment';
import { may } from '#domain/org';
import { ok, type CommitmentId, type MemberId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { CommitmentRepository, type Held } from '../commitment.repository.ts';
import { TakeStep } from '../use-cases/take-step.ts';
import { RippleReader, type Behind } from './ripple.reader.ts';

/**
 * `moved`: its agreed date is a later one now, so others are told. `held`: it said no to following. Otherwise only what
 * was suggested before is looked at again.
 */
export type Ripple = { readonly id: CommitmentId; readonly why: 'moved' | 'held' | 'changed'; readonly askedBy: MemberId | null };

type Wanted = { readonly follows: Follows; readonly cause: CommitmentId };

/** Suggests to others the dates that follow from an agreed one, and takes back what no longer follows. It moves nobody's date. */
@Injectable()
export class PassOnRipple {
  constructor(
    private readonly reader: RippleReader,
    private readonly commitments: CommitmentRepository,
    private readonly steps: TakeStep,
  ) {}

  async run(tx: TenantTx, happened: Ripple): Promise<Result<null>> {
    const near = await this.reader.behind(tx, [happened.id]);
    const causes = new Set([happened.id, ...[...near.suggested.values()]]);
    const behind = causes.size === 1 ? near : await this.reader.behind(tx, [...causes]);
    const wanted = wantedDates(behind, causes, happened);
    const concerned = [...wanted.keys(), ...behind.suggested.keys()];
    if (concerned.length === 0) return ok(null);
    const held = new Map((await this.commitments.findAll(tx, [...new Set([...concerned, ...causes])])).map((one) => [one.commitment.id, one]));
    const told: CommitmentId[] = [];
    for (const id of [...new Set(concerned)].sort()) {
      const one = held.get(id);
      const decided = one && (await this.decide(tx, one, wanted.get(id), causes, held, happened));
      if (!decided?.ok) continue;
      await this.commitments.save(tx, one!.commitment, decided.value.commitment);
      tx.emit(...decided.value.facts);
      if (decided.value.commitment.suggested?.becauseOf === happened.id) told.push(id);
    }
    const cause = held.get(happened.id)?.commitment;
    if (cause && told.length > 0) tx.emit(factOf(cause, 'commitment.rippled', { toOn: cause.agreedOn, toIds: told }));
    return ok(null);
  }

  /** What one of those behind is told now; null when what was suggested before still holds, or nothing was. */
  private async decide(
    tx: TenantTx, { commitment, escalated }: Held, wanted: Wanted | undefined, causes: ReadonlySet<CommitmentId>, held: ReadonlyMap<CommitmentId, Held>, happened: Ripple,
  ): Promise<Decided | null> {
    const { suggested, asked } = commitment;
    if (wanted === undefined) return suggested?.becauseOf && causes.has(suggested.becauseOf) ? dropSuggestion(commitment) : null;
    const { toOn } = wanted.follows;
    const isTold = suggested !== null && (suggested.on === toOn || (suggested.on > toOn && suggested.becauseOf !== wanted.cause));
    if (isTold || commitment.standing !== 'ACCEPTED' || (asked !== null && asked.on >= toOn)) return null;
    const cause = held.get(wanted.cause)?.commitment;
    if (!cause) return null;
    for (const by of [happened.askedBy, cause.ownerId]) {
      if (by === null) continue;
      const step = await this.steps.stepOf(tx, commitment, by, { escalated }, cause);
      if (may('commitment.suggest-date', step.capacities)) return suggestDate(commitment, { on: toOn, reason: 'DEPENDENCY', becauseOf: cause.id }, step);
    }
    return null;
  }
}

/** The latest date that follows for each, of all causes that have a say: the one that moved now, and for what was suggested before, its own. */
function wantedDates({ graph, suggested }: Behind, causes: ReadonlySet<CommitmentId>, { id: now, why }: Ripple): ReadonlyMap<CommitmentId, Wanted> {
  const wanted = new Map<CommitmentId, Wanted>();
  for (const cause of causes) {
    const as = graph.commitments.get(cause);
    if (as?.standing !== 'ACCEPTED' || as.on === null) continue;
    const isNews = cause === now && why === 'moved';
    for (const follows of ripple(graph, [{ id: cause, on: as.on, fromOn: null }], why === 'held' ? new Set<CommitmentId>([now]) : undefined)) {
      const known = wanted.get(follows.id);
      if ((isNews || suggested.get(follows.id) === cause) && (known === undefined || known.follows.toOn < follows.toOn)) wanted.set(follows.id, { follows, cause });
    }
  }
  return wanted;
}
