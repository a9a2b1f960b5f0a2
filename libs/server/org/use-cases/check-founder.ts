import { refuse, type AccountId, type Refused } from '#domain/kernel';

/** Who founds an organization: an account that is signed in, or a new one. */
export type Founder =
  | { readonly name: string; readonly accountId: AccountId }
  | { readonly name: string; readonly email: string; readonly password: string };

export const SHORTEST_PASSWORD = 12;

export function checkFounder(founder: Founder): Refused | null {
  if (founder.name.trim().length < 1 || founder.name.length > 200) return refuse('INVALID', 'Say your name, in at most 200 characters.', 'yourName');
  if ('accountId' in founder) return null;
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(founder.email.trim())) return refuse('INVALID', 'This is not an e-mail address.', 'email');
  if (founder.password.length < SHORTEST_PASSWORD || founder.password.length > 200) {
    return refuse('INVALID', `A password has ${SHORTEST_PASSWORD} to 200 characters.`, 'password');
  }
  return null;
}
