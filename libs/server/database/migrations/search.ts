import { sql, walled, type Migration } from '../migration.ts';

export type Source = {
  readonly table: string;
  readonly kind: string;
  readonly part: string;
  /** What of the row is searched, which subject it leads to, and when it was said; `r` is the row. */
  readonly words: string;
  readonly subject?: string;
  readonly at?: string;
  /** The column whose change is a change of the words. */
  readonly changes?: string;
};

const SOURCES: readonly Source[] = [
  { table: 'commitment', kind: 'commitment', part: 'TITLE', words: 'r.title', at: 'r.proposed_at', changes: 'title' },
  { table: 'comment', kind: '', part: 'COMMENT', words: `regexp_replace(r.words, '@\\[[0-9a-f-]{36}\\]', '', 'g')`, subject: 'r.subject_id', at: 'r.at', changes: 'words' },
  { table: 'outcome', kind: 'sitting', part: 'OUTCOME', words: 'r.words', subject: 'r.sitting_id', at: 'r.at' },
  { table: 'minutes', kind: 'sitting', part: 'MINUTES', words: `(select string_agg(t.value, ' · ') from jsonb_each_text(r.texts) t)`, subject: 'r.sitting_id', at: 'r.locked_at' },
  { table: 'silo', kind: 'silo', part: 'NAME', words: 'r.name', changes: 'name' },
  { table: 'member', kind: 'member', part: 'NAME', words: 'r.name', changes: 'name' },
  { table: 'forum', kind: 'forum', part: 'NAME', words: 'r.name', changes: 'name' },
];

const kindOf = ({ kind }: Source): string => (kind === '' ? 'r.subject_kind' : `'${kind}'`);

/** Writes the entries of the rows that stand in `from`; what says nothing has none. */
const keep = (source: Source, from: string): string => sql`
  insert into search_entry (org_id, id, subject_kind, subject_id, part, words, at)
    select r.org_id, r.id, ${kindOf(source)}, ${source.subject ?? 'r.id'}, '${source.part}', ${source.words}, ${source.at ?? 'now()'} from ${from} r
    where coalesce(${source.words}, '') <> ''
    on conflict (org_id, id) do update set words = excluded.words;`;

// Rows come by the thousand from a file and one by one from people: many are kept by one statement, and a row that changes
// in anything but its words costs nothing.
const kept = (source: Source): string => sql`
  create function search_new_${source.table}() returns trigger language plpgsql as $$
  begin
    ${keep(source, 'fresh')}
    return null;
  end $$;
  create trigger searched_when_new after insert on ${source.table} referencing new table as fresh for each statement execute function search_new_${source.table}();
  ${source.changes === undefined ? '' : sql`
  create function search_changed_${source.table}() returns trigger language plpgsql as $$
  begin
    delete from search_entry e where e.org_id = new.org_id and e.id = new.id;
    ${keep(source, '(select new.*)')}
    return null;
  end $$;
  create trigger searched_when_changed after update on ${source.table} for each row when (old.${source.changes} is distinct from new.${source.changes}) execute function search_changed_${source.table}();`}
`;

/** What stands there already. The owner of the tables sees every organization's rows only while this runs. */
const fill = (source: Source): string => sql`
  alter table ${source.table} no force row level security;
  ${keep(source, source.table)}
  alter table ${source.table} force row level security;`;

/** Makes the words of one more source found, those that stand there already too. */
export const searched = (source: Source): string => `${fill(source)}${kept(source)}`;

/** Everything that can be found by its words, kept by the database in the transaction that writes the words. */
export const search: Migration = {
  name: 'search',
  sql: sql`
    create extension if not exists pg_trgm;
    create extension if not exists btree_gin;
    -- a setting of the extension can be named only once it is loaded
    select similarity('', '');

    create table search_entry (
      org_id uuid not null references organization,
      id uuid not null,
      subject_kind text not null,
      subject_id uuid not null,
      part text not null check (part in ('TITLE', 'NAME', 'COMMENT', 'OUTCOME', 'MINUTES')),
      words text not null,
      -- without capitals and accents
      folded text not null generated always as (lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g'))) stored,
      at timestamptz not null,
      primary key (org_id, id)
    );
    ${SOURCES.map(fill).join('')}
    create index search_by_words on search_entry using gin (org_id, folded gin_trgm_ops);
    ${walled('search_entry')}
    grant select, insert, update (words), delete on search_entry to throughline_app;

    ${SOURCES.map(kept).join('')}
    create function search_dropped_outcome() returns trigger language plpgsql as $$
    begin
      delete from search_entry e where e.org_id = old.org_id and e.id = old.id;
      return null;
    end $$;
    create trigger searched_no_more after delete on outcome for each row execute function search_dropped_outcome();

    -- Behind a policy Postgres uses an index only by operators that it trusts not to leak, and likeness is none of them. So the
    -- look into the index happens in one function that builds the same wall itself: the tenant is the transaction's, never an
    -- argument, and all that comes out is ids and how well they fit.
    create policy search_looks on search_entry for select to throughline_migrator using (true);
    create function search_matches(wanted text, wanted_words text[], most int) returns table (id uuid, score real)
      language plpgsql stable security definer set search_path = pg_catalog, public set pg_trgm.word_similarity_threshold = 0.6 set enable_seqscan = off set enable_indexscan = off as $$
    declare
      tenant uuid := nullif(current_setting('app.org_id', true), '')::uuid;
      likeness real;
      alike uuid[];
    begin
      if tenant is null then return; end if;
      -- First what is nearly the same, and only when that is too little, what is less so.
      foreach likeness in array array[0.6, 0.45, 0.3] loop
        perform set_config('pg_trgm.word_similarity_threshold', likeness::text, true);
        alike := array(select e.id from public.search_entry e where e.org_id = tenant and e.folded %> wanted);
        exit when cardinality(alike) >= 8;
      end loop;
      return query
        select c.id,
          ((select avg(word_similarity(w, c.folded)) from unnest(wanted_words) w)
            + case when strpos(c.folded, wanted) > 0 then 0.4 else 0 end
            + 0.25 * similarity(c.folded, wanted)
            + case c.part when 'TITLE' then 0.12 when 'NAME' then 0.15 when 'OUTCOME' then 0.06 else 0 end)::real as score
        from public.search_entry c where c.org_id = tenant and c.id = any(alike[1:3000])
        order by score desc, c.id desc limit most;
    end $$;
    revoke all on function search_matches(text, text[], int) from public;
    grant execute on function search_matches(text, text[], int) to throughline_app;
  `,
};
