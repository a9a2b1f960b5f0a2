export type Statement = { readonly user: string; readonly name?: string; readonly text: string; readonly values?: unknown[] };

/** The statements with which the product answered one question: the sign-in's look-up (when it asked), and the tenant's transaction. */
export type Answered = { readonly siloKey: string; readonly signIn: Statement | undefined; readonly statements: readonly Statement[] };

export function sortOut(siloKey: string, heard: readonly Statement[]): Answered {
  const statements = heard.filter(({ user }) => user.endsWith('_app')).map(({ user, name, text, values }) => ({ user, name, text, values }));
  return { siloKey, signIn: heard.find(({ name }) => name === 'sign-in-find'), statements };
}
