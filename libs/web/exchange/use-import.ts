import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { ImportKind } from '#contract';
import { useSend, type Sent } from '#web/ui';
import { ApplyImportDocument, ImportRunDocument, MapImportDocument, StartImportDocument, type ImportShownFragment } from './import.generated.ts';
import { CancelLongWorkDocument } from './work/long-work.generated.ts';

export type MappedFile = { readonly fileId: string; readonly kind: ImportKind; readonly columns: readonly { readonly header: string; readonly field: string }[] };

const EVERY_MS = 700;
const UNREAD = 'The server cannot be reached, so it is not known how it stands. Try again in a moment.';
type Told = { readonly import: ImportShownFragment | null; readonly problem: { readonly message: string } | null };

const told = ({ answer, problem }: Sent<Told>): Told => ({ import: answer?.import ?? null, problem });

/** Starting, mapping and applying one import; what was refused is said in `problem`, and everything chosen stays. */
export const useImport = () => {
  const client = useApolloClient();
  const { send } = useSend();
  const [run, setRun] = useState<ImportShownFragment | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const doing = async (work: () => Promise<Told>): Promise<ImportShownFragment | null> => {
    setBusy(true);
    setProblem(null);
    try {
      const answer = await work();
      if (answer.import) setRun(answer.import);
      if (answer.problem) setProblem(answer.problem.message);
      return answer.problem ? null : answer.import;
    } catch {
      setProblem(UNREAD);
      return null;
    } finally {
      setBusy(false);
    }
  };

  const map = (current: ImportShownFragment, files: readonly MappedFile[]) =>
    doing(async () => told(await send(MapImportDocument, { id: current.id, version: current.version, files })));

  return {
    run,
    busy,
    problem,
    forget: () => {
      setRun(null);
      setProblem(null);
    },
    /** An import that was looked at before, after a reload. */
    resume: (id: string) =>
      doing(async () => {
        const { data } = await client.query({ query: ImportRunDocument, variables: { id }, fetchPolicy: 'network-only' });
        return { import: data?.import ?? null, problem: data?.import ? null : { message: 'That import is not here any more. Choose the files again.' } };
      }),
    /** How far an import is that is being applied; answers it once that is over. */
    follow: async (id: string): Promise<ImportShownFragment | null> => {
      for (;;) {
        const { data } = await client.query({ query: ImportRunDocument, variables: { id }, fetchPolicy: 'network-only' }).catch(() => ({ data: undefined }));
        if (data?.import) setRun(data.import);
        if (data?.import === null) return null;
        if (data?.import && data.import.state !== 'APPLYING') {
          if (data.import.work?.state === 'FAILED') setProblem(data.import.work.problem?.message ?? null);
          return data.import;
        }
        await new Promise((done) => setTimeout(done, EVERY_MS));
      }
    },
    cancel: (workId: string) => void send(CancelLongWorkDocument, { id: workId }).then((sent) => sent.problem && setProblem(sent.problem.message)),
    start: (files: readonly { fileId: string; kind: ImportKind }[]) =>
      doing(async () => told(await send(StartImportDocument, { files }))),
    map,
    /** Applies it. When the organization moved on meanwhile, a new dry run is made to be looked at. */
    apply: async (current: ImportShownFragment): Promise<ImportShownFragment | null> => {
      let isStale = false;
      const applied = await doing(async () => {
        const sent = await send(ApplyImportDocument, { id: current.id, version: current.version });
        isStale = sent.problem?.code === 'STALE';
        return told(sent);
      });
      if (isStale) {
        const said = 'The organization changed since this dry run. Nothing was imported; this is a new dry run, look at it and apply it.';
        if (await map(current, [])) setProblem(said);
      }
      return applied;
    },
  };
};

export type ImportRun = ImportShownFragment;
