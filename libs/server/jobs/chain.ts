import { createHmac } from 'node:crypto';

export type Link = { readonly orgId: string; readonly number: number; readonly id: string; readonly digest: string };

/** The chain's first mac stands on this. */
export const GENESIS = 'throughline';

/** HMAC-SHA-256, in hex, over the previous mac and this link. Without the key nobody can recompute a changed record. */
export const macOf = (key: string, previousMac: string, link: Link): string =>
  createHmac('sha256', key).update([previousMac, link.orgId, link.number, link.id, link.digest].join('|')).digest('hex');
