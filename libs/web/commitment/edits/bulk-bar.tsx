import { useApolloClient } from '@apollo/client/react';
import type { CommitmentFilter } from '#contract';
import { Button, Keys, useClock, useShortcut } from '#web/ui';
import { useState } from 'react';
import type { Directory } from '../list/use-directory.ts';
import styles from './bulk-bar.module.css';
import { BULK_CHOICES, BulkFields, changeOf, type Draft } from './bulk-fields.tsx';
import { BulkPreview, useBulkPreview } from './bulk-preview.tsx';
import { refusalLine } from './bulk-words.ts';
import { rowsOfView, versionsOf } from './rows-of-view.ts';
import { useSelected } from './selection-context.ts';
import type { Selection } from './selection.ts';
import { useBulk } from './use-bulk.ts';
import { useEscape } from './use-escape.ts';

type BulkBarProps = { selection: Selection; directory: Directory; filter: CommitmentFilter; total: number; /** The list is read again. */ onChanged: () => void };

/** What can be done with the selected rows: quiet at the foot of the list, with what it would do before it is done. */
export const BulkBar = ({ selection, directory, filter, total, onChanged }: BulkBarProps) => {
  const client = useApolloClient();
  const { today } = useClock();
  const selected = useSelected(selection);
  const [draft, setDraft] = useState<Draft | null>(null);
  const { state, run, stop, reset } = useBulk((refused) => {
    setDraft(null);
    selection.set(refused);
    onChanged();
  });
  const rows = versionsOf(client, selected);
  const change = draft && changeOf(draft, today);
  const seen = useBulkPreview(rows, change);
  const clear = () => {
    reset();
    setDraft(null);
    selection.clear();
  };
  useShortcut('b', 'Change the selected rows', () => setDraft((now) => now ?? { kind: 'OWNER', value: '', reason: '', note: '' }), { group: 'List', off: selected.size === 0 });
  useEscape(selected.size > 0, clear);
  if (selected.size === 0 && state.kind !== 'running' && !(state.kind === 'done' && state.refusals.length > 0)) return null;
  const running = state.kind === 'running';
  const changes = seen?.preview?.changes ?? 0;
  const verb = BULK_CHOICES.find(({ value }) => value === draft?.kind)?.verb ?? 'Change';
  const count = selected.size > rows.length || selected.size > 1_000 ? selected.size : changes;
  return (
    <section
      className={styles.bar}
      aria-label="Selected rows"
      tabIndex={-1}
      data-print="no"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (!draft) return clear();
        setDraft(null);
        event.currentTarget.focus();
      }}
    >
      {draft && (
        <form
          className={styles.form}
          aria-label="Change the selected rows"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (change && !running && changes > 0) void run(rows, change);
          }}
        >
          <div className={styles.fields}>
            <BulkFields key={draft.kind} draft={draft} directory={directory} today={today} onChange={setDraft} />
          </div>
          {seen && change && <BulkPreview seen={seen} of={selected.size} />}
          <div className={styles.actions}>
            <Button type="submit" look="primary" busy={running}>
              {changes > 0 && change ? `${verb} ${count.toLocaleString('en-GB')}` : verb}
            </Button>
            <Button look="plain" onClick={() => setDraft(null)}>Cancel</Button>
          </div>
        </form>
      )}
      {state.kind === 'done' && state.refusals.length > 0 && !draft && (
        <div className={styles.preview} role="status">
          <p className={styles.summary}>{state.said} They are still selected:</p>
          <ul className={styles.lines}>{state.refusals.map((refusal) => <li key={refusal.because}>{refusalLine(refusal)}</li>)}</ul>
        </div>
      )}
      {state.kind === 'failed' && <p className={styles.problem} role="alert">{state.message}</p>}
      <div className={styles.line}>
        <span className={styles.count} role="status">{running ? `${state.done.toLocaleString('en-GB')} of ${state.of.toLocaleString('en-GB')} done` : `${selected.size.toLocaleString('en-GB')} selected`}</span>
        {running ? (
          <Button onClick={stop}>Stop after these</Button>
        ) : (
          <>
            {selected.size < total && <Button look="plain" onClick={() => void rowsOfView(client, filter).then((ids) => selection.set(ids))}>Select all {total.toLocaleString('en-GB')}</Button>}
            <Button look="plain" className={styles.clear} onClick={clear}>Clear <Keys keys="Esc" /></Button>
            <div className={styles.choices} role="group" aria-label="What to change">
              {BULK_CHOICES.map(({ value, label }) => (
                <button key={value} type="button" className={styles.choice} aria-pressed={draft?.kind === value} onClick={() => setDraft({ kind: value, value: '', reason: '', note: '' })}>
                  {label}
                </button>
              ))}
            </div>
          </>
        )}
      </div>
    </section>
  );
};
