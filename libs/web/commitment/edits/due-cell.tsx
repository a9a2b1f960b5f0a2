import { useQuery } from '@apollo/client/react';
import type { DateWay, SlipReason } from '#contract';
import { addDays, shortDate, spokenDate } from '#domain/calendar';
import { ruleOf } from '#domain/org';
import { Button, useClock } from '#web/ui';
import { useEffect, useRef, useState } from 'react';
import { RipplePreview } from '../dependencies/ripple-preview.tsx';
import type { CommitmentRowFragment } from '../parts/commitment-row.generated.ts';
import { REASON_WORDS } from '../words/codes.ts';
import { receiverPerson } from '../words/office.ts';
import { on as dayOf } from '../words/when.ts';
import styles from './cell.module.css';
import { dateMeaning, takesReason } from './date-meaning.ts';
import { DateTermsDocument } from './edits.generated.ts';
import type { Way } from './ways.ts';

export type DateWritten = { readonly on: string; readonly reason: SlipReason | null; readonly note: string };

type DueCellProps = {
  label: string;
  commitment: Pick<CommitmentRowFragment, 'id' | 'agreedOn' | 'proposedOn' | 'promisedTo' | 'carriedBy'>;
  onSave: (written: DateWritten, way: Way) => void;
  onLeave: (way: Way) => void;
};

const NO_WAY = `Another date is not yours to put. ${ruleOf('commitment.reschedule').sentence}`;
const QUICK = [{ label: '+7 days', days: 7 }, { label: '+14 days', days: 14 }, { label: '+30 days', days: 30 }] as const;
const REASONS = Object.entries(REASON_WORDS) as [SlipReason, string][];

/** A date as people say it, what it would mean and whom it moves; a later one takes its reason here. */
export const DueCell = ({ label, commitment, onSave, onLeave }: DueCellProps) => {
  const { today } = useClock();
  const has = commitment.agreedOn ?? commitment.proposedOn;
  const [text, setText] = useState(has === null ? '' : shortDate(dayOf(has)));
  const [reason, setReason] = useState<SlipReason | ''>('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const why = useRef<HTMLSelectElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const { data } = useQuery(DateTermsDocument, { variables: { id: commitment.id }, fetchPolicy: 'cache-and-network' });
  const way: DateWay | null | undefined = data?.commitment?.dateWay;
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const read = spokenDate(text, today, 'on', navigator.language);
  // What stands there already may be past; only another date must not be.
  const untouched = has !== null && text === shortDate(dayOf(has));
  const on = untouched ? dayOf(has) : read.ok ? read.value : null;
  const same = on !== null && on === has;
  const needsReason = on !== null && !same && takesReason(way, on, commitment.agreedOn === null ? null : dayOf(commitment.agreedOn));
  const receiver = receiverPerson({ promisedTo: data?.commitment?.promisedTo ?? null });
  const carrier = data?.commitment?.owner?.name ?? commitment.carriedBy.name;
  const meaning = way === null ? NO_WAY : on === null ? (text.trim() === '' ? '' : !read.ok ? read.problem.message : '') : dateMeaning(way ?? 'ASK', on, has === null ? null : dayOf(has), { receiver, carrier });

  const save = (to: Way) => {
    if (on === null || same || way === null) return to === 'back' && !same && has !== null && text.trim() !== '' ? setAsked(meaning) : onLeave(to);
    if (needsReason && reason === '') {
      setAsked('Why does it move? Choose the reason that comes nearest.');
      return why.current?.focus();
    }
    onSave({ on, reason: reason === '' ? null : reason, note }, to);
  };
  const shift = (days: number) => {
    setText(shortDate(addDays(has !== null && has > today ? dayOf(has) : today, days)));
    (needsReason ? why : field).current?.focus();
  };
  return (
    <div
      ref={box}
      className={styles.due}
      onBlur={(event) => {
        if (box.current?.contains(event.relatedTarget)) return;
        // Leaving saves what is whole; a later date without its reason was not decided yet.
        if (on !== null && !same && way && !(needsReason && reason === '')) onSave({ on, reason: reason === '' ? null : reason, note }, 'stay');
        else onLeave('stay');
      }}
      onKeyDown={(event) => {
        const isField = event.target === field.current;
        if (event.key === 'Escape') onLeave('back');
        else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) save('back');
        else if (event.key === 'Tab' && isField && event.shiftKey) save('previous');
        else if (event.key === 'Tab' && isField && (on === null || same || way === null)) onLeave('next');
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input ref={field} className={styles.text} aria-label={label} aria-describedby="due-meaning" autoComplete="off" placeholder="12 Dec, next fri, +2w" value={text} readOnly={way === null} onChange={(event) => setText(event.target.value)} />
      {way !== null && (
        <div className={styles.quick}>
          {QUICK.map(({ label: said, days }) => (
            <Button key={days} look="plain" onClick={() => shift(days)}>{said}</Button>
          ))}
        </div>
      )}
      {needsReason && (
        <label className={styles.why}>
          <span>Why</span>
          <select ref={why} className={styles.text} value={reason} onChange={(event) => setReason(event.target.value as SlipReason)}>
            <option value="">Choose the nearest</option>
            {REASONS.map(([code, words]) => <option key={code} value={code}>{words}</option>)}
          </select>
        </label>
      )}
      {needsReason && reason !== '' && <input className={styles.text} aria-label="Note" placeholder="A word on it, if you like" value={note} onChange={(event) => setNote(event.target.value)} />}
      <p id="due-meaning" className={styles.meaning} role="status">{asked !== null && reason === '' && needsReason ? asked : meaning}</p>
      {needsReason && way === 'ASK' && <RipplePreview moves={[{ id: commitment.id, on: on! }]} once={`Once ${receiver} agrees`} />}
      {on !== null && !same && way && (
        <div className={styles.quick}>
          <Button look="primary" onClick={() => save('back')}>{way === 'SUGGEST' ? 'Suggest it' : needsReason ? 'Ask for it' : 'Set it'}</Button>
        </div>
      )}
    </div>
  );
};
