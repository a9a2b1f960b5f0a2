import { Found, grouped, useSearch } from '#web/exchange';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';

/** Something that the finder can go to. */
export type Thing = { readonly key: string; readonly group: string; readonly shown: ReactNode; readonly run: () => void };

const ALL = 'All results';

/** Asks for what has the words, and hands the finder a line for each; shows nothing itself. Loaded when somebody first types. */
export const FoundThings = ({ text, onThings }: { text: string; onThings: (things: readonly Thing[]) => void }) => {
  const navigate = useNavigate();
  const { results } = useSearch(text);
  useEffect(() => {
    // Each silo is a command already.
    const go = (to: string) => () => void navigate({ to } as never);
    const things = grouped(results.filter(({ kind }) => kind !== 'SILO')).flatMap(({ label, results: found }) =>
      found.map((result) => ({ key: `${result.kind} ${result.subjectId}`, group: label, shown: <Found result={result} />, run: go(result.path) })));
    const all = { key: ALL, group: 'Search', shown: `${ALL} for “${text.trim()}”`, run: () => void navigate({ to: '/search', search: { q: text.trim() } } as never) };
    onThings(text.trim().length < 2 ? [] : [...things, all]);
  }, [results, text, navigate, onThings]);
  return null;
};
