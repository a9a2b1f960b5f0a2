export const SignInSheet = () => null;
