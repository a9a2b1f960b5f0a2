import { ok, readText, refuse, type LocalDate, type Result, type SiloId, type TextRule } from '#domain/kernel';
import { may, ruleOf } from './may.ts';
import type { Capacity } from './capacity.ts';

export type Closable = { readonly id: SiloId; readonly name: string; readonly version: number; readonly closedOn: LocalDate | null };

export type Closing = { readonly silo: Closable; readonly heir: Closable | null; readonly version: number | undefined; readonly capacities: ReadonlySet<Capacity>; readonly sittingNow: boolean };

const STALE = 'Somebody changed this silo meanwhile. Nothing was changed by you; look at it as it is now and repeat it.';

/**
 * Whether a silo can be closed into its heir. Refuses NOT_ALLOWED, STALE, WRONG_STATE (closed already, an heir that is
 * closed, a sitting that is in the room now), INVALID (no heir, or itself).
 */
export function mayClose({ silo, heir, version, capacities, sittingNow }: Closing): Result<null> {
  if (!may('silo.edit', capacities)) return refuse('NOT_ALLOWED', `Nothing was changed. ${ruleOf('silo.edit').sentence}`);
  if (silo.closedOn !== null) return refuse('WRONG_STATE', `${silo.name} is closed already. Nothing was changed.`);
  if (heir === null || heir.id === silo.id) return refuse('INVALID', 'Nothing was changed: name the other silo that takes over what is open.', 'heirId');
  if (heir.closedOn !== null) return refuse('WRONG_STATE', `Nothing was changed: ${heir.name} is closed itself. Choose a silo that is open.`, 'heirId');
  if (version !== undefined && version !== silo.version) return refuse('STALE', STALE);
  if (sittingNow) return refuse('WRONG_STATE', 'Nothing was changed: a sitting with its seat is in the room now. Close the sitting first.');
  return ok(null);
}

/** What is written about a silo; what is left out stays. */
export type SiloWords = { readonly name?: string | null; readonly key?: string | null; readonly mandate?: string | null; readonly kind?: string | null };

const NAME: TextRule = { field: 'name', what: 'a name', most: 200, needed: true };
const MANDATE: TextRule = { field: 'mandate', what: 'a mandate', most: 2_000 };
const KIND: TextRule = { field: 'kind', what: 'a kind', most: 100 };
const KEY = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}$/u;

/** Reads the words of a silo. A key stands in addresses and filters: letters, digits, hyphens, dots. Refuses INVALID. */
export function readSiloWords(words: SiloWords): Result<{ readonly name?: string; readonly key?: string; readonly mandate?: string; readonly kind?: string }> {
  const read: { name?: string; key?: string; mandate?: string; kind?: string } = {};
  for (const [field, rule] of [['name', NAME], ['mandate', MANDATE], ['kind', KIND]] as const) {
    const said = words[field];
    if (said == null) continue;
    const text = readText(said, rule);
    if (!text.ok) return text;
    read[field] = text.value;
  }
  if (words.key != null) {
    const key = words.key.trim();
    if (!KEY.test(key)) return refuse('INVALID', 'A key has 1 to 100 letters, digits, hyphens and dots, and begins with a letter or digit, such as "support".', 'key');
    read.key = key;
  }
  return ok(read);
}
