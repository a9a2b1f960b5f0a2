import { useQuery } from '@apollo/client/react';
import type { BulkChangeInput } from '#contract';
import { MOST_AT_ONCE } from '#domain/commitment';
import { useEffect, useState } from 'react';
import styles from './bulk-bar.module.css';
import { PreviewBulkEditDocument } from './bulk.generated.ts';
import { bulkSummary, moveLine, refusalLine } from './bulk-words.ts';
import type { Row } from './use-bulk.ts';

const SETTLE_MS = 250;

/** A value once it has rested. */
const useRested = <Value,>(value: Value): Value => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
};

/** How many would change, which would not and why, and whom it moves: by the server's own rules, before anything is saved. */
export const useBulkPreview = (rows: readonly Row[], change: BulkChangeInput | null) => {
  const wanted = useRested(change === null ? null : JSON.stringify(change));
  const input = { rows: rows.slice(0, MOST_AT_ONCE).map(({ id, version }) => ({ id, version })), change: wanted === null ? ({} as BulkChangeInput) : (JSON.parse(wanted) as BulkChangeInput) };
  const { data, previousData } = useQuery(PreviewBulkEditDocument, { variables: { input }, skip: change === null || wanted === null, fetchPolicy: 'network-only' });
  return (change === null ? undefined : (data ?? previousData))?.previewBulkEdit;
};

export const BulkPreview = ({ seen, of }: { seen: NonNullable<ReturnType<typeof useBulkPreview>>; of: number }) => {
  if (seen.problem) return <p className={styles.problem} role="alert">{seen.problem.message}</p>;
  const { changes, refusals, moves } = seen.preview!;
  return (
    <div className={styles.preview} role="status">
      <p className={styles.summary}>{of > MOST_AT_ONCE && `Of the first ${MOST_AT_ONCE.toLocaleString('en-GB')}: `}{bulkSummary(changes, refusals, false)}</p>
      <ul className={styles.lines}>
        {moves.slice(0, 4).map((move) => <li key={`${move.what} ${move.silo?.id ?? move.member?.id ?? ''}`}>{moveLine(move)}</li>)}
        {moves.length > 4 && <li>and {moves.length - 4} more</li>}
        {refusals.map((refusal) => <li key={refusal.because} className={styles.refusal}>{refusalLine(refusal)}</li>)}
      </ul>
    </div>
  );
};
