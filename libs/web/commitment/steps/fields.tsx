import { DateField, SelectField } from '#web/ui';
import type { Directory } from '../list/use-directory.ts';
import { REASON_WORDS } from '../words/codes.ts';

type FieldOf = { value: string; onChange: (value: string) => void; error?: string; required?: boolean };

/** Chooses one of the people here. */
export const PersonField = ({ directory, label = 'Owner', none = 'Choose who', ...rest }: FieldOf & { directory: Directory; label?: string; none?: string; hint?: string }) => (
  <SelectField label={label} none={none} choices={directory.members.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))} {...rest} />
);

/** Chooses one of the silos; leaving it out may have a meaning of its own. */
export const SiloField = ({ directory, without, ...rest }: FieldOf & { directory: Directory; label: string; none?: string; without?: string; hint?: string }) => (
  <SelectField choices={directory.silos.filter(({ id }) => id !== without).map(({ id, name }) => ({ value: id, label: name }))} {...rest} />
);

const REASONS = Object.entries(REASON_WORDS).map(([value, label]) => ({ value, label }));

/** Why a date moves. */
export const ReasonField = (props: FieldOf) => <SelectField label="Why" none="Choose the nearest" choices={REASONS} {...props} />;

export const DayField = ({ label = 'By when', ...rest }: FieldOf & { label?: string; hint?: string; min?: string }) => <DateField label={label} {...rest} />;
