import { useRef, useState } from 'react';
import type { FileReadFragment } from '../comment.generated.ts';
import { sendFile } from './send-file.ts';

/** A file on its way, there, or refused. */
export type Sending = { readonly key: number; readonly name: string; readonly file: FileReadFragment | null; readonly problem: string | null };

/** Files that go with what is being written: each is sent as soon as it is chosen, and can be left out again. */
export const useSending = () => {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const next = useRef(0);
  const under = useRef(new Map<number, AbortController>());
  const add = (files: readonly File[]) => {
    for (const file of files) {
      const key = next.current;
      next.current += 1;
      const way = new AbortController();
      under.current.set(key, way);
      setSending((all) => [...all, { key, name: file.name, file: null, problem: null }]);
      void sendFile(file, way.signal).then((sent) => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...sent } : one))));
    }
  };
  const leaveOut = (key: number) => {
    under.current.get(key)?.abort();
    setSending((all) => all.filter((one) => one.key !== key));
  };
  return {
    sending,
    add,
    leaveOut,
    clear: () => setSending([]),
    busy: sending.some(({ file, problem }) => file === null && problem === null),
    fileIds: sending.flatMap(({ file }) => (file ? [file.id] : [])),
  };
};
