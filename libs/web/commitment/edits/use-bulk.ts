import type { BulkChangeInput } from '#contract';
import { MOST_AT_ONCE } from '#domain/commitment';
import { useSend } from '#web/ui';
import { useRef, useState } from 'react';
import { BulkEditDocument, type BulkRefusalsFragment } from './bulk.generated.ts';
import { bulkSummary } from './bulk-words.ts';
import { useUndo } from './use-undo.ts';

export type Row = { readonly id: string; readonly version: number };
export type BulkState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly said: string; readonly refusals: readonly BulkRefusalsFragment[] }
  | { readonly kind: 'failed'; readonly message: string };

const merged = (parts: readonly BulkRefusalsFragment[]): BulkRefusalsFragment[] => {
  const reasons = new Map<string, BulkRefusalsFragment>();
  for (const part of parts) {
    const known = reasons.get(part.because);
    reasons.set(part.because, known ? { ...known, count: known.count + part.count, ids: [...known.ids, ...part.ids], keys: [...known.keys, ...part.keys].slice(0, 5) } : part);
  }
  return [...reasons.values()];
};

/** Carries a bulk edit out, in parts of 1,000 rows, each whole or not at all; one undo takes all parts back. */
export const useBulk = (onChanged: (refused: readonly string[]) => void) => {
  const { send } = useSend();
  const { offer } = useUndo();
  const [state, setState] = useState<BulkState>({ kind: 'idle' });
  const stopped = useRef(false);

  const run = async (rows: readonly Row[], change: BulkChangeInput): Promise<void> => {
    stopped.current = false;
    const bulkIds: string[] = [];
    const refusals: BulkRefusalsFragment[] = [];
    let changed = 0;
    let from = 0;
    let failed: string | null = null;
    for (; from < rows.length && !stopped.current && failed === null; from += MOST_AT_ONCE) {
      setState({ kind: 'running', done: from, of: rows.length });
      const part = rows.slice(from, from + MOST_AT_ONCE);
      const { answer, problem } = await send(BulkEditDocument, { rows: part, change });
      const bulk = answer?.bulk;
      if (problem || !bulk) failed = `${problem?.message ?? ''}${changed > 0 ? ' What was changed before it stays changed.' : ''}`;
      else {
        changed += bulk.changed;
        refusals.push(...bulk.refusals);
        if (bulk.changed > 0) bulkIds.push(bulk.id);
      }
    }
    const all = merged(refusals);
    const said = `${bulkSummary(changed, all, true)}${stopped.current && from < rows.length ? ` Stopped: ${rows.length - from} were left as they are.` : ''}`;
    if (bulkIds.length > 0) offer({ id: bulkIds.join(' '), kind: 'bulk', said }, said);
    setState(failed !== null ? { kind: 'failed', message: failed } : { kind: 'done', said, refusals: all });
    onChanged(failed === null ? all.flatMap(({ ids }) => ids) : rows.slice(from - MOST_AT_ONCE).map(({ id }) => id));
  };

  return { state, run, stop: () => void (stopped.current = true), reset: () => setState({ kind: 'idle' }) };
};
