import { parsePromise } from '#domain/commitment';
import { Button, Keys } from '#web/ui';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { isOver, LoadCheck } from '../load/load-check.tsx';
import { useLoad } from '../load/use-load.ts';
import { LineInput } from './line-input.tsx';
import { LineParts } from './line-parts.tsx';
import styles from './quick-capture.module.css';
import { useCapture } from './use-capture.ts';
import { useLedSilos, usePromiseBook } from './use-promise-book.ts';

type QuickCaptureProps = { readonly onClose: () => void; readonly onAllFields: () => void; readonly onOpen: (id: string) => void };

const HINT = 'Silo: what, by when, @owner, > to whom. Owner and date may follow, unless you lead that silo.';

/** A promise in one line, wherever one is: what it will mean stands below while it is typed. */
export const QuickCapture = ({ onClose, onAllFields, onOpen }: QuickCaptureProps) => {
  const [line, setLine] = useState('');
  const [tried, setTried] = useState(false);
  const book = usePromiseBook();
  const capture = useCapture({ onOpen });
  const hint = useId();
  const [overLimit, setOverLimit] = useState(false);
  const led = useLedSilos();
  const parsed = book && line.trim() !== '' ? parsePromise(line, book) : null;
  const promised = parsed?.ok && led.has(parsed.value.carrier.id) ? parsed.value : null;
  const found = useLoad(promised?.owner ? { id: null, carriedBy: promised.carrier.id, ownerId: promised.owner.id, on: promised.dueOn } : null);
  const refused = capture.problem ?? (parsed && !parsed.ok ? parsed.problem : null);
  // While somebody types, half a line is not a mistake: what is wrong is said in colour once they have tried to keep it.
  const wrong = refused !== null && (tried || capture.problem !== null);

  const keep = async (more: boolean) => {
    setTried(true);
    if (!parsed?.ok || capture.busy || !(await capture.keep(parsed.value, overLimit))) return;
    setLine('');
    setOverLimit(false);
    setTried(false);
    if (!more) onClose();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void keep(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void keep(true);
  };
  return (
    <form className={styles.capture} aria-label="New commitment in one line" onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <LineInput
        line={line}
        book={book}
        invalid={wrong}
        describedBy={hint}
        onChange={(next) => {
          setLine(next);
          setTried(false);
          capture.forget();
        }}
      />
      {parsed?.ok && book && <LineParts line={parsed.value} book={book} />}
      <LoadCheck
        quiet
        found={found}
        owner={promised?.owner?.name ?? ''}
        silo={promised?.carrier.name ?? ''}
        confirm={{ checked: overLimit, onChange: setOverLimit }}
      />
      <p id={hint} className={styles.hint} data-wrong={wrong || undefined} aria-live="polite">
        {refused ? refused.message : HINT}
      </p>
      <div className={styles.foot}>
        <Button look="plain" onClick={onAllFields}>
          All fields
        </Button>
        <span className={styles.more}>
          <Keys keys="mod+Enter" /> keeps it and stays
        </span>
        <Button type="submit" look="primary" busy={capture.busy} disabled={line.trim() === ''}>
          {isOver(found) ? 'Promise over the limit' : 'Put it on the list'}
        </Button>
      </div>
    </form>
  );
};
