/** Something done here that can be taken back: a change of one commitment, or a bulk edit. */
export type Done = { readonly id: string; readonly kind: 'change' | 'bulk'; readonly said: string };

const MOST = 50;

/** What was done in this window, the last one on top. Each is offered once. */
export const createUndoStack = () => {
  let done: readonly Done[] = [];
  const offered = new Set<string>();
  return {
    /** False when it was offered before: a step that changed nothing answers with the change before it. */
    push: (one: Done): boolean => {
      if (offered.has(one.id)) return false;
      offered.add(one.id);
      done = [...done, one].slice(-MOST);
      return true;
    },
    /** The last one, or the named one, which is then no longer there. */
    take: (id?: string): Done | undefined => {
      const taken = id === undefined ? done.at(-1) : done.find((one) => one.id === id);
      done = done.filter((one) => one !== taken);
      return taken;
    },
    /** It could not be taken back just now, or nobody knows: it is on top again. */
    putBack: (one: Done): void => void (done = [...done, one]),
    size: () => done.length,
  };
};

export type UndoStack = ReturnType<typeof createUndoStack>;
