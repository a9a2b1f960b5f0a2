import type { PostKind } from '#domain/org';

/** With which view the list of everybody with this post opens; the view is a built-in one's word or a shared one's id. */
export type OpeningView = { readonly post: PostKind; readonly viewId: string };

/** Whoever holds several posts opens the list as the first of these has it. */
export const FOREMOST: readonly PostKind[] = ['SPONSOR', 'CCO', 'LEAD', 'STAND_IN', 'CHAIR', 'SCRIBE', 'SEAT_HOLDER', 'CONTRIBUTOR', 'ADMIN', 'OBSERVER'];

/** The view with which somebody's list opens, by the foremost of their posts that has one; null is what is open. */
export const opensFor = (posts: readonly PostKind[], openings: readonly OpeningView[]): string | null =>
  FOREMOST.filter((post) => posts.includes(post)).map((post) => openings.find((one) => one.post === post)?.viewId ?? null).find((id) => id !== null) ?? null;
