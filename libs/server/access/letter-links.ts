import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { OrgId } from '#domain/kernel';
import { CONFIG, type Config } from '#server/config';

/** What a link in a letter is for: one made for one purpose opens nothing else. */
export type LinkPurpose = 'invitation';
export type Linked = { readonly orgId: OrgId; readonly id: string };

const ID_BYTES = 16;
const SEAL_BYTES = 24;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');
const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/**
 * Writes and reads what stands behind a link in a letter: an organization and one thing in it, under a seal whose key is not in the
 * database. So nothing that opens a door is stored, and a letter that is sent again carries the same link.
 */
@Injectable()
export class LetterLinks {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) { recordKey }: Config) {
    this.key = createHmac('sha256', recordKey).update('links in letters').digest();
  }

  write(purpose: LinkPurpose, { orgId, id }: Linked): string {
    const named = Buffer.concat([bytesOf(orgId), bytesOf(id)]);
    return Buffer.concat([named, this.seal(purpose, named)]).toString('base64url');
  }

  /** Null when nobody here wrote it for this purpose. */
  read(purpose: LinkPurpose, link: string): Linked | null {
    if (!/^[\w-]{75}$/.test(link)) return null;
    const bytes = Buffer.from(link, 'base64url');
    const named = bytes.subarray(0, 2 * ID_BYTES);
    const seal = bytes.subarray(2 * ID_BYTES);
    if (seal.length !== SEAL_BYTES || !timingSafeEqual(seal, this.seal(purpose, named))) return null;
    return { orgId: idOf(named.subarray(0, ID_BYTES)) as OrgId, id: idOf(named.subarray(ID_BYTES)) };
  }

  private seal(purpose: LinkPurpose, named: Buffer): Buffer {
    return createHmac('sha256', this.key).update(`${purpose} `).update(named).digest().subarray(0, SEAL_BYTES);
  }
}
