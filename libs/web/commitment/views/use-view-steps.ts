import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { PostKind } from '#contract';
import { useSend, useToast, type Sent } from '#web/ui';
import { useState } from 'react';
import {
  BringBackViewDocument, ChangeViewDocument, OpenListWithDocument, PinViewDocument, RemoveViewDocument, SavedViewsDocument, SaveViewDocument,
  type ListedViewFragment, type ViewAnswerFragment,
} from './views.generated.ts';

type Answered = Sent<ViewAnswerFragment>;
type View = Pick<ListedViewFragment, 'id' | 'version' | 'name'>;

/** What one act changes shows at others too: who pinned what, what opens the list. What was asked before the act is no answer to that. */
const readAgain = (client: ApolloClient): Promise<unknown> =>
  client.query({ query: SavedViewsDocument, fetchPolicy: 'network-only', context: { queryDeduplication: false } }).catch(() => undefined);

/** Everything that one does with a view. Each answers the view as it is then, or null when it was refused. */
export const useViewSteps = () => {
  const client = useApolloClient();
  const { send } = useSend();
  const [refusal, setRefusal] = useState<string | undefined>();
  const toast = useToast();

  const answered = async (answer: Promise<Answered>): Promise<ViewAnswerFragment | null> => {
    const sent = await answer;
    setRefusal(sent.problem?.message);
    if (sent.problem) return null;
    await readAgain(client);
    return sent.answer;
  };
  return {
    refusal,
    forget: () => setRefusal(undefined),
    save: async (name: string, address: string, shared: boolean) => (await answered(send(SaveViewDocument, { name, address, shared })))?.view ?? null,
    change: async ({ id, version }: View, terms: { name?: string; address?: string; shared?: boolean }) => (await answered(send(ChangeViewDocument, { id, version, ...terms })))?.view ?? null,
    pin: (view: View, pinned: boolean) => answered(send(PinViewDocument, { id: view.id, pinned })),
    /** One place up or down in the rail. */
    movePin: (view: View & { readonly place: number | null }, by: 1 | -1) => answered(send(PinViewDocument, { id: view.id, pinned: true, at: Math.max(1, (view.place ?? 1) + by) })),
    openWith: (id: string | null, post: PostKind) => answered(send(OpenListWithDocument, { id, post })),
    remove: async ({ id, version, name }: View): Promise<boolean> => {
      const done = await answered(send(RemoveViewDocument, { id, version }));
      if (done) toast({ text: `The view “${name}” is removed. What it showed stays here.`, undo: () => void answered(send(BringBackViewDocument, { id, version: version + 1 })) });
      return done !== null;
    },
  };
};

export type ViewSteps = ReturnType<typeof useViewSteps>;
