import { parseQuery } from '#domain/commitment';
import { useCallback, useEffect, useRef, useState } from 'react';

const SETTLE_MS = 140;

type Draft = {
  readonly text: string;
  /** Typed: it narrows the list once it is quiet and understood. */
  readonly type: (text: string) => void;
  /** Said: it holds at once, also where a word is not understood. */
  readonly say: (text?: string) => void;
};

/** What stands in the query's box while somebody types, beside what already holds. */
export const useQueryDraft = (query: string, onQuery: (query: string, replace: boolean) => void): Draft => {
  const [text, setText] = useState(query);
  const sent = useRef(query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const send = useRef(onQuery);
  useEffect(() => {
    send.current = onQuery;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (query === sent.current) return;
    clearTimeout(timer.current);
    sent.current = query;
    setText(query);
  }, [query]);
  const put = useCallback((next: string) => {
    clearTimeout(timer.current);
    if (next === sent.current) return;
    sent.current = next;
    send.current(next, true);
  }, []);
  const type = useCallback((next: string) => {
    setText(next);
    clearTimeout(timer.current);
    if (parseQuery(next).problems.length === 0) timer.current = setTimeout(() => put(next.trim()), SETTLE_MS);
  }, [put]);
  const say = useCallback((next?: string) => {
    if (next !== undefined) setText(next);
    put((next ?? text).trim());
  }, [put, text]);
  return { text, type, say };
};
