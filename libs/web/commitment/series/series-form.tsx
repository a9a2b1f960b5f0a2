import type { RhythmInput } from '#contract';
import type { LocalDate } from '#domain/kernel';
import { titleOn } from '#domain/commitment';
import { TextField } from '#web/ui';
import { useState } from 'react';
import { StepForm } from '../steps/step-form.tsx';
import type { Refusal } from '../steps/use-step.ts';
import { RhythmFields, toRhythm, type RhythmFieldsState } from './rhythm-fields.tsx';

type Terms = { readonly title: string; readonly rhythm: RhythmInput; readonly daysAhead: number };
type SeriesFormProps = {
  label: string;
  verb: string;
  begin: { readonly title: string; readonly rhythm: RhythmFieldsState; readonly daysAhead: number };
  /** A date for the example of a title. */
  on: LocalDate;
  step: { readonly busy: boolean; readonly problem: Refusal | null; readonly errorOf: (field: string) => string | undefined };
  onSubmit: (terms: Terms) => void;
  onCancel: () => void;
};

/** Title, rhythm, and how long before its date each one comes on the list. */
export const SeriesForm = ({ label, verb, begin, on, step, onSubmit, onCancel }: SeriesFormProps) => {
  const [title, setTitle] = useState(begin.title);
  const [rhythm, setRhythm] = useState(begin.rhythm);
  const [ahead, setAhead] = useState(String(begin.daysAhead));
  return (
    <StepForm label={label} verb={verb} step={step} fields={['title', 'every', 'days', 'weekday', 'day', 'month', 'daysAhead']} onCancel={onCancel} onSubmit={() => onSubmit({ title, rhythm: toRhythm(rhythm), daysAhead: Number(ahead) })}>
      <TextField label="Title of each" required value={title} onChange={setTitle} error={step.errorOf('title')} hint={`{month}, {quarter} and {date} stand for its own: “${titleOn(title, on)}”`} />
      <RhythmFields value={rhythm} onChange={setRhythm} errorOf={step.errorOf} />
      <TextField label="Days before its date on which each comes on the list" required type="number" value={ahead} onChange={setAhead} error={step.errorOf('daysAhead')} />
    </StepForm>
  );
};
