import type { HandoffFilter, HandoffState } from '#contract';

/** What an address says about the list of hand-offs. Without a state: those still open; `any`: also what is over. */
export type HandoffAddress = { readonly from?: string; readonly to?: string; readonly state?: string };

const STATES: readonly HandoffState[] = ['OFFERED', 'ACCEPTED', 'DELIVERED', 'DONE', 'RETURNED', 'VOID'];

/** What it says wrongly is left out: an address never fails. */
export const readHandoffAddress = (search: Readonly<Record<string, unknown>>): HandoffAddress => {
  const text = (name: string) => (search[name] == null || search[name] === '' ? undefined : String(search[name]));
  const state = text('state');
  const known = state === 'any' || state === 'late' || STATES.some((one) => one.toLowerCase() === state);
  const [from, to] = [text('from'), text('to')];
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(known ? { state } : {}) };
};

export const filterOf = ({ from, to, state }: HandoffAddress): HandoffFilter => ({
  ...(from ? { from: [from] } : {}),
  ...(to ? { to: [to] } : {}),
  ...(state === undefined ? { open: true } : state === 'late' ? { late: true } : state === 'any' ? {} : { state: [state.toUpperCase() as HandoffState] }),
});
