import { SignIn } from '../shell/sign-in.tsx';

const people = [
  { memberId: '1', name: 'Maren Holt', post: 'Chief Customer Officer' },
  { memberId: '2', name: 'Daniel Okoye', post: 'Sponsor, CEO' },
  { memberId: '3', name: 'Priya Raman', post: 'Leads Support' },
  { memberId: '4', name: 'Amélie Laurent', post: 'Contributes to Product' },
];

export const SignInSheet = () => <SignIn onSignIn={() => undefined} onBecome={() => undefined} people={people} />;
