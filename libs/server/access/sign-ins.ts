import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PostHeld } from '#domain/org';
import type { AccountId, MemberId, OrgId } from '#domain/kernel';
import { SystemDoor } from '#server/database';
import type { Viewer } from './viewer.ts';

export const SIGN_IN_DAYS = 30;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

type SignInRow = { account_id: AccountId; org_id: OrgId | null; member_id: MemberId | null; posts: PostHeld[]; may_stand_in_for: { memberId: MemberId; posts: PostHeld[] }[] };

const postsOf = (memberId: string): string => `coalesce((
  select jsonb_agg(jsonb_build_object('memberId', p.member_id, 'kind', p.kind, 'siloId', p.silo_id, 'fromOn', p.from_on, 'untilOn', p.until_on))
  from post p where p.org_id = m.org_id and p.member_id = ${memberId}), '[]'::jsonb)`;

// Who is away within a day and whose place may have come to the member, up to three followed.
const MAY_STAND_IN_FOR = `
  with recursive away as (select l.member_id, l.stand_in_id from leave l join organization o on o.org_id = l.org_id
    where l.org_id = m.org_id and l.ended_at is null and (now() + o.clock_offset)::date between l.from_on - 1 and l.until_on + 1),
  chain as (
    select a.member_id, 1 as depth from away a where a.stand_in_id = m.id
    union all select a.member_id, c.depth + 1 from chain c join away a on a.stand_in_id = c.member_id where c.depth < 3)
  select distinct c.member_id from chain c`;

const FIND = `
  select s.account_id, m.org_id, m.id as member_id, ${postsOf('m.id')} as posts,
    coalesce((select jsonb_agg(jsonb_build_object('memberId', x.member_id, 'posts', ${postsOf('x.member_id')})) from (${MAY_STAND_IN_FOR}) x), '[]'::jsonb) as may_stand_in_for
  from sign_in s left join member m on m.org_id = s.org_id and m.id = s.member_id and m.left_at is null
  where s.token_hash = $1 and s.expires_at > now()`;

/** Opaque sign-ins: the browser holds a random token, the database only its hash. */
@Injectable()
export class SignIns {
  constructor(private readonly system: SystemDoor) {}

  /** Makes a sign-in for an account, in one organization or (null) in none yet. Answers the token, shown once. */
  async begin(accountId: AccountId, place: { orgId: OrgId; memberId: MemberId } | null): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.system.sql(
      'sign-in-begin',
      `insert into sign_in (token_hash, account_id, org_id, member_id, expires_at)
       values ($1, $2, $3, $4, now() + make_interval(days => $5))`,
      [hashOf(token), accountId, place?.orgId ?? null, place?.memberId ?? null, SIGN_IN_DAYS],
    );
    return token;
  }

  async find(token: string): Promise<Viewer | null> {
    const [row] = await this.system.sql<SignInRow>('sign-in-find', FIND, [hashOf(token)]);
    if (row === undefined) return null;
    const member =
      row.org_id && row.member_id ? { orgId: row.org_id, memberId: row.member_id, posts: row.posts, mayStandInFor: row.may_stand_in_for } : null;
    return { accountId: row.account_id, member };
  }

  async end(token: string): Promise<void> {
    await this.system.sql('sign-in-end', 'delete from sign_in where token_hash = $1', [hashOf(token)]);
  }

  /** Ends every sign-in of one member; the account's sign-ins elsewhere go on. */
  async endAllOf(orgId: OrgId, memberId: MemberId): Promise<void> {
    await this.system.sql('sign-ins-end', 'delete from sign_in where org_id = $1 and member_id = $2', [orgId, memberId]);
  }
}
