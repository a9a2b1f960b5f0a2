import type { ImportKind } from '#contract';
import { useState } from 'react';
import { sendFile, type Received } from './send-file.ts';

/** A file that was chosen: on its way, received, or refused with the reason. It stays until it is taken away. */
export type ChosenFile = {
  readonly id: number;
  readonly file: File;
  readonly state: 'SENDING' | 'READY' | 'REFUSED';
  readonly received: Received | null;
  readonly kind: ImportKind | null;
  readonly problem: string | null;
};

let last = 0;

/** The files of an import, each sent as soon as it is chosen. */
export const useFiles = () => {
  const [files, setFiles] = useState<readonly ChosenFile[]>([]);
  const change = (id: number, changes: Partial<ChosenFile>) => setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  const send = async (id: number, file: File) => {
    change(id, { state: 'SENDING', problem: null });
    const { file: received, problem } = await sendFile(file);
    change(id, received ? { state: 'READY', received, kind: received.kind } : { state: 'REFUSED', problem });
  };
  return {
    files,
    add: (chosen: readonly File[]) => {
      const added = chosen.map((file): ChosenFile => ({ id: (last += 1), file, state: 'SENDING', received: null, kind: null, problem: null }));
      setFiles((all) => [...all, ...added]);
      for (const { id, file } of added) void send(id, file);
    },
    again: ({ id, file }: ChosenFile) => void send(id, file),
    remove: (id: number) => setFiles((all) => all.filter((one) => one.id !== id)),
    setKind: (id: number, kind: ImportKind) => change(id, { kind }),
    /** An import took them; to start another one they are sent once more. */
    resend: () => Promise.all(files.map(({ id, file }) => send(id, file))),
    clear: () => setFiles([]),
  };
};

/** Why these files cannot be looked at together yet, or null. */
export const whyNot = (files: readonly ChosenFile[]): string | null => {
  if (files.length === 0) return 'Choose at least one file.';
  if (files.some(({ state }) => state === 'SENDING')) return 'A file is still on its way.';
  if (files.some(({ state }) => state === 'REFUSED')) return 'Take the file away that cannot be read, or choose another one for it.';
  if (new Set(files.map(({ kind }) => kind)).size < files.length) return 'Two files are said to be the same thing. Say what each one is.';
  return null;
};
