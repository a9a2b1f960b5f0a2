import { Injectable } from '@nestjs/common';
import type { MemberId, OrgId } from '#domain/kernel';
import { SystemDoor, Tenancy } from '#server/database';

export type ExampleMemberView = { readonly memberId: MemberId; readonly name: string; readonly post: string };

const PEOPLE = `
  select m.id as "memberId", m.name, case p.kind
      when 'CCO' then 'Chief Customer Officer' when 'SPONSOR' then 'Chief Executive Officer' when 'LEAD' then 'leads ' || s.name
      when 'STAND_IN' then 'stands in for ' || s.name when 'CONTRIBUTOR' then 'contributes to ' || s.name
      when 'OBSERVER' then 'observes for the board' else 'administers' end as post
  from member m
    join lateral (select kind, silo_id from post where post.org_id = m.org_id and member_id = m.id
      order by array_position(array['CCO','SPONSOR','LEAD','STAND_IN','ADMIN','OBSERVER','CONTRIBUTOR'], kind), silo_id limit 1) p on true
    left join silo s on s.org_id = m.org_id and s.id = p.silo_id
  where m.org_id = $1 and m.left_at is null and m.account_id is not null
  order by array_position(array['CCO','SPONSOR','LEAD','STAND_IN','ADMIN','OBSERVER','CONTRIBUTOR'], p.kind), m.name`;

/** The people of the example company, whom a visitor can become. */
@Injectable()
export class ExampleMembers {
  constructor(
    private readonly system: SystemDoor,
    private readonly tenancy: Tenancy,
  ) {}

  async organization(): Promise<OrgId | null> {
    const [row] = await this.system.sql<{ org_id: OrgId }>(
      'example-organization',
      "select org_id from organization where is_example and key = 'example'",
    );
    return row?.org_id ?? null;
  }

  async list(): Promise<ExampleMemberView[]> {
    const orgId = await this.organization();
    if (orgId === null) return [];
    return this.tenancy.beside.read({ orgId, memberId: null, as: 'example' }, (tx) => tx.sql<ExampleMemberView>('example-people', PEOPLE, [orgId]));
  }
}
