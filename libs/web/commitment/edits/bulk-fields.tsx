import type { BulkChangeInput, BulkKind, ChangeKind, SlipReason } from '#contract';
import { spokenDate } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { SelectField, TextField, type Choice } from '#web/ui';
import type { Directory } from '../list/use-directory.ts';
import { CHANGE_WORDS } from '../words/change-words.ts';
import { REASON_WORDS } from '../words/codes.ts';
import { OFFICE_NAME } from '../words/office.ts';

/** What is being filled in. */
export type Draft = { readonly kind: BulkKind; readonly value: string; /** What the titles say now. */ readonly find?: string; /** Takes the silo out; takes the playbook of the kind. */ readonly also?: boolean; readonly reason: SlipReason | ''; readonly note: string };

/** What can be changed for many at once, in the order of the bar. */
export const BULK_CHOICES: readonly (Choice<BulkKind> & { readonly verb: string })[] = [
  { value: 'OWNER', label: 'Owner', verb: 'Name' },
  { value: 'DATE', label: 'Date', verb: 'Put the date to' },
  { value: 'DAYS', label: '± days', verb: 'Move' },
  { value: 'ON_TRACK', label: 'On track', verb: 'Report' },
  { value: 'NEXT_STEP', label: 'Next step', verb: 'Write it to' },
  { value: 'DONE_WHEN', label: 'Done when', verb: 'Write it to' },
  { value: 'CUSTOMER_EFFECT', label: 'For customers', verb: 'Write it to' },
  { value: 'TITLE', label: 'Words of the title', verb: 'Replace in' },
  { value: 'CARRIED_BY', label: 'Carried by', verb: 'Ask it for' },
  { value: 'PROMISED_TO', label: 'Promised to', verb: 'Promise' },
  { value: 'CONTRIBUTING', label: 'Contributing', verb: 'Change' },
  { value: 'VERIFIER', label: 'Verifier', verb: 'Name for' },
  { value: 'EFFECT_ON', label: 'Effect asked on', verb: 'Ask for' },
  { value: 'CHANGE_KIND', label: 'Kind of change', verb: 'Write it to' },
  { value: 'WITHDRAW', label: 'Withdraw', verb: 'Withdraw' },
];

const OFFICE = 'office';
const NOBODY = 'nobody';
const DATED: readonly BulkKind[] = ['DATE', 'DAYS'];
const orNull = (text: string) => (text.trim() === '' ? null : text);

/** The change that a draft means, or null while something is missing. */
export const changeOf = ({ kind, value, find = '', also = false, reason, note }: Draft, today: LocalDate): BulkChangeInput | null => {
  const why = { reason: reason === '' ? null : reason, note: orNull(note) };
  switch (kind) {
    case 'ON_TRACK': return { kind };
    case 'OWNER': return value === '' ? null : { kind, ownerId: value };
    case 'DATE': {
      const on = spokenDate(value, today, 'on', navigator.language);
      return on.ok ? { kind, on: on.value, ...why } : null;
    }
    case 'EFFECT_ON': {
      const on = spokenDate(value, today, 'on', navigator.language);
      return on.ok ? { kind, on: on.value } : null;
    }
    case 'TITLE': return find.trim() === '' ? null : { kind, find, text: value };
    case 'CARRIED_BY': return value === '' ? null : { kind, carriedBy: value };
    case 'VERIFIER': return value === '' ? null : { kind, verifierId: value === NOBODY ? null : value };
    case 'DAYS': return /^[+-]?\d{1,4}$/.test(value.trim()) && Number(value) !== 0 ? { kind, days: Number(value), ...why } : null;
    case 'PROMISED_TO': return value === '' ? null : { kind, promisedTo: value === OFFICE ? null : value };
    case 'CONTRIBUTING': return value === '' ? null : also ? { kind, removeSilos: [value] } : { kind, addSilos: [value] };
    case 'CHANGE_KIND': return value === '' ? null : { kind, changeKind: value as ChangeKind, ...(also && { playbook: true }) };
    default: return value.trim() === '' ? null : { kind, text: value };
  }
};

