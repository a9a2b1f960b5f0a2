import type { HoldRulingInput, RulingKind, SlipReason } from '#contract';
import { addDays, dateInWords, plainCalendar, workingDayOnOrAfter } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { Button, DateField, HoldButton, ProblemNote, SelectField, TextArea, useClock, useSend, useToast } from '#web/ui';
import { useState } from 'react';
import { HoldRulingDocument, type DecisionCardFragment, type DecisionsQuery } from '../decisions.generated.ts';
import { REASONS, RULING_WORDS } from '../words.ts';
import { Changes } from './changes.tsx';
import styles from './ruling-form.module.css';
import { usePreview } from './use-preview.ts';

type RulingFormProps = { card: DecisionCardFragment; kind: RulingKind; silos: DecisionsQuery['silos']; onClose: () => void };

const DATES = [{ days: 7, label: '1 week' }, { days: 14, label: '2 weeks' }, { days: 30, label: '1 month' }] as const;

/** So many days from today; what would fall on a weekend goes to the Monday. */
const ahead = (today: LocalDate, days: number): LocalDate => workingDayOnOrAfter(addDays(today, days), plainCalendar('UTC' as never));

/** The terms of a ruling with, below them, exactly what they will change; held to confirm. */
export const RulingForm = ({ card, kind, silos, onClose }: RulingFormProps) => {
  const { today } = useClock();
  const toast = useToast();
  const { commitment } = card;
  const isNewLine = kind === 'NEW_LINE_OF_ACCOUNTABILITY';
  const [agreedOn, setOn] = useState<string>(ahead(today, 14));
  const [reason, setReason] = useState<SlipReason | ''>('PRIORITY_CONFLICT');
  const [carriedBy, setSilo] = useState('');
  const [ownerId, setOwner] = useState('');
  const [written, setWritten] = useState<string | null>(null);
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<{ message: string; field: string | null } | null>(null);
  const silo = silos.find(({ id }) => id === carriedBy);
  const owner = silo?.members.find(({ id }) => id === ownerId);
  const usual = isNewLine ? (silo ? `${silo.name} delivers it by ${dateInWords(agreedOn as never, today)}.` : '') : `Deliver it by ${dateInWords(agreedOn as never, today)}; nothing new before it.`;
  const instruction = written ?? usual;
  const isLater = commitment.agreedOn === null || agreedOn > commitment.agreedOn;
  const isWhole = agreedOn !== '' && instruction.trim() !== '' && (!isNewLine || (carriedBy !== '' && ownerId !== '')) && (!isLater || reason !== '');
  const input: HoldRulingInput | null = isWhole
    ? { escalationId: card.id, kind, agreedOn, reason: isLater ? (reason as SlipReason) : null, instruction, ...(isNewLine ? { carriedBy, ownerId } : {}) }
    : null;
  const preview = usePreview(input);
  const refused = problem ?? preview?.problem ?? null;
  const errorOf = (field: string) => (refused?.field === field ? refused.message : undefined);
  const chooseSilo = (id: string) => {
    setSilo(id);
    setOwner(silos.find((one) => one.id === id)?.lead?.id ?? '');
  };
  const hold = async () => {
    if (!input || busy) return;
    setProblem(null);
    const sent = await send(HoldRulingDocument, input);
    if (!sent.problem) {
      toast({ text: 'Held for 10 minutes. You can take it back until then.' });
      onClose();
    } else setProblem(sent.problem);
  };
  return (
    <form className={styles.form} aria-label={RULING_WORDS[kind].name} onSubmit={(event) => event.preventDefault()}>
      <div className={styles.head}>
        <p className={styles.title}>{RULING_WORDS[kind].name}</p>
        <Button look="plain" onClick={onClose}>
          Another ruling
        </Button>
      </div>
      {isNewLine && (
        <div className={styles.pair}>
          <SelectField label="Carried by" required none="Choose the silo" value={carriedBy} onChange={chooseSilo} error={errorOf('carriedBy')} choices={silos.map(({ id, name }) => ({ value: id, label: name }))} />
          <SelectField label="Owner" required none="Choose who" value={ownerId} onChange={setOwner} error={errorOf('ownerId')} choices={(silo?.members ?? []).filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} />
        </div>
      )}
      <div>
        <DateField label="New date" required min={today} value={agreedOn} onChange={setOn} error={errorOf('agreedOn')} />
        <div className={styles.dates} role="group" aria-label="From today">
          {DATES.map(({ days, label }) => (
            <button key={days} type="button" className={styles.date} aria-pressed={agreedOn === ahead(today, days)} onClick={() => setOn(ahead(today, days))}>
              {label}
            </button>
          ))}
        </div>
      </div>
      {isLater && <SelectField label="Why it moves" required none="Choose the nearest" choices={REASONS} value={reason} onChange={(value) => setReason(value as SlipReason)} error={errorOf('reason')} />}
      <TextArea label="What must be different from now on" required rows={2} maxLength={500} value={instruction} onChange={setWritten} error={errorOf('instruction')} />
      {refused && !refused.field && <ProblemNote what={refused.message} />}
      {preview && !preview.problem && preview.changes.length > 0 && (
        <div className={styles.preview}>
          <p className={styles.label}>Exactly this will change, ten minutes from now</p>
          <Changes changes={preview.changes} today={today} label="What will change" />
        </div>
      )}
      <HoldButton disabled={!preview || preview.problem !== null || busy} onHeld={() => void hold()}>
        {owner && silo ? `${RULING_WORDS[kind].verb}: ${owner.name}, ${silo.name}` : RULING_WORDS[kind].verb}
      </HoldButton>
    </form>
  );
};
