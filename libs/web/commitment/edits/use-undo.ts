import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { counted } from '#domain/calendar';
import { useShortcut, useToast } from '#web/ui';
import { useCallback } from 'react';
import { UndoBulkEditDocument } from './bulk.generated.ts';
import { UndoChangeDocument } from './edits.generated.ts';
import { createUndoStack, type Done, type UndoStack } from './undo-stack.ts';

const stacks = new WeakMap<ApolloClient, UndoStack>();

const stackOf = (client: ApolloClient): UndoStack => {
  const known = stacks.get(client) ?? createUndoStack();
  stacks.set(client, known);
  return known;
};

const UNSENT = 'Taking it back could not be sent. Nothing was changed; try again in a moment.';

/** Each part of a bulk edit on its own: rows that somebody changed since stay as they are now. */
const takeBulkBack = async (client: ApolloClient, done: Done): Promise<string> => {
  let changed = 0;
  let left = 0;
  for (const id of done.id.split(' ')) {
    const { data } = await client.mutate({ mutation: UndoBulkEditDocument, variables: { input: { id, clientMutationId: crypto.randomUUID() } } });
    const { bulk, problem } = data!.bulk;
    if (!bulk) return problem?.message ?? UNSENT;
    changed += bulk.changed;
    left += bulk.refusals.reduce((sum, { count }) => sum + count, 0);
  }
  await client.refetchQueries({ include: 'active' });
  return left === 0 ? `Taken back: ${counted(changed, 'row')}.` : `Taken back: ${counted(changed, 'row')}. ${counted(left, 'row')} changed since and stayed.`;
};

/** Says what was done and offers to take it back, by the toast for 8 s and by `Z` after that. */
export const useUndo = () => {
  const client = useApolloClient();
  const toast = useToast();
  const stack = stackOf(client);

  const takeBack = useCallback(async (id?: string): Promise<void> => {
    const done = stack.take(id);
    if (!done) return void (id === undefined && toast({ text: 'There is nothing of yours to take back here.' }));
    try {
      if (done.kind === 'bulk') return void toast({ text: await takeBulkBack(client, done) });
      const { data } = await client.mutate({ mutation: UndoChangeDocument, variables: { input: { id: done.id, clientMutationId: crypto.randomUUID() } } });
      toast({ text: data?.edit.problem?.message ?? `Taken back: ${done.said}` });
    } catch {
      toast({ text: UNSENT });
    }
  }, [client, stack, toast]);

  const offer = useCallback((done: Done | null, said: string): void => {
    const isNew = done !== null && stack.push(done);
    toast({ text: said, undo: isNew ? () => void takeBack(done.id) : undefined });
  }, [stack, toast, takeBack]);

  return { offer, takeBack };
};

/** `Z` takes back what was done last, also after its toast is gone. */
export const useUndoKey = (): void => {
  const { takeBack } = useUndo();
  useShortcut('z', 'Undo', () => void takeBack(), { group: 'Everywhere' });
};
