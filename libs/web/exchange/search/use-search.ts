import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { SearchDocument, type FoundFragment } from './search.generated.ts';

const WAIT_MS = 150;
const NOTHING: readonly FoundFragment[] = [];

export type Searching = { readonly results: readonly FoundFragment[]; /** The answer to this very text has not come yet. */ readonly busy: boolean; readonly failed: boolean };

const useSettled = (text: string): string => {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), WAIT_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

/** What has these words, or nearly these, best first; asked once the fingers rest. The last answer stays until the next one is there. */
export const useSearch = (text: string, first = 12): Searching => {
  const wanted = text.trim();
  const settled = useSettled(wanted);
  const skip = settled.length < 2;
  const { data, previousData, loading, error } = useQuery(SearchDocument, { variables: { text: settled, first }, skip, fetchPolicy: 'cache-and-network' });
  return {
    results: wanted.length < 2 || skip ? NOTHING : ((data ?? previousData)?.search ?? NOTHING),
    busy: wanted.length >= 2 && (wanted !== settled || loading),
    failed: error !== undefined && !loading,
  };
};