type BulkFieldsProps = { draft: Draft; directory: Directory; today: LocalDate; onChange: (draft: Draft) => void };

/** The fields of one kind of change. */
export const BulkFields = ({ draft, directory, today, onChange }: BulkFieldsProps) => {
  const { kind, value } = draft;
  const put = (more: Partial<Draft>) => onChange({ ...draft, ...more });
  const field = { value, onChange: (next: string) => put({ value: next }), required: true, autoFocus: true };
  const silos = directory.silos.map(({ id, name }) => ({ value: id, label: name }));
  const people = directory.members.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }));
  const said = (kind === 'DATE' || kind === 'EFFECT_ON') && value.trim() !== '' ? spokenDate(value, today, 'on', navigator.language) : null;
  return (
    <>
      {kind === 'OWNER' && <SelectField label="New owner" none="Choose who" choices={people} {...field} />}
      {kind === 'TITLE' && <TextField label="Words that the titles say" value={draft.find ?? ''} onChange={(find) => put({ find })} required autoFocus />}
      {kind === 'TITLE' && <TextField label="In their place" hint="Rows whose title does not say them stay as they are." value={value} onChange={(next) => put({ value: next })} />}
      {kind === 'CARRIED_BY' && <SelectField label="Carried by" none="Choose which" choices={silos} {...field} />}
      {kind === 'VERIFIER' && <SelectField label="Who should verify" none="Choose who" choices={[...people, { value: NOBODY, label: 'Nobody named' }]} {...field} />}
      {kind === 'PROMISED_TO' && <SelectField label="Promised to" none="Choose whom" choices={[...silos, { value: OFFICE, label: OFFICE_NAME }]} {...field} />}
      {kind === 'CONTRIBUTING' && <SelectField label="Contributing silo" none="Choose which" choices={silos} {...field} />}
      {kind === 'CONTRIBUTING' && <SelectField label="What to do" choices={[{ value: 'ADD', label: 'Add it' }, { value: 'OUT', label: 'Take it out' }]} value={draft.also ? 'OUT' : 'ADD'} onChange={(next) => put({ also: next === 'OUT' })} />}
      {kind === 'CHANGE_KIND' && <SelectField label="Kind of change" none="Choose which" choices={Object.entries(CHANGE_WORDS).map(([code, label]) => ({ value: code, label }))} {...field} />}
      {kind === 'CHANGE_KIND' && <SelectField label="Playbook" choices={[{ value: 'KEEP', label: 'As each has it' }, { value: 'TAKE', label: 'Take the one of this kind' }]} value={draft.also ? 'TAKE' : 'KEEP'} onChange={(next) => put({ also: next === 'TAKE' })} />}
      {(kind === 'DATE' || kind === 'EFFECT_ON') && <TextField label={kind === 'DATE' ? 'Date' : 'Ask for the effect on'} placeholder="12 Dec, next fri, +2w" error={said && !said.ok ? said.problem.message : undefined} {...field} />}
      {kind === 'DAYS' && <TextField label="Days" placeholder="+7" hint="From the date that each has, or from today where that is over." {...field} />}
      {(kind === 'NEXT_STEP' || kind === 'DONE_WHEN' || kind === 'CUSTOMER_EFFECT') && <TextField label={BULK_CHOICES.find((one) => one.value === kind)!.label} {...field} />}
      {kind === 'WITHDRAW' && <TextField label="Why" {...field} />}
      {DATED.includes(kind) && (
        <>
          <SelectField label="Why" none="Needed where it is later" choices={Object.entries(REASON_WORDS).map(([code, label]) => ({ value: code, label }))} value={draft.reason} onChange={(reason) => put({ reason: reason as SlipReason })} />
          <TextField label="Note" value={draft.note} onChange={(note) => put({ note })} />
        </>
      )}
    </>
  );
};
