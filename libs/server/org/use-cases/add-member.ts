import { Injectable } from '@nestjs/common';
import { ok, refuse, type AccountId, type MemberId, type Result } from '#domain/kernel';
import type { TenantTx } from '#server/database';
import { MemberTable } from '../member.table.ts';

export type NewMember = {
  readonly handle: string;
  readonly name: string;
  readonly email?: string | null;
  readonly zone?: string | null;
  readonly accountId?: AccountId | null;
};

/** Adds a person to the organization. Gives no post. */
@Injectable()
export class AddMember {
  async run(tx: TenantTx, input: NewMember): Promise<Result<MemberId>> {
    const name = input.name.trim();
    if (name.length < 1 || name.length > 200) return refuse('INVALID', 'A member has a name of 1 to 200 characters.', 'name');
    if (await tx.rows(MemberTable).findOne({ handle: input.handle })) return refuse('INVALID', `There is a member called ${input.handle} already.`, 'handle');
    const id = tx.newId<MemberId>();
    const { handle, email = null, zone = null, accountId = null } = input;
    await tx.rows(MemberTable).insert({ id, accountId, handle, name, email, zone, joinedAt: tx.now });
    tx.emit({ type: 'member.joined', subject: { kind: 'member', id }, data: {}, text: { name } });
    return ok(id);
  }
}
