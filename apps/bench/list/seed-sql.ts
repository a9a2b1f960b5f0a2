/** How much is made. Every tenant gets the same. */
export type Size = { readonly tenants: number; readonly commitments: number; readonly members: number; readonly silos: number };

/** Two functions that decide every made-up value: an id by kind, tenant and number, and a number below `most` by seed. */
const functions = (seed: number) => `
  create function pg_temp.id(kind int, tenant int, n int) returns uuid language sql immutable as $$
    select (lpad(to_hex(1760000000000 + n::bigint * 1000), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8' || lpad(to_hex(tenant), 3, '0')
      || lpad(to_hex(n), 12, '0'))::uuid $$;
  create function pg_temp.any(what int, tenant int, n int, most int) returns int language sql immutable as $$
    select ((hashint8extended(n::bigint * 4096 + tenant, ${seed}::bigint * 100 + what) & 2147483647) % most)::int $$;`;

const people = ({ tenants, members, silos }: Size) => `
  insert into organization (org_id, key, name, zone, country, created_at)
    select pg_temp.id(1, t, 0), 'tenant-' || t, 'Tenant ' || t, 'Europe/Berlin', 'DE', now() from generate_series(1, ${tenants}) t;
  insert into account (id, email) select pg_temp.id(2, t, 1), 'reader@tenant-' || t || '.test' from generate_series(1, ${tenants}) t;
  insert into member (org_id, id, account_id, handle, name, joined_at)
    select pg_temp.id(1, t, 0), pg_temp.id(3, t, n), case when n = 1 then pg_temp.id(2, t, 1) end, 'person' || n,
      (array['Ada','Ben','Cleo','Dan','Eva','Finn','Gita','Hugo','Ines','Jon'])[1 + n % 10] || ' ' || (array['Adler','Brandt','Costa','Diallo','Egger','Farah','Goto'])[1 + n % 7], now()
    from generate_series(1, ${tenants}) t, generate_series(1, ${members}) n;
  insert into silo (org_id, id, key, name, zone, country, created_at)
    select pg_temp.id(1, t, 0), pg_temp.id(4, t, n), 'silo-' || n, 'Department ' || n, 'Europe/Berlin', 'DE', now()
    from generate_series(1, ${tenants}) t, generate_series(1, ${silos}) n;
  insert into post (org_id, id, kind, member_id, silo_id)
    select pg_temp.id(1, t, 0), pg_temp.id(5, t, n), case when n = 1 then 'CCO' else 'LEAD' end, pg_temp.id(3, t, n), case when n > 1 then pg_temp.id(4, t, n - 1) end
    from generate_series(1, ${tenants}) t, generate_series(1, ${silos} + 1) n;`;

const WORDS = `(array['Answer','Repair','Announce','Measure','Migrate','Retire','Explain','Refund','Shorten','Publish'])`;
const THINGS = `(array['failed payments','the onboarding mail','status updates','delivery dates','renewal notices','the price page','invoice errors','call-backs','access requests','warranty claims'])`;

/** Row by row over all tenants in turn, as they come to lie when all work at once. */
const promises = ({ tenants, commitments, members, silos }: Size) => `
  insert into commitment (org_id, id, version, number, title, customer_effect, done_when, next_step, carried_by, promised_to, owner_id, proposed_by, proposed_at,
      standing, waiting_on, proposed_on, original_on, agreed_on, due_ends_at, original_ends_at, held_by_silo, held_by_owner, accepted_at,
      report_state, report_confidence, report_evidence, report_ask_kind, report_ask_text, last_word_at, effect, as_imported, import_note, arrears, slip_count, slip_days)
    select org_id, id, 1 + roll % 7, n, ${WORDS}[1 + roll % 10] || ' ' || ${THINGS}[1 + (roll / 10) % 10] || ' within ' || 1 + roll % 29 || ' days, part ' || n,
      'Customers no longer write twice about ' || ${THINGS}[1 + (roll / 10) % 10] || '; complaints fall by a tenth in the quarter after.',
      'Nine of ten cases of a month are closed in time, shown in the monthly report.', 'Agree on the wording with the other side.',
      carrier, receiver, owner, owner, now() - make_interval(days => 400 - due),
      standing, case when standing = 'PROPOSED' then 'CARRIER' end, due_on - slipped, case when standing <> 'PROPOSED' then due_on - slipped end,
      case when standing <> 'PROPOSED' then due_on end, case when standing <> 'PROPOSED' then due_on + interval '22 hours' end, due_on - slipped + interval '22 hours',
      carrier, owner, now() - make_interval(days => 390 - due), report, case when report is not null then 40 + roll % 60 end,
      case when report is not null then 'Two of three teams have moved.' end, case when report = 'AT_RISK' then 'PEOPLE' end, case when report = 'AT_RISK' then 'One person for two weeks.' end,
      now() - make_interval(hours => roll % 900), case when standing = 'VERIFIED' then 'PENDING' else 'NONE_YET' end, false, '', 'NO', case when standing <> 'PROPOSED' then slipped / 7 else 0 end, case when standing <> 'PROPOSED' then slipped else 0 end
    from (select *, current_date + due as due_on, case when standing = 'ACCEPTED' then (array[null, 'ON_TRACK', 'ON_TRACK', 'AT_RISK'])[1 + roll % 4] end as report,
        case when roll % 10 < 3 then 7 * (1 + roll % 3) else 0 end as slipped
      from (select n, t, pg_temp.id(1, t, 0) as org_id, pg_temp.id(6, t, n) as id, pg_temp.any(1, t, n, 1000000) as roll, pg_temp.any(2, t, n, 600) - 300 as due,
          (array['PROPOSED','ACCEPTED','ACCEPTED','ACCEPTED','ACCEPTED','DELIVERED','VERIFIED','VERIFIED','DECLINED','WITHDRAWN'])[1 + pg_temp.any(3, t, n, 10)] as standing,
          pg_temp.id(3, t, 1 + pg_temp.any(4, t, n, ${members})) as owner, pg_temp.id(4, t, 1 + n % ${silos}) as carrier,
          case when pg_temp.any(5, t, n, 10) > 0 then pg_temp.id(4, t, 1 + (n + 1 + pg_temp.any(6, t, n, ${silos} - 2)) % ${silos}) end as receiver
        from generate_series(1, ${commitments}) n, generate_series(1, ${tenants}) t) made) row;
  insert into slip (org_id, id, commitment_id, seq, from_on, to_on, days, reason, note, path, at)
    select c.org_id, gen_random_uuid(), c.id, s.seq, c.original_on + 7 * (s.seq - 1), c.original_on + 7 * s.seq, 7, 'DEPENDENCY', 'The other side was late.', 'AGREED', c.proposed_at
    from commitment c, generate_series(1, (c.agreed_on - c.original_on) / 7) s(seq) where c.agreed_on > c.original_on;`;

/** The statements that fill an empty, migrated database. The superuser runs them with keys unchecked; they keep them. */
export const seedSteps = (seed: number, size: Size): { name: string; sql: string }[] => [
  { name: 'people', sql: `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; ${functions(seed)} ${people(size)}` },
  { name: 'commitments', sql: promises(size) },
];

export const SIGN_IN = `insert into sign_in (token_hash, account_id, org_id, member_id, expires_at)
  select sha256(convert_to($1, 'UTF8')), m.account_id, m.org_id, m.id, now() + interval '1 day' from member m join organization o using (org_id) where o.key = 'tenant-1' and m.account_id is not null`;
