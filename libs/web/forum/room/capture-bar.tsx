import { useQuery } from '@apollo/client/react';
import type { OutcomeKind } from '#contract';
import { parseCapture, type CaptureBook } from '#domain/forum';
import { LoadCheck, useLoad } from '#web/commitment';
import { Button, dayOf, Keys, useClock, useShortcut } from '#web/ui';
import { useMemo, useRef, useState } from 'react';
import { CaptureNamesDocument } from '../sitting.generated.ts';
import { CaptureOutcomeDocument } from '../steps.generated.ts';
import type { Sitting } from '../use-sitting.ts';
import { useSittingStep } from '../use-sitting-step.ts';
import { KINDS, OUTCOME_WORDS } from '../words.ts';
import styles from './capture-bar.module.css';

const EXAMPLES: Readonly<Record<OutcomeKind, string>> = {
  COMMITMENT: 'Support: refund limits in the app by 12 Dec @priya > Finance',
  DECISION: 'Refunds up to 50 euros need no approval',
  AGREEMENT: 'Support, Finance: one price list from January',
  HAND_OFF: 'Sales: contact data > Support by next fri',
  ESCALATION: 'Who pays for the second shift?',
  PARKED: 'Loyalty scheme, until the survey is in',
};

const HINTS: Readonly<Record<'promise' | 'said', string>> = {
  promise: 'Silo: what, by when, @owner, > to whom. Owner and date may follow until the close.',
  said: 'In one line. Begin with the silos that it concerns and a colon, or without for everybody.',
};

const useBook = (zone: string): CaptureBook | null => {
  const { data } = useQuery(CaptureNamesDocument, { fetchPolicy: 'cache-first' });
  const { now } = useClock();
  const today = dayOf(now, zone);
  return useMemo(() => {
    if (!data) return null;
    const members = data.members.filter(({ active }) => active).map(({ id, name, handle, posts }) => ({ id, name, handle, siloIds: posts.flatMap(({ silo }) => (silo ? [silo.id] : [])) }));
    return { silos: data.silos, members, today } as unknown as CaptureBook;
  }, [data, today]);
};

const Key = ({ at, kind, onChoose }: { at: number; kind: OutcomeKind; onChoose: (kind: OutcomeKind) => void }) => {
  useShortcut(String(at + 1), `Capture: ${OUTCOME_WORDS[kind].one.toLowerCase()}`, () => onChoose(kind), { group: 'The room' });
  return null;
};

/** One line while people talk: its kind by `1` to `6`, what it will mean shown while it is typed, Enter to keep it. */
export const CaptureBar = ({ sitting }: { sitting: Sitting }) => {
  const [kind, setKind] = useState<OutcomeKind>('COMMITMENT');
  const [line, setLine] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const step = useSittingStep(CaptureOutcomeDocument);
  const book = useBook(sitting.forum.zone);
  const parsed = line.trim() && book ? parseCapture(line, book, kind) : null;
  const promise = parsed?.ok && parsed.value.capture.kind === 'COMMITMENT' ? parsed.value.capture : null;
  const found = useLoad(promise ? { id: null, carriedBy: promise.carriedBy, ownerId: promise.ownerId, on: promise.dueOn } : null);
  const nameOf = (id: string | null, names?: readonly { readonly id: string; readonly name: string }[]): string => names?.find((one) => one.id === id)?.name ?? 'its owner';
  const choose = (next: OutcomeKind) => {
    setKind(next);
    input.current?.focus({ preventScroll: true });
  };
  const keep = async () => {
    if (!parsed?.ok) return;
    if (await step.take({ id: sitting.id, line, kind, itemId: sitting.currentItemId })) setLine('');
    input.current?.focus({ preventScroll: true });
  };
  return (
    <form
      className={styles.bar}
      aria-label="Capture what came out"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      {KINDS.map((one, at) => (
        <Key key={one} at={at} kind={one} onChoose={choose} />
      ))}
      <div className={styles.kinds} role="group" aria-label="Kind">
        {KINDS.map((one, at) => (
          <button key={one} type="button" className={styles.kind} aria-pressed={one === kind} onClick={() => choose(one)}>
            <span className={styles.key}>
              <Keys keys={String(at + 1)} />
            </span>
            {OUTCOME_WORDS[one].one}
          </button>
        ))}
      </div>
      <div className={styles.line}>
        <input
          ref={input}
          className={styles.input}
          value={line}
          maxLength={500}
          autoComplete="off"
          placeholder={EXAMPLES[kind]}
          aria-label={`${OUTCOME_WORDS[kind].one}, in one line`}
          aria-describedby="capture-preview"
          onChange={(event) => {
            setLine(event.target.value);
            step.forget();
          }}
          onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
        />
        <Button type="submit" look="primary" busy={step.busy} disabled={!parsed?.ok}>
          Keep
        </Button>
      </div>
      <p id="capture-preview" className={styles.preview} data-wrong={(step.problem !== null || (parsed && !parsed.ok)) || undefined} aria-live="polite">
        {step.problem ? step.problem.message : parsed ? (parsed.ok ? parsed.value.preview : parsed.problem.message) : HINTS[kind === 'COMMITMENT' || kind === 'HAND_OFF' ? 'promise' : 'said']}
        {!step.problem && parsed?.ok && parsed.value.lacks.length > 0 && <span className={styles.lacks}> Still lacks its {parsed.value.lacks.join(' and its ')}.</span>}
      </p>
      {/* Said while people talk; the silo's lead confirms it with the tap that accepts. */}
      <LoadCheck quiet found={found} owner={nameOf(promise?.ownerId ?? null, book?.members)} silo={nameOf(promise?.carriedBy ?? null, book?.silos)} />
    </form>
  );
};
