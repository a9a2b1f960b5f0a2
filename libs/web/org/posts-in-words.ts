import type { Post, PostKind } from '#contract';

type Held = { readonly kind: PostKind; readonly silo?: { readonly name: string } | null };

const ALONE: Partial<Record<PostKind, string>> = { CCO: 'CCO', SPONSOR: 'Sponsor', OBSERVER: 'Observer', ADMIN: 'Admin', CHAIR: 'Chair', SCRIBE: 'Scribe' };
const IN_SILO: Partial<Record<PostKind, string>> = { LEAD: 'Lead of', STAND_IN: 'Stand-in for', CONTRIBUTOR: 'Contributor to', SEAT_HOLDER: 'Seat of' };
const ORDER: readonly PostKind[] = ['CCO', 'SPONSOR', 'LEAD', 'STAND_IN', 'ADMIN', 'OBSERVER', 'CONTRIBUTOR', 'SEAT_HOLDER', 'CHAIR', 'SCRIBE'];

/** `CCO`, `Lead of Support`. */
export const postInWords = ({ kind, silo }: Held): string => (silo ? `${IN_SILO[kind] ?? kind} ${silo.name}` : (ALONE[kind] ?? kind));

/** The post that says most about who somebody is here; undefined for a member without one. */
export const foremostPost = <P extends Pick<Post, 'kind'>>(posts: readonly P[]): P | undefined =>
  ORDER.map((kind) => posts.find((post) => post.kind === kind)).find((post) => post !== undefined);
