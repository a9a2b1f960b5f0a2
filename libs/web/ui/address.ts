import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

export type Address = Readonly<Record<string, string>>;
export type Changes = Readonly<Record<string, string | undefined>>;

/** The values that stand in the address, and a way to change some of them; `undefined` and an empty text take one away. */
export const useAddress = (): [Address, (changes: Changes, options?: { replace?: boolean }) => void] => {
  const values: Address = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback(
    (changes: Changes, { replace = false } = {}) =>
      void navigate({ to: '.', search: (now: Address) => ({ ...now, ...changes }), replace, resetScroll: false } as never),
    [navigate],
  );
  return [values, change];
};
