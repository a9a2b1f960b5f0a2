import { Button, Form, FormActions, ProblemNote, TextField, useSend, useToast } from '#web/ui';
import { useState } from 'react';
import { SetWorkingRulesDocument, type WorkingRulesQuery } from './rules.generated.ts';

type Rules = Omit<WorkingRulesQuery['organization']['rules'], '__typename'>;
type Name = keyof Rules;

const FIELDS: readonly (readonly [Name, string, string?])[] = [
  ['silentAfterDays', 'Grey after so many days without a word'],
  ['staleAfterDays', 'Stale after so many'],
  ['mostOpenOfOwner', 'Open promises of one owner', 'More than that asks for a confirmation when one more is accepted.'],
  ['mostInAWeek', 'Of one owner, due within three days of each other'],
  ['mostOpenOfSilo', 'Open promises of a silo'],
];

const texts = (rules: Rules): Record<Name, string> => Object.fromEntries(FIELDS.map(([name]) => [name, String(rules[name])])) as Record<Name, string>;

/** Sets the organization's limits. */
export const RulesForm = ({ rules }: { rules: Rules }) => {
  const [typed, setTyped] = useState(texts(rules));
  const { send, busy } = useSend();
  const [problem, setProblem] = useState<{ readonly message: string; readonly field: string | null } | null>(null);
  const toast = useToast();
  const save = async () => {
    const input = Object.fromEntries(FIELDS.map(([name]) => [name, Math.round(Number(typed[name])) || 0])) as Rules;
    const sent = await send(SetWorkingRulesDocument, input);
    setProblem(sent.problem);
    if (!sent.problem) toast({ text: 'The limits are set. They hold from now on.' });
  };
  return (
    <Form label="Silence and load" onSubmit={() => void save()}>
      {FIELDS.map(([name, label, hint]) => (
        <TextField
          key={name} type="number" label={label} hint={hint} required value={typed[name]} error={problem?.field === name ? problem.message : undefined}
          onChange={(value) => setTyped({ ...typed, [name]: value })}
        />
      ))}
      {problem && !problem.field && <ProblemNote what={problem.message} />}
      <FormActions>
        <Button type="submit" look="primary" busy={busy}>Set the limits</Button>
      </FormActions>
    </Form>
  );
};
