import type { BulkChangeInput, BulkEditInput } from '#contract';
import type { BulkChange } from '#domain/commitment';
import { ok, refuse, type CommitmentId, type LocalDate, type MemberId, type Result, type SiloId } from '#domain/kernel';
import type { BulkInput } from './bulk-edit.ts';

const missing = (field: string, what: string) => refuse('INVALID', `Nothing was changed: ${what} is missing.`, field);

/** The API's change in the domain's words; refuses one that lacks what its kind needs. */
function toChange(input: BulkChangeInput): Result<BulkChange> {
  const why = { reason: input.reason ?? null, note: input.note ?? undefined };
  switch (input.kind) {
    case 'OWNER': return input.ownerId == null ? missing('ownerId', 'who') : ok({ kind: 'OWNER', ownerId: input.ownerId as MemberId });
    case 'DATE': return input.on == null ? missing('on', 'the date') : ok({ kind: 'DATE', on: input.on as LocalDate, ...why });
    case 'DAYS': return input.days == null ? missing('days', 'the number of days') : ok({ kind: 'DAYS', days: input.days, ...why });
    case 'NEXT_STEP': case 'DONE_WHEN': case 'CUSTOMER_EFFECT': return input.text == null ? missing('text', 'the text') : ok({ kind: input.kind, text: input.text });
    case 'TITLE': return input.find == null ? missing('find', 'what the titles say now') : ok({ kind: 'TITLE', find: input.find, text: input.text ?? '' });
    case 'CARRIED_BY': return input.carriedBy == null ? missing('carriedBy', 'the silo') : ok({ kind: 'CARRIED_BY', carriedBy: input.carriedBy as SiloId });
    case 'VERIFIER': return ok({ kind: 'VERIFIER', verifierId: (input.verifierId ?? null) as MemberId | null });
    case 'EFFECT_ON': return ok({ kind: 'EFFECT_ON', on: (input.on ?? null) as LocalDate | null });
    case 'PROMISED_TO': return ok({ kind: 'PROMISED_TO', promisedTo: (input.promisedTo ?? null) as SiloId | null });
    case 'CONTRIBUTING': {
      const [add, remove] = [input.addSilos ?? [], input.removeSilos ?? []] as [SiloId[], SiloId[]];
      return add.length + remove.length === 0 ? missing('addSilos', 'which silos') : ok({ kind: 'CONTRIBUTING', add, remove });
    }
    case 'CHANGE_KIND': return input.changeKind == null ? missing('changeKind', 'what kind of change it is') : ok({ kind: 'CHANGE_KIND', changeKind: input.changeKind, ...(input.playbook != null && { playbook: input.playbook }) });
    case 'WITHDRAW': return ok({ kind: 'WITHDRAW', reason: input.text ?? '' });
    case 'ON_TRACK': return ok({ kind: 'ON_TRACK' });
  }
}

export function toBulk(input: BulkEditInput): Result<BulkInput> {
  const change = toChange(input.change);
  return change.ok ? ok({ rows: input.rows.map(({ id, version }) => ({ id: id as CommitmentId, version })), change: change.value }) : change;
}
