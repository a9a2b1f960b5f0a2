import type { Action } from '#domain/org';
import { createContext, useContext } from 'react';
import type { Me } from './use-me.ts';

/** Who looks at the page, and where. */
export type SignedIn = {
  readonly member: NonNullable<Me['member']>;
  readonly organization: NonNullable<Me['organization']>;
  readonly homeSilo: Me['homeSilo'];
  readonly places: Me['organizations'];
  /** Whom the member stands in for today. */
  readonly standsInFor: Me['standsInFor'];
  /** Everybody who is away today. */
  readonly away: Me['awayToday'];
  /** Whether the member's posts could ever allow the action; the subject may still refuse. */
  could(action: Action): boolean;
};

export const SignedInContext = createContext<SignedIn | null>(null);

/** Null between signing in and entering an organization. */
export const signedInOf = (me: Me): SignedIn | null =>
  me.member && me.organization
    ? { member: me.member, organization: me.organization, homeSilo: me.homeSilo, places: me.organizations, standsInFor: me.standsInFor, away: me.awayToday, could: (action) => me.actions.includes(action) }
    : null;

/** Who looks at the page; every page inside the frame has somebody. */
export const useSignedIn = (): SignedIn => {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('This stands outside the frame: nobody is signed in here.');
  return signedIn;
};
