import { refuse, type AccountId, type Refused } from '#domain/kernel';
import { readAddress } from '#domain/org';

/** Who founds an organization: an account that is signed in, or a new one. */
export type Founder =
  | { readonly name: string; readonly accountId: AccountId }
  | { readonly name: string; readonly email: string; readonly password: string };

export const SHORTEST_PASSWORD = 12;

export function checkFounder(founder: Founder): Refused | null {
  if (founder.name.trim().length < 1 || founder.name.length > 200) return refuse('INVALID', 'Say your name, in at most 200 characters.', 'yourName');
  if ('accountId' in founder) return null;
  const address = readAddress(founder.email);
  return address.ok ? checkPassword(founder.password) : address;
}

/** Why this is not taken as a password; null when it is. */
export const checkPassword = (password: string): Refused | null =>
  password.length < SHORTEST_PASSWORD || password.length > 200 ? refuse('INVALID', `A password has ${SHORTEST_PASSWORD} to 200 characters.`, 'password') : null;
