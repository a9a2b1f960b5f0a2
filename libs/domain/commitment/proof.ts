import { ok, readText, refuse, type Result } from '#domain/kernel';
import type { Proof } from './parts.ts';

const MOST_PROOFS = 10;
const LONGEST_URL = 2_000;
// A scheme that only reads, an authority without credentials, and nothing that splits or hides the address.
const SAFE = /^https?:\/\/[^\s/?#@\\\u0000-\u001f"<>`]+(?:[/?#][^\s\u0000-\u001f"<>`\\]*)?$/i;

/** Whether an address may be kept and shown as a link: http or https, no credentials, no blanks, at most 2,000 characters. */
export const isSafeLink = (url: string): boolean => url.length <= LONGEST_URL && SAFE.test(url) && URL.canParse(url);

/** `throughline.test` of an address: what a reader should see before following it. */
export const hostOf = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/[/?#].*$/s, '').toLowerCase();

/** Cleans what shows a delivery. Refuses INVALID: too many, an address that is no safe link, a text that is too long. */
export function readProofs(proofs: readonly Proof[]): Result<readonly Proof[]> {
  if (proofs.length > MOST_PROOFS) return refuse('INVALID', `Nothing was changed: at most ${MOST_PROOFS} pieces of evidence. Keep those that show it best.`, 'proofs');
  const read: Proof[] = [];
  for (const proof of proofs) {
    if (proof.kind === 'FILE') {
      read.push(proof);
      continue;
    }
    const text = readText(proof.kind === 'NOTE' ? proof.text : proof.title, { field: 'proofs', what: proof.kind === 'NOTE' ? 'a note' : 'the name of a link', most: proof.kind === 'NOTE' ? 4_000 : 200, needed: proof.kind === 'NOTE' });
    if (!text.ok) return text;
    if (proof.kind === 'NOTE') {
      read.push({ kind: 'NOTE', text: text.value });
      continue;
    }
    const url = proof.url.trim();
    if (!isSafeLink(url)) return refuse('INVALID', 'Nothing was changed: a link begins with http:// or https://, without a name and password in it. Copy it from the address bar.', 'proofs');
    read.push({ kind: 'LINK', url, title: text.value });
  }
  return ok(read);
}
