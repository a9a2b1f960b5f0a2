import type { FoundOrganizationInput } from '#contract';
import { Button, Form, FormActions, ProblemNote, SelectField, TextField } from '#web/ui';
import { useMemo, useState } from 'react';
import { keyOfName } from '../key-of-name.ts';
import { countries, deviceCountry, deviceZone, zones } from '../places.ts';
import type { Refusal } from '../use-found-organization.ts';

type OrganizationStepProps = {
  /** An account that is signed in makes it; anybody else brings an address and a password. */
  email: string | null;
  onFound: (input: FoundOrganizationInput) => void;
  busy: boolean;
  refusal: Refusal | null;
};

const FIELDS = ['name', 'key', 'zone', 'country', 'yourName', 'email', 'password'];

/** A new organization, with whoever fills this in as its CCO. */
export const OrganizationStep = ({ email, onFound, busy, refusal }: OrganizationStepProps) => {
  const [name, setName] = useState('');
  const [ownKey, setOwnKey] = useState<string | null>(null);
  const [zone, setZone] = useState(deviceZone);
  const [country, setCountry] = useState(deviceCountry);
  const [yourName, setYourName] = useState('');
  const [address, setAddress] = useState('');
  const [password, setPassword] = useState('');
  const allZones = useMemo(zones, []);
  const allCountries = useMemo(countries, []);
  const key = ownKey ?? keyOfName(name);
  const said = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  const submit = () =>
    onFound({ name: name.trim(), key, zone, country: country || null, yourName: yourName.trim(), ...(email === null && { email: address.trim(), password }) });
  return (
    <Form onSubmit={submit} label="A new organization">
      {refusal && !FIELDS.includes(refusal.field ?? '') && <ProblemNote what={refusal.message} />}
      <TextField label="Organization" name="organization" autoComplete="organization" required value={name} onChange={setName} error={said('name')} autoFocus />
      <TextField label="Key" name="key" required value={key} onChange={setOwnKey} error={said('key')} hint={said('key') ? undefined : 'Short, for addresses and commands: small letters, digits and hyphens.'} />
      <SelectField label="Time zone" name="zone" required value={zone} onChange={setZone} choices={allZones} error={said('zone')} hint="A due date ends at midnight here." />
      <SelectField label="Country" name="country" value={country} onChange={setCountry} choices={allCountries} none="No public holidays" error={said('country')} hint="Decides which public holidays are no working days." />
      <TextField label="Your name" name="name" autoComplete="name" required value={yourName} onChange={setYourName} error={said('yourName')} hint="You become its Chief Customer Officer, and can pass that on later." />
      {email === null && (
        <>
          <TextField label="E-mail" type="email" name="email" autoComplete="username" required value={address} onChange={setAddress} error={said('email')} />
          <TextField label="Password" type="password" name="password" autoComplete="new-password" required value={password} onChange={setPassword} error={said('password')} hint={said('password') ? undefined : 'At least 12 characters.'} />
        </>
      )}
      <FormActions>
        <Button look="primary" type="submit" busy={busy}>
          Make it and choose files
        </Button>
      </FormActions>
    </Form>
  );
};
