import { sql, type Migration } from '../migration.ts';

const NOBODY = "uuid '00000000-0000-0000-0000-000000000000'";

/**
 * An index for each order of the list, so that a page is read from it however many commitments there are, and a look into the titles.
 * What is compared behind the wall must not leak: CASE is trusted there, coalesce and lower are not.
 */
export const listOrders: Migration = {
  name: 'list-orders',
  sql: sql`
    alter table commitment
      add column slip_count int not null default 0 check (slip_count >= 0),
      add column slip_days int not null default 0 check (slip_days >= 0),
      add column title_order text not null generated always as (lower(title)) stored;
    grant update (slip_count, slip_days) on commitment to throughline_app;

    -- The owner of the tables sees every organization's rows only while this runs.
    alter table commitment no force row level security;
    alter table slip no force row level security;
    update commitment c set slip_count = s.count, slip_days = s.days
      from (select org_id, commitment_id, count(*) as count, sum(days) as days from slip where undone_at is null group by org_id, commitment_id) s
      where c.org_id = s.org_id and c.id = s.commitment_id;
    alter table commitment force row level security;
    alter table slip force row level security;

    create index commitment_by_title on commitment (org_id, title_order, id);
    create index commitment_by_slips on commitment (org_id, slip_count, id);
    create index commitment_by_last_word on commitment (org_id, (case when last_word_at is null then timestamptz 'epoch' else last_word_at end), id);
    create index commitment_by_original on commitment (org_id, (case when original_on is null then date '9999-12-31' else original_on end), id);
    create index commitment_of_carrier on commitment (org_id, carried_by, due_on, id);
    create index commitment_of_receiver on commitment (org_id, (case when promised_to is null then ${NOBODY} else promised_to end), due_on, id);
    create index commitment_of_owner on commitment (org_id, (case when owner_id is null then ${NOBODY} else owner_id end), due_on, id);
    -- the part of a commitment's face that does not change by time alone
    create index commitment_of_kind on commitment (org_id, (case standing
      when 'ACCEPTED' then case report_state when 'AT_RISK' then 'AT_RISK' when 'ON_TRACK' then 'ON_TRACK' else 'ACCEPTED' end
      when 'VERIFIED' then case effect when 'PROVEN' then 'PROVEN' when 'NONE' then 'NONE' else 'VERIFIED' end
      else standing end), due_on, id);

    -- Beside search_matches, over the same index and by the same rule: the tenant is the transaction's, and all that comes out is ids.
    create function search_titles(wanted text, most int) returns setof uuid
      language plpgsql stable security definer set search_path = pg_catalog, public set enable_seqscan = off set enable_indexscan = off as $$
    declare
      tenant uuid := nullif(current_setting('app.org_id', true), '')::uuid;
      plain text := lower(regexp_replace(normalize(wanted, NFD), '[\u0300-\u036f]', '', 'g'));
    begin
      if tenant is null then return; end if;
      return query select e.id from public.search_entry e
        where e.org_id = tenant and e.part = 'TITLE' and e.folded like '%' || regexp_replace(plain, '([\\%_])', '\\\1', 'g') || '%' limit most;
    end $$;
    revoke all on function search_titles(text, int) from public;
    grant execute on function search_titles(text, int) to throughline_app;
  `,
};
