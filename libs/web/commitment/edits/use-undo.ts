import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { counted } from '#domain/calendar';
import { createSend, useShortcut, useToast, type Send } from '#web/ui';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { UndoBulkEditDocument } from './bulk.generated.ts';
import { UndoChangeDocument } from './edits.generated.ts';
import { createUndoStack, type Done, type UndoStack } from './undo-stack.ts';

const RECENT = '/changes';

type Undoing = { readonly stack: UndoStack; readonly send: Send };
const undoings = new WeakMap<ApolloClient, Undoing>();

const undoingOf = (client: ApolloClient): Undoing => {
  const known = undoings.get(client) ?? { stack: createUndoStack(), send: createSend(client) };
  undoings.set(client, known);
  return known;
};

/** What is said, and what is left to be taken back when no answer came. */
type Taken = { readonly said: string; readonly left?: string };

/** Each part of a bulk edit on its own: rows that somebody changed since stay as they are now. */
const takeBulkBack = async (client: ApolloClient, { send }: Undoing, done: Done): Promise<Taken> => {
  let changed = 0;
  let left = 0;
  const ids = done.id.split(' ');
  for (const [at, id] of ids.entries()) {
    const { answer, problem } = await send(UndoBulkEditDocument, { id });
    const bulk = answer?.bulk;
    if (problem || !bulk) return { said: problem?.message ?? '', left: answer ? undefined : ids.slice(at).join(' ') };
    changed += bulk.changed;
    left += bulk.refusals.reduce((sum, { count }) => sum + count, 0);
  }
  await client.refetchQueries({ include: 'active' });
  return { said: left === 0 ? `Taken back: ${counted(changed, 'row')}.` : `Taken back: ${counted(changed, 'row')}. ${counted(left, 'row')} changed since and stayed.` };
};

const takeChangeBack = async ({ send }: Undoing, done: Done): Promise<Taken> => {
  const { answer, problem } = await send(UndoChangeDocument, { id: done.id });
  return { said: problem?.message ?? `Taken back: ${done.said}`, left: answer ? undefined : done.id };
};

/** Says what was done and offers to take it back, by the toast for 8 s and by `Z` after that. */
export const useUndo = () => {
  const client = useApolloClient();
  const toast = useToast();
  const undoing = undoingOf(client);
  const { stack } = undoing;

  /** Also what was done before a reload. */
  const takeThisBack = useCallback(async (done: Done): Promise<void> => {
    stack.take(done.id);
    const { said, left } = await (done.kind === 'bulk' ? takeBulkBack(client, undoing, done) : takeChangeBack(undoing, done));
    if (left !== undefined) stack.putBack({ ...done, id: left });
    toast({ text: said });
  }, [client, undoing, stack, toast]);

  /** False where there is nothing, which `Z` says in its own way. */
  const takeBack = useCallback(async (id?: string): Promise<boolean> => {
    const done = stack.take(id);
    if (done) await takeThisBack(done);
    return done !== undefined;
  }, [stack, takeThisBack]);

  const offer = useCallback((done: Done | null, said: string): void => {
    const isNew = done !== null && stack.push(done);
    toast({ text: said, undo: isNew ? () => void takeBack(done.id) : undefined });
  }, [stack, toast, takeBack]);

  return { offer, takeBack, takeThisBack };
};

/** `Z` takes back what was done last, also after its toast is gone; what was done before a reload stands on a page of its own. */
export const useUndoKey = (): void => {
  const { takeBack } = useUndo();
  const navigate = useNavigate();
  useShortcut('z', 'Undo', () => void takeBack().then((done) => (done ? undefined : navigate({ to: RECENT as string }))), { group: 'Everywhere' });
};
