import type { Ask } from '../ask-database.ts';

/** What becomes of a column that names a member once that member has left. */
export type Fate =
  /** Emptied or passed on in the commit of leaving: no row of the table (as `t`) for which this holds names them afterwards. */
  | { readonly swept: string }
  /** It says who did something, or what was: true for ever. */
  | { readonly history: string }
  /** It goes on naming them, for this reason. */
  | { readonly kept: string };

const OPEN = "t.standing in ('PROPOSED', 'ACCEPTED', 'DELIVERED')";
const coming = (id: string) => `exists (select 1 from sitting x where x.org_id = t.org_id and x.id = t.${id} and x.state in ('PLANNED', 'OPEN', 'IN_ROOM'))`;
const did = (what: string): Fate => ({ history: `who ${what}` });

/** Every column that refers to a member. A new one is not there, and fails until somebody has decided what leaving does to it. */
export const FATES: Readonly<Record<string, Fate>> = {
  'commitment.owner_id': { swept: `${OPEN} and exists (select 1 from post p where p.org_id = t.org_id and p.silo_id = t.carried_by and p.kind in ('LEAD', 'STAND_IN'))` },
  'commitment.named_owner_id': { swept: OPEN },
  'commitment.verifier_id': { swept: OPEN },
  'series.owner_id': { swept: "t.ended_at is null and exists (select 1 from post p where p.org_id = t.org_id and p.silo_id = t.carried_by and p.kind in ('LEAD', 'STAND_IN'))" },
  'post.member_id': { swept: 'true' },
  'sitting.chair_id': { swept: "t.state in ('PLANNED', 'OPEN', 'IN_ROOM')" },
  'sitting.scribe_id': { swept: "t.state in ('PLANNED', 'OPEN', 'IN_ROOM')" },
  'attendance.expected_id': { swept: coming('sitting_id') },
  'attendance.stand_in_id': { swept: coming('sitting_id') },
  'outcome.owner_id': { swept: `${coming('sitting_id')} and t.commitment_id is null` },
  'leave.member_id': { swept: 't.ended_at is null and t.until_on >= current_date' },
  'leave.stand_in_id': { swept: 't.ended_at is null and t.until_on >= current_date' },
  'sign_in.member_id': { swept: 'true' },
  'invitation.member_id': { swept: 't.ended_at is null' },

  'notice.recipient_id': { kept: 'what waits for them is dropped when it would be sent, as RECIPIENT_LEFT, and the record says so' },
  'mail.recipient_id': { kept: 'the same: a mail of theirs is looked at again at the moment of sending' },
  'long_work.by_member_id': { kept: 'work that runs ends whoever began it; its result is looked at by whoever may import' },
  'ruling.owner_id': { kept: 'a held ruling that names somebody who left is returned when it would be executed' },
  'saved_view.made_by': { kept: 'a shared view stays everybody’s, and the CCO may change it; one’s own is seen by nobody else, and there again for who returns' },
  'pinned_view.member_id': { kept: 'what one pinned is seen by nobody else, and there again for who returns' },
  'answered_mutation.member_id': { kept: 'an answer given once is given again to the same repetition, for a day' },

  'notice.instead_of': { history: 'for whom a stand-in got it' },
  'notice.way': { history: 'the stand-ins by whom it went' },
  'fact.actor_id': did('did it'), 'fact.instead_of': { history: 'for whom it was done' },
  'attendance.member_id': did('came'), 'outcome.by_member_id': did('captured it'), 'minutes.signed_by': did('signed'),
  'bulk_edit.by_member_id': did('edited'), 'commitment_change.by_member_id': did('edited'), 'dependency.added_by': did('linked them'),
  'checklist_line.done_by': did('ticked it; a line on a checklist is held by the promise’s owner'), 'comment.by_member_id': did('wrote it'), 'file.uploaded_by': did('uploaded it'),
  'commitment.asked_by': did('asked, for the carrying silo'), 'commitment.withdrawal_by': did('asked, for one silo'), 'commitment.suggested_by': did('suggested it'),
  'commitment.proposed_by': did('proposed it'), 'commitment.report_by': did('reported'), 'commitment.closing_by': did('closed it'),
  'commitment.held_by_owner': { history: 'whose rate it counts in' },
  'counter_round.by_member_id': did('countered'), 'delivery.answered_by': did('answered'), 'delivery.by_member_ids': did('delivered: they cannot verify it'),
  'slip.asked_by': did('asked'), 'slip.agreed_by': did('agreed'),
  'contributing_silo.said_by': did('answered for the silo; the part is held by the silo'),
  'handoff.asked_by': did('asked, for the giving silo; a hand-off is held by its two silos'), 'handoff_round.by_member_id': did('offered or delivered'), 'handoff_round.answered_by': did('answered'),
  'handoff_slip.asked_by': did('asked'), 'handoff_slip.agreed_by': did('agreed'),
  'escalation.raised_by': did('raised it'), 'invitation.invited_by': did('invited them'), 'ruling.ruled_by': did('ruled'),
  'import_file.uploaded_by': did('uploaded it'), 'import_run.started_by': did('began it'), 'import_run.applied_by': did('applied it'), 'series.started_by': did('began it'),
};

