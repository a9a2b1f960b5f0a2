import { Injectable } from '@nestjs/common';
import { draftMinutes, verifyMinutes, type LockedMinutes, type Sitting } from '#domain/forum';
import { canonical, sha256, type TenantTx } from '#server/database';
import { MinutesTable } from './sitting.table.ts';
import type { MemberId } from '#domain/kernel';

export type MinutesView = Pick<LockedMinutes, 'digest' | 'lockedAt' | 'signedBy'> & { readonly intact: boolean };

const digest = (text: string): string => sha256(text).toString('hex');

/** The locked minutes of a sitting, checked against their own digest and against the sitting that they describe. */
@Injectable()
export class MinutesReader {
  async read(tx: TenantTx, sitting: Sitting): Promise<MinutesView | null> {
    const row = await tx.rows(MinutesTable).findOne({ sittingId: sitting.id });
    if (row === null) return null;
    const { body, texts, textDigests, lockedAt } = row;
    const minutes: LockedMinutes = { body, texts, textDigests, digest: row.digest, lockedAt, signedBy: row.signedBy as MemberId };
    const same = canonical(draftMinutes(sitting).body) === canonical(body);
    return { digest: row.digest, lockedAt, signedBy: minutes.signedBy, intact: same && verifyMinutes(minutes, digest).intact };
  }
}
