import { SignIn } from '../shell/sign-in.tsx';

export const Page = () => <SignIn />;
