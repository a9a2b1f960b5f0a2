import type { RhythmInput } from '#contract';
import { dayOf, MONTH_NAMES, monthOf, weekday, WEEKDAY_NAMES } from '#domain/calendar';
import type { LocalDate } from '#domain/kernel';
import { SelectField, TextField } from '#web/ui';
import styles from './series.module.css';

const KINDS = [
  { value: 'WEEKLY', label: 'Every so many weeks' }, { value: 'MONTHLY_DAY', label: 'Each month, on a day' },
  { value: 'MONTHLY_WEEKDAY', label: 'Each month, on a weekday' }, { value: 'YEARLY', label: 'Each year' },
];
const WEEKDAYS = WEEKDAY_NAMES.map((label, index) => ({ value: String(index + 1), label }));
const MONTHS = MONTH_NAMES.map((label, index) => ({ value: String(index + 1), label }));
const NTH = [['1', 'First'], ['2', 'Second'], ['3', 'Third'], ['4', 'Fourth'], ['-1', 'Last']].map(([value, label]) => ({ value: value!, label: label! }));

/** What the fields hold, whichever of them the kind of rhythm shows. */
export type RhythmFieldsState = {
  readonly kind: RhythmInput['kind']; readonly every: string; readonly weekday: string; readonly nth: string; readonly day: string; readonly month: string; readonly startsOn: string;
};

/** A rhythm that goes on from a date: its day of the month to begin with. */
export const rhythmFrom = (on: LocalDate): RhythmFieldsState => ({
  kind: 'MONTHLY_DAY', every: '1', weekday: String(weekday(on)), nth: String(Math.min(4, Math.ceil(dayOf(on) / 7))), day: String(dayOf(on)), month: String(monthOf(on)), startsOn: on,
});

type Rule = { readonly [Field in keyof RhythmInput]?: RhythmInput[Field] | null } & { readonly kind: RhythmInput['kind'] };

/** The fields of a rhythm as it is. */
export const rhythmOf = (rule: Rule, today: LocalDate): RhythmFieldsState => ({
  ...rhythmFrom((rule.startsOn ?? today) as LocalDate), kind: rule.kind, ...(rule.every != null && { every: String(rule.every) }), ...(rule.days?.[0] != null && { weekday: String(rule.days[0]) }),
  ...(rule.nth != null && { nth: String(rule.nth) }), ...(rule.weekday != null && { weekday: String(rule.weekday) }), ...(rule.day != null && { day: String(rule.day) }), ...(rule.month != null && { month: String(rule.month) }),
});

/** The rhythm as the API takes it: only what its kind needs. */
export const toRhythm = ({ kind, every, weekday: on, nth, day, month, startsOn }: RhythmFieldsState): RhythmInput => {
  switch (kind) {
    case 'WEEKLY': return { kind, every: Number(every), days: [Number(on)], startsOn };
    case 'MONTHLY_WEEKDAY': return { kind, nth: Number(nth), weekday: Number(on) };
    case 'MONTHLY_DAY': return { kind, day: Number(day) };
    case 'YEARLY': return { kind, month: Number(month), day: Number(day) };
  }
};

type RhythmFieldsProps = { value: RhythmFieldsState; onChange: (value: RhythmFieldsState) => void; errorOf: (field: string) => string | undefined };

/** When it comes again. */
export const RhythmFields = ({ value, onChange, errorOf }: RhythmFieldsProps) => {
  const set = (field: keyof RhythmFieldsState) => (text: string) => onChange({ ...value, [field]: text });
  const { kind } = value;
  return (
    <>
      <SelectField label="How often" required value={kind} onChange={set('kind')} choices={KINDS} />
      <div className={styles.pair}>
        {kind === 'WEEKLY' && <TextField label="Weeks between two" required type="number" value={value.every} onChange={set('every')} error={errorOf('every')} />}
        {kind === 'MONTHLY_WEEKDAY' && <SelectField label="Which" required value={value.nth} onChange={set('nth')} choices={NTH} />}
        {(kind === 'WEEKLY' || kind === 'MONTHLY_WEEKDAY') && <SelectField label="Weekday" required value={value.weekday} onChange={set('weekday')} choices={WEEKDAYS} error={errorOf('weekday') ?? errorOf('days')} />}
        {(kind === 'MONTHLY_DAY' || kind === 'YEARLY') && <TextField label="Day of the month" required type="number" value={value.day} onChange={set('day')} error={errorOf('day')} />}
        {kind === 'YEARLY' && <SelectField label="Month" required value={value.month} onChange={set('month')} choices={MONTHS} error={errorOf('month')} />}
      </div>
    </>
  );
};