/** Columns that could name a member without a foreign key, and do not. */
export const NAMES_NOBODY: Readonly<Record<string, string>> = {
  'account of': 'member.account_id', 'subjects of any kind': 'agenda_item.subject_id clock.subject_id comment.subject_id due.subject_id escalation.subject_id fact.subject_id file.subject_id imported_thing.subject_id long_work.subject_id notice.subject_id search_entry.subject_id',
  'facts': 'fact_effect.fact_id', 'items of an agenda': 'outcome.item_id sitting.current_item_id', 'silos': 'escalation.silo_ids outcome.silo_ids',
  'what was said, asked or answered once': 'answered_mutation.answer bulk_edit.refused commitment.load_confirmed commitment.playbook commitment_change.before delivery.proofs fact.data fact_text.words import_row.remarks import_run.problem import_run.totals imported_thing.said import_file.headers import_file.mapping import_file.samples long_work.problem mail.message minutes.body minutes.text_digests minutes.texts ruling.changes ruling.differs',
  'rhythms and rules': 'forum.exceptions forum.rule series.rule',
};

const COLUMNS = `
  select r.relname || '.' || a.attname as column, exists (
      select 1 from pg_constraint f where f.contype = 'f' and f.conrelid = r.oid and f.confrelid = 'member'::regclass and a.attnum = any(f.conkey)) as names
  from pg_class r join pg_attribute a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
  where r.relnamespace = 'public'::regnamespace and r.relkind in ('r', 'p') and r.relname <> 'rate_limit'
    and format_type(a.atttypid, null) in ('uuid', 'uuid[]', 'jsonb') and a.attname not in ('org_id', 'id')
    and not exists (select 1 from pg_constraint f where f.contype = 'f' and f.conrelid = r.oid and f.confrelid <> 'member'::regclass and a.attnum = any(f.conkey))
  order by 1`;

/** Columns of which nobody has said what leaving does to them, and what is said of columns that are gone. */
export async function undecided(sql: Ask): Promise<string[]> {
  const columns = await sql<{ column: string; names: boolean }>(COLUMNS);
  const nobody = new Set(Object.values(NAMES_NOBODY).flatMap((names) => names.split(' ')));
  const there = new Set(columns.map(({ column }) => column));
  return [
    ...columns.filter(({ column, names }) => !(column in FATES) && (names || !nobody.has(column))).map(({ column }) => `${column}: what becomes of it when the member leaves?`),
    ...[...Object.keys(FATES), ...nobody].filter((column) => !there.has(column)).map((column) => `${column} is gone`),
  ];
}

/** How many rows still name the member where leaving sweeps. */
export async function stillHeld(sql: Ask, orgId: string, memberId: string): Promise<Record<string, number>> {
  const held: Record<string, number> = {};
  for (const [name, fate] of Object.entries(FATES)) {
    if (!('swept' in fate)) continue;
    const [table, column] = name.split('.');
    const [row] = await sql<{ count: number }>(`select count(*)::int as count from ${table} t where t.org_id = $1 and t.${column} = $2 and ${fate.swept}`, [orgId, memberId]);
    held[name] = row!.count;
  }
  return held;
}
