export { MeDocument } from './me.generated.ts';
export { ClockControl } from './parts/clock-control.tsx';
export { OrganizationMenu } from './parts/organization-menu.tsx';
export { PersonMenu } from './parts/person-menu.tsx';
export { foremostPost, postInWords } from './posts-in-words.ts';
export { SignedInContext, signedInOf, useSignedIn, type SignedIn } from './signed-in.ts';
export { useChangeOfSignIn } from './use-change-of-sign-in.ts';
export { useExamplePeople } from './use-example-people.ts';
export { useMe, type Me } from './use-me.ts';
