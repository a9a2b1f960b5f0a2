/** What becomes of a field: SAME, TAKEN from the file, or KEPT because somebody changed it here since the last file. */
export type Merged = { readonly value: string; readonly verdict: 'SAME' | 'TAKEN' | 'KEPT' };

/**
 * A file's word against the record's. Only what the file itself changed since it was last read counts, so that reading an
 * old file again never undoes people's work. `before` is what the last file said; null when none did.
 */
export function merge(current: string, before: string | null, now: string): Merged {
  if (now === before || now === current) return { value: current, verdict: 'SAME' };
  return before === null || before === current ? { value: now, verdict: 'TAKEN' } : { value: current, verdict: 'KEPT' };
}

export const sameSaid = (one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean => {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? '') === (other[name] ?? ''));
};
