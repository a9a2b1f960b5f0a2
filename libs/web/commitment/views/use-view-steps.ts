import { useMutation } from '@apollo/client/react';
import type { PostKind } from '#contract';
import { useToast } from '#web/ui';
import { useState } from 'react';
import {
  BringBackViewDocument, ChangeViewDocument, OpenListWithDocument, PinViewDocument, RemoveViewDocument, SavedViewsDocument, SaveViewDocument,
  type ListedViewFragment, type ViewAnswerFragment,
} from './views.generated.ts';

type Answered = { readonly data?: { readonly step: ViewAnswerFragment } | null | undefined };
type View = Pick<ListedViewFragment, 'id' | 'version' | 'name'>;

const UNSENT = 'This could not be sent. Nothing was changed; try again in a moment.';
/** What one act changes shows at others too: who pinned what, what opens the list. */
const AGAIN = { refetchQueries: [SavedViewsDocument], awaitRefetchQueries: true };

/** Everything that one does with a view. Each answers the view as it is then, or null when it was refused. */
export const useViewSteps = () => {
  const [save] = useMutation(SaveViewDocument, AGAIN);
  const [change] = useMutation(ChangeViewDocument, AGAIN);
  const [remove] = useMutation(RemoveViewDocument, AGAIN);
  const [bringBack] = useMutation(BringBackViewDocument, AGAIN);
  const [pin] = useMutation(PinViewDocument, AGAIN);
  const [openWith] = useMutation(OpenListWithDocument, AGAIN);
  const [refusal, setRefusal] = useState<string | undefined>();
  const toast = useToast();

  const answered = async (answer: Promise<Answered>): Promise<ViewAnswerFragment | null> => {
    const { data } = await answer.catch((): Answered => ({}));
    const problem = data ? data.step.problem?.message : UNSENT;
    setRefusal(problem);
    return problem === undefined ? data!.step : null;
  };
  const once = () => ({ clientMutationId: crypto.randomUUID() });
  return {
    refusal,
    forget: () => setRefusal(undefined),
    save: async (name: string, address: string, shared: boolean) => (await answered(save({ variables: { input: { name, address, shared, ...once() } } })))?.view ?? null,
    change: async ({ id, version }: View, terms: { name?: string; address?: string; shared?: boolean }) => (await answered(change({ variables: { input: { id, version, ...terms, ...once() } } })))?.view ?? null,
    pin: (view: View, pinned: boolean) => answered(pin({ variables: { input: { id: view.id, pinned } } })),
    openWith: (id: string | null, post: PostKind) => answered(openWith({ variables: { input: { id, post } } })),
    remove: async ({ id, version, name }: View): Promise<boolean> => {
      const done = await answered(remove({ variables: { input: { id, version, ...once() } } }));
      if (done) toast({ text: `The view “${name}” is removed. What it showed stays here.`, undo: () => void answered(bringBack({ variables: { input: { id, version: version + 1 } } })) });
      return done !== null;
    },
  };
};

export type ViewSteps = ReturnType<typeof useViewSteps>;
