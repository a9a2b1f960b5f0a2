/** Why something that was sent did not happen, as far as that is known here. */
export type Unanswered = { readonly message: string; /** The field of the input that is meant, if one is. */ readonly field: string | null };

type Told = { readonly message: string; readonly extensions?: { readonly code?: unknown } };

const NOT_KNOWN = 'No answer came, so it is not known whether this was done. What you typed is still here: sent again, it happens only once.';
const INPUT_AT = /^Variable "\$\w+" got invalid value .* at "\w+\.(\w+)[^"]*"; (.*)$/s;

const bodyOf = (error: object): readonly Told[] => {
  if ('errors' in error && Array.isArray(error.errors)) return error.errors as Told[];
  if (!('bodyText' in error) || typeof error.bodyText !== 'string') return [];
  try {
    return (JSON.parse(error.bodyText) as { errors?: Told[] }).errors ?? [];
  } catch {
    return [];
  }
};

/** What a thrown answer says: the server's own words where it could not take the input, else that nobody knows. */
export const unanswered = (error: unknown): Unanswered => {
  const told = typeof error === 'object' && error !== null ? bodyOf(error).find(({ extensions }) => extensions?.code === 'BAD_USER_INPUT') : undefined;
  if (!told) return { message: NOT_KNOWN, field: null };
  const [, field, words] = INPUT_AT.exec(told.message) ?? [];
  if (words === undefined) return { message: told.message, field: null };
  return { message: `Nothing was changed: ${words.charAt(0).toLowerCase()}${words.slice(1)}`, field: field ?? null };
};
