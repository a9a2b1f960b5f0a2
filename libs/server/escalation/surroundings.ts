import { Injectable } from '@nestjs/common';
import type { Commitment } from '#domain/commitment';
import { localDateOf } from '#domain/calendar';
import type { Holders, LadderCalendars } from '#domain/escalation';
import type { MemberId, SiloId } from '#domain/kernel';
import { heldOn, type PostHeld } from '#domain/org';
import type { TenantTx } from '#server/database';
import { orgBook, OrganizationRepository } from '#server/org';

type Carried = Pick<Commitment, 'carriedBy' | 'ownerId'>;

/** What a ladder needs to know of the organization now: who holds the posts, and which days are worked where. An owner who left holds nothing. */
export type Around = { calendars(silo: SiloId): LadderCalendars; holders(commitment: Carried): Holders };

const POSTS = `
  select p.member_id as "memberId", p.kind, p.silo_id as "siloId", p.from_on as "fromOn", p.until_on as "untilOn", p.id as "heldAs"
  from post p join member m on m.org_id = p.org_id and m.id = p.member_id and m.left_at is null
  where p.org_id = $1 and (p.kind in ('CCO', 'SPONSOR') or (p.kind in ('LEAD', 'STAND_IN') and p.silo_id = any($2::uuid[])))
  union all select m.id, 'LEFT', null, null, null, m.id from member m where m.org_id = $1 and m.left_at is not null
  order by "heldAs"`;

/** Reads holders and calendars for many silos at once. Of two sponsors, the first who was given the post decides. */
@Injectable()
export class Surroundings {
  constructor(private readonly organizations: OrganizationRepository) {}

  async of(tx: TenantTx, siloIds: readonly SiloId[]): Promise<Around> {
    const silos = [...new Set(siloIds)];
    const calendarOf = await this.organizations.calendarsOf(tx, silos);
    const organization = calendarOf(null);
    const { posts, left } = tx.seesOneMoment ? await fromBook(tx) : await fromTables(tx, silos);
    const holder = (kind: PostHeld['kind'], silo: SiloId | null): MemberId | null => {
      const today = localDateOf(tx.now, calendarOf(silo).zone);
      return posts.find((post) => post.kind === kind && post.siloId === silo && heldOn(post, today))?.memberId ?? null;
    };
    const top = { cco: holder('CCO', null), sponsor: holder('SPONSOR', null) };
    return {
      calendars: (silo) => ({ silo: calendarOf(silo), organization }),
      holders: ({ carriedBy, ownerId }) => ({ owner: ownerId === null || left.has(ownerId) ? null : ownerId, standIn: holder('STAND_IN', carriedBy), lead: holder('LEAD', carriedBy), ...top }),
    };
  }
}

type Held = { readonly posts: readonly PostHeld[]; readonly left: ReadonlySet<MemberId> };

async function fromBook(tx: TenantTx): Promise<Held> {
  const { posts, left } = await orgBook(tx);
  return { posts: posts.filter(({ active }) => active), left: new Set(left) };
}

async function fromTables(tx: TenantTx, silos: readonly SiloId[]): Promise<Held> {
  const rows = await tx.sql<Omit<PostHeld, 'kind'> & { kind: PostHeld['kind'] | 'LEFT' }>('ladder-posts', POSTS, [tx.orgId, silos]);
  const posts = rows.filter((row): row is PostHeld => row.kind !== 'LEFT');
  return { posts, left: new Set(rows.filter(({ kind }) => kind === 'LEFT').map(({ memberId }) => memberId)) };
}
