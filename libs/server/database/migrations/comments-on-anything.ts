import { sql, type Migration } from '../migration.ts';

/**
 * Comments belong to any subject, can be edited and taken back, and the words of the record can be blanked: never changed.
 */
export const commentsOnAnything: Migration = {
  name: 'comments_on_anything',
  sql: sql`
    alter table comment drop constraint comment_org_id_commitment_id_fkey;
    alter table comment rename column commitment_id to subject_id;
    alter table comment
      add column subject_kind text not null default 'commitment',
      add column version int not null default 1 check (version > 0),
      add column edited_at timestamptz,
      add column taken_back_at timestamptz,
      add constraint taken_back_without_words check (taken_back_at is null or words = '');
    alter table comment alter column subject_kind drop default;
    drop index comment_of_commitment;
    create index comment_of_subject on comment (org_id, subject_id, at, id);
    grant update (version, words, edited_at, taken_back_at) on comment to throughline_app;

    create function only_blank_fact_text() returns trigger language plpgsql as $$
    begin
      raise exception 'the words of a fact can be blanked, not changed' using errcode = 'integrity_constraint_violation';
    end $$;
    create trigger fact_text_is_only_blanked before update on fact_text
      for each row when (new.words is not null) execute function only_blank_fact_text();
    grant update (words) on fact_text to throughline_app;

    alter table notice drop constraint notice_kind_check;
    alter table notice add constraint notice_kind_check check (kind in ('STEP', 'ROOM_CLOSED', 'ANSWER', 'QUESTION', 'NEWS', 'MENTION'));
  `,
};
