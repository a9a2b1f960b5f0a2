import type { PostKind } from '#contract';
import { useSend, useToast, type Sent } from '#web/ui';
import { useState } from 'react';
import {
  BringBackViewDocument, ChangeViewDocument, OpenListWithDocument, PinViewDocument, RemoveViewDocument, SavedViewsDocument, SaveViewDocument,
  type ListedViewFragment, type ViewAnswerFragment,
} from './views.generated.ts';

type Answered = Sent<ViewAnswerFragment>;
type View = Pick<ListedViewFragment, 'id' | 'version' | 'name'>;

/** What one act changes shows at others too: who pinned what, what opens the list. */
const AGAIN = { refetchQueries: [SavedViewsDocument], awaitRefetchQueries: true };

/** Everything that one does with a view. Each answers the view as it is then, or null when it was refused. */
export const useViewSteps = () => {
  const { send } = useSend();
  const [refusal, setRefusal] = useState<string | undefined>();
  const toast = useToast();

  const answered = async (answer: Promise<Answered>): Promise<ViewAnswerFragment | null> => {
    const sent = await answer;
    setRefusal(sent.problem?.message);
    return sent.problem ? null : sent.answer;
  };
  return {
    refusal,
    forget: () => setRefusal(undefined),
    save: async (name: string, address: string, shared: boolean) => (await answered(send(SaveViewDocument, { name, address, shared }, AGAIN)))?.view ?? null,
    change: async ({ id, version }: View, terms: { name?: string; address?: string; shared?: boolean }) => (await answered(send(ChangeViewDocument, { id, version, ...terms }, AGAIN)))?.view ?? null,
    pin: (view: View, pinned: boolean) => answered(send(PinViewDocument, { id: view.id, pinned }, AGAIN)),
    /** One place up or down in the rail. */
    movePin: (view: View & { readonly place: number | null }, by: 1 | -1) => answered(send(PinViewDocument, { id: view.id, pinned: true, at: Math.max(1, (view.place ?? 1) + by) }, AGAIN)),
    openWith: (id: string | null, post: PostKind) => answered(send(OpenListWithDocument, { id, post }, AGAIN)),
    remove: async ({ id, version, name }: View): Promise<boolean> => {
      const done = await answered(send(RemoveViewDocument, { id, version }, AGAIN));
      if (done) toast({ text: `The view “${name}” is removed. What it showed stays here.`, undo: () => void answered(send(BringBackViewDocument, { id, version: version + 1 }, AGAIN)) });
      return done !== null;
    },
  };
};

export type ViewSteps = ReturnType<typeof useViewSteps>;
